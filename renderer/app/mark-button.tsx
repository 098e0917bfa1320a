import { Button } from '@mantine/core'
import { IconProgress } from '@tabler/icons-react'
import { Icon } from '../ui/parts/icon'

/** Long work that runs, in the title bar of every screen. */
export const MarkButton = ({ label, onGo }: { label: string; onGo: () => void }) => (
  <Button
    size="compact-xs"
    variant="subtle"
    leftSection={<Icon of={IconProgress} size={14} />}
    onClick={onGo}
  >
    {label}
  </Button>
)
