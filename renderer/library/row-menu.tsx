import { Menu } from '@mantine/core'
import { IconAppWindow, IconArrowBackUp, IconFileText, IconTrash } from '@tabler/icons-react'
import type { ArticleSummary } from '../../shared/domain/summary'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import classes from './library.module.css'

type RowMenuProps = {
  article: ArticleSummary
  at: { x: number; y: number }
  refusal: (article: ArticleSummary, move: 'delete' | 'undelete') => string | null
  onOpen: (id: string) => void
  onOpenWindow: (id: string) => void
  onMove: (article: ArticleSummary, move: 'delete' | 'undelete') => void
  onClose: () => void
}

/** What can be done with one row, at the pointer. What cannot says why. */
export const RowMenu = ({ article, at, refusal, onOpen, onOpenWindow, onMove, onClose }: RowMenuProps) => {
  const t = useWords('library')
  const move = article.status.deleted ? 'undelete' : 'delete'
  const why = refusal(article, move)
  return (
    <Menu opened onClose={onClose} withinPortal returnFocus>
      <Menu.Target>
        <span className={classes.menuPlace} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu.label')}>
        {article.status.deleted ? null : (
          <>
            <Menu.Item leftSection={<Icon of={IconFileText} />} onClick={() => onOpen(article.id)}>
              {t('menu.open')}
            </Menu.Item>
            <Menu.Item leftSection={<Icon of={IconAppWindow} />} onClick={() => onOpenWindow(article.id)}>
              {t('menu.openWindow')}
            </Menu.Item>
          </>
        )}
        <Menu.Item
          leftSection={<Icon of={move === 'delete' ? IconTrash : IconArrowBackUp} />}
          rightSection={why ? <span className="g-caption">{why}</span> : undefined}
          disabled={why !== null}
          onClick={() => onMove(article, move)}
        >
          {move === 'delete' ? t('menu.delete') : t('menu.restore')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
