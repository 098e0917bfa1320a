import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconFolder, IconFolderOpen, IconX } from '@tabler/icons-react'
import type { OpenWorkspace, RecentWorkspace } from '../../shared/ipc/contract'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import classes from './app.module.css'

type WorkspaceMenuProps = {
  open: OpenWorkspace
  recent: readonly RecentWorkspace[]
  onOpenFolder: () => void
  onOpen: (folder: string) => void
  onClose: () => void
}

/** The name of the workspace: opens another one, or closes this one. */
export const WorkspaceMenu = ({ open, recent, onOpenFolder, onOpen, onClose }: WorkspaceMenuProps) => {
  const t = useWords('app')
  const others = recent.filter(({ folder }) => folder !== open.folder).slice(0, 6)
  const { name } = open.workspace.publication
  return (
    <Menu width={320}>
      <Menu.Target>
        <Button
          variant="subtle"
          className={classes.workspace}
          aria-label={t('workspaceMenu.label', { name })}
          rightSection={<Icon of={IconChevronDown} size={14} />}
        >
          <span className="g-ellipsis">{name}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label className="g-ellipsis">{open.folder}</Menu.Label>
        <Menu.Item leftSection={<Icon of={IconFolderOpen} />} onClick={onOpenFolder}>
          {t('workspaceMenu.open')}
        </Menu.Item>
        {others.length > 0 ? <Menu.Label>{t('workspaceMenu.recent')}</Menu.Label> : null}
        {others.map(({ folder, name: title, exists }) => (
          <Menu.Item
            key={folder}
            leftSection={<Icon of={IconFolder} />}
            disabled={!exists}
            rightSection={exists ? undefined : <span className="g-caption">{t('workspaceMenu.gone')}</span>}
            title={folder}
            onClick={() => onOpen(folder)}
          >
            {title}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon of={IconX} />} onClick={onClose}>
          {t('workspaceMenu.close')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
