import {
  IconArrowBackUp,
  IconBan,
  IconCircleCheck,
  IconCircleDashed,
  IconClock,
  IconRubberStamp,
} from '@tabler/icons-react'
import type { State } from '../../../shared/domain/workflow'
import { useKitWords } from '../theme/kit-words'
import type { KitWords } from '../theme/kit-words'
import { Icon } from './icon'
import type { IconSource } from './icon'
import { StagePie } from './stage-pie'
import classes from './state-mark.module.css'

const icons: Record<Exclude<State, 'in-review'>, IconSource> = {
  draft: IconCircleDashed,
  returned: IconArrowBackUp,
  'signed-off': IconRubberStamp,
  scheduled: IconClock,
  published: IconCircleCheck,
  withdrawn: IconBan,
}

const wordOfStage = (words: KitWords, stage: number, stages: number) => {
  if (stage >= stages) return words.stage.final
  return stage === 1 ? words.stage.first : words.stage.second
}

type StateMarkProps = {
  state: State
  /** The stage it waits in, of how many: names it 初审, 复审 or 终审. */
  stage?: number | null
  stages?: number
  form?: 'bare' | 'pill'
  /** Grey word beside the coloured icon, as in lists of filters. */
  isQuiet?: boolean
}

/** State of an article: always icon, word and colour. `pill` where the state stands alone. */
export const StateMark = ({ state, stage, stages = 3, form = 'bare', isQuiet = false }: StateMarkProps) => {
  const words = useKitWords()
  const isStaged = state === 'in-review'
  return (
    <span className={classes.mark} data-state={state} data-form={form} data-quiet={isQuiet || undefined}>
      {isStaged ? <StagePie stage={stage ?? undefined} of={stages} /> : <Icon of={icons[state]} size={14} />}
      <span>{isStaged && stage ? wordOfStage(words, stage, stages) : words.state[state]}</span>
    </span>
  )
}
