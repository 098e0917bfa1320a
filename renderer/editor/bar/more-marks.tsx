import { Menu } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { Keys } from '../../ui/parts/keys'
import { tools } from './marks-and-blocks'
import type { ToolName } from './marks-and-blocks'
import { ToolButton } from './tool-button'

const moreMarks: ToolName[] = ['highlight', 'italic', 'superscript', 'subscript', 'code', 'clear']

/** The marks that are needed less often, in a menu behind the others. */
export const MoreMarks = ({ editor, on }: { editor: Editor; on: readonly ToolName[] }) => {
  const t = useWords('editor')
  return (
    <Menu>
      <Menu.Target>
        <ToolButton
          icon={IconDots}
          label={t('tool.moreMarks')}
          isOn={moreMarks.some((name) => on.includes(name))}
        />
      </Menu.Target>
      <Menu.Dropdown>
        {moreMarks.map((name) => (
          <Menu.Item
            key={name}
            leftSection={<Icon of={tools[name].icon} />}
            rightSection={<Keys of={tools[name].keys} />}
            data-on={on.includes(name) || undefined}
            onClick={() => tools[name].run(editor)}
          >
            {t(`tool.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
