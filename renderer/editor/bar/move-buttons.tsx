import { ActionIcon, Button, Menu } from '@mantine/core'
import { memo } from 'react'
import {
  IconArrowBackUp,
  IconBan,
  IconClock,
  IconClockX,
  IconDots,
  IconRestore,
  IconRubberStamp,
  IconSend,
  IconSendOff,
  IconTrash,
  IconWorldUpload,
} from '@tabler/icons-react'
import type { Role } from '../../../shared/domain/person'
import type { ArticleStatus } from '../../../shared/domain/status'
import type { Move } from '../../../shared/domain/workflow'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import type { IconSource } from '../../ui/parts/icon'
import { actsOf } from './acts'
import type { AllowedMove } from './acts'
import { useMoveWords } from './use-move-words'
import classes from './bar.module.css'

const icons: Record<Move, IconSource> = {
  submit: IconSend,
  'take-back': IconSendOff,
  return: IconArrowBackUp,
  'sign-off': IconRubberStamp,
  schedule: IconClock,
  unschedule: IconClockX,
  publish: IconWorldUpload,
  withdraw: IconBan,
  delete: IconTrash,
  undelete: IconRestore,
}

type MoveButtonsProps = {
  status: ArticleStatus
  moves: readonly AllowedMove[]
  roles: readonly Role[]
  busy: Move | null
  onMove: (move: Move) => void
}

/** The one act of the state at the very right, what stands beside it, and the rest in a menu; each says why not. */
export const MoveButtons = memo(function MoveButtons({
  status,
  moves,
  roles,
  busy,
  onMove,
}: MoveButtonsProps) {
  const { main, beside, more } = actsOf(status, moves)
  const isAgain = status.state === 'returned'
  const button = (each: AllowedMove, isMain: boolean) => (
    <MoveButton
      key={each.move}
      allowed={each}
      roles={roles}
      isMain={isMain}
      isAgain={isAgain}
      isBusy={busy === each.move}
      isResting={busy !== null}
      onMove={onMove}
    />
  )
  return (
    <div className={classes.moves}>
      {more.length > 0 ? <MoreMoves moves={more} roles={roles} onMove={onMove} /> : null}
      {beside.map((each) => button(each, false))}
      {main ? button(main, true) : null}
    </div>
  )
})

type MoveButtonProps = {
  allowed: AllowedMove
  roles: readonly Role[]
  isMain: boolean
  isAgain: boolean
  isBusy: boolean
  isResting: boolean
  onMove: (move: Move) => void
}

const MoveButton = ({ allowed, roles, isMain, isAgain, isBusy, isResting, onMove }: MoveButtonProps) => {
  const words = useMoveWords(roles)
  const why = words.refusal(allowed)
  const variant = isMain ? (why ? 'wait' : 'filled') : 'default'
  return (
    <Button
      variant={variant}
      data-move={allowed.move}
      leftSection={<Icon of={icons[allowed.move]} />}
      loading={isBusy}
      aria-disabled={why || isResting ? true : undefined}
      onClick={why || isResting ? undefined : () => onMove(allowed.move)}
    >
      {words.name(allowed.move, isAgain)}
      {why ? <span className={classes.wait}>{why}</span> : null}
    </Button>
  )
}

const MoreMoves = (props: { moves: AllowedMove[]; roles: readonly Role[]; onMove: (move: Move) => void }) => {
  const { moves, roles, onMove } = props
  const t = useWords('workflow')
  const words = useMoveWords(roles)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('more')}>
          <Icon of={IconDots} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {moves.map((each) => {
          const why = words.refusal(each)
          return (
            <Menu.Item
              key={each.move}
              data-move={each.move}
              leftSection={<Icon of={icons[each.move]} />}
              rightSection={why ? <span className={classes.reason}>{why}</span> : null}
              aria-disabled={why ? true : undefined}
              onClick={why ? undefined : () => onMove(each.move)}
            >
              {words.name(each.move)}
            </Menu.Item>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
}
