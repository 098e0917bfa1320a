import { ActionIcon, Popover, Tooltip } from '@mantine/core'
import { IconHelpCircle } from '@tabler/icons-react'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import classes from './search.module.css'

const parts = ['words', 'phrase', 'not', 'tag', 'column', 'state', 'people', 'days', 'script'] as const

/** What can be written in the field. */
export const SearchHelp = () => {
  const t = useWords('library')
  return (
    <Popover position="bottom-start" width={420} withinPortal trapFocus>
      <Popover.Target>
        <Tooltip label={t('help.label')}>
          <ActionIcon aria-label={t('help.label')} variant="subtle">
            <Icon of={IconHelpCircle} />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown>
        <dl className={classes.help} tabIndex={-1} data-autofocus aria-label={t('help.label')}>
          {parts.map((part) => (
            <div key={part} className={classes.pair}>
              <dt>{t(`help.${part}.write`)}</dt>
              <dd>{t(`help.${part}.finds`)}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  )
}
