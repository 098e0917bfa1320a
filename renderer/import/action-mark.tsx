import { IconAlertOctagon, IconBan, IconCirclePlus, IconEqual, IconRefresh } from '@tabler/icons-react'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import type { IconSource } from '../ui/parts/icon'
import type { Outcome } from './filter-lines'
import plan from './plan.module.css'

const icons: Record<Outcome, IconSource> = {
  create: IconCirclePlus,
  update: IconRefresh,
  same: IconEqual,
  'left-out': IconBan,
  refuse: IconAlertOctagon,
}

/** What becomes of an item: icon, word and colour. */
export const ActionMark = ({ outcome }: { outcome: Outcome }) => {
  const t = useWords('importing')
  return (
    <span className={plan.action} data-action={outcome}>
      <Icon of={icons[outcome]} size={14} />
      {t(`action.${outcome}`)}
    </span>
  )
}
