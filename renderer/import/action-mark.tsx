import { IconAlertOctagon, IconCirclePlus, IconEqual, IconRefresh } from '@tabler/icons-react'
import type { PlanLine } from '../../shared/imports/plan'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import type { IconSource } from '../ui/parts/icon'
import plan from './plan.module.css'

const icons: Record<PlanLine['action'], IconSource> = {
  create: IconCirclePlus,
  update: IconRefresh,
  skip: IconEqual,
  refuse: IconAlertOctagon,
}

/** What becomes of an item: icon, word and colour. */
export const ActionMark = ({ action }: { action: PlanLine['action'] }) => {
  const t = useWords('importing')
  return (
    <span className={plan.action} data-action={action}>
      <Icon of={icons[action]} size={14} />
      {t(`action.${action}`)}
    </span>
  )
}
