import type { State } from '../../shared/domain/workflow'

/** What becomes of a page of the sample after it was imported. */
export interface PlannedSample {
  page: string
  tags: string[]
  state: State
  /** Slots whose article is there are linked; otherwise they wait, and the desk offers them. */
  isLinked: boolean
  /** Why it was returned or withdrawn. */
  reason?: string
}

const planned = (
  page: string,
  tags: string[],
  state: State,
  more: Partial<PlannedSample> = {},
): PlannedSample => ({
  page,
  tags,
  state,
  isLinked: state === 'published',
  ...more,
})

export const samplePlan: PlannedSample[] = [
  planned('01-market-morning', ['城市更新', '菜场', '老街'], 'published', { isLinked: false }),
  planned('02-a-bench', ['城市更新', '步行'], 'published'),
  planned('03-old-books', ['图书', '收纳'], 'published'),
  planned('04-spring-tea', ['茶', '春天'], 'published'),
  planned('05-three-de', ['用字', '编辑部'], 'signed-off'),
  planned('06-galley-proof', ['用字', '编辑部'], 'published'),
  planned('07-night-bus', ['公交', '人物'], 'in-review'),
  planned('08-spring-onion', ['种植', '厨房'], 'draft'),
  planned('09-book-corner', ['图书', '社区'], 'returned', {
    reason: '第二段的藏书数和留言本对不上，核实以后再交。',
  }),
  planned('10-rain-water', ['城市更新', '水'], 'scheduled'),
  planned('11-shadow-play', ['手艺', '人物'], 'published'),
  planned('12-grain-buds', ['节气', '春天'], 'draft'),
  planned('13-fridge', ['厨房', '收纳'], 'withdrawn', { reason: '保存时间一节有误，待专业人士核对后重发。' }),
  planned('14-letters', ['人物', '老街'], 'in-review'),
]
