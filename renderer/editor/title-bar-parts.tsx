import { ActionIcon, Tooltip } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconArrowLeft, IconChevronRight, IconLayoutSidebarRight } from '@tabler/icons-react'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { inspectorBreakpoint } from '../ui/shell/inspector'
import type { Draft } from './draft/create-draft'
import { useDraft } from './draft/use-draft'
import { useTaxonomy } from './inspector/use-taxonomy'
import classes from './editor-screen.module.css'

export const BackButton = ({ onBack }: { onBack: () => void }) => {
  const t = useWords('editor')
  return (
    <Tooltip label={t('back')}>
      <ActionIcon aria-label={t('back')} onClick={onBack}>
        <Icon of={IconArrowLeft} />
      </ActionIcon>
    </Tooltip>
  )
}

/** 稿库 › 生活百科 › 城市治理能力持续增强 */
export const Breadcrumb = ({ draft, onBack }: { draft: Draft; onBack: () => void }) => {
  const t = useWords('editor')
  const [article] = useDraft(draft)
  const { pathText } = useTaxonomy()
  const column = pathText(article.column)
  const next = <Icon of={IconChevronRight} size={13} />
  return (
    <nav className={classes.crumbs} aria-label={t('crumbs')}>
      <button type="button" className={classes.crumb} onClick={onBack}>
        {t('library')}
      </button>
      {next}
      {column ? (
        <>
          <span className="g-ellipsis">{column}</span>
          {next}
        </>
      ) : null}
      <span className={`g-ellipsis ${classes.here}`}>{article.title || t('title.untitled')}</span>
    </nav>
  )
}

/** In narrow windows the inspector is a drawer, and this opens it. */
export const InspectorButton = ({ onOpen }: { onOpen: () => void }) => {
  const t = useWords('editor')
  const isNarrow = useMediaQuery(inspectorBreakpoint, false, { getInitialValueInEffect: false })
  if (!isNarrow) return null
  return (
    <Tooltip label={t('openInspector')}>
      <ActionIcon aria-label={t('openInspector')} onClick={onOpen}>
        <Icon of={IconLayoutSidebarRight} />
      </ActionIcon>
    </Tooltip>
  )
}
