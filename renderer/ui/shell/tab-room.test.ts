import { expect, it } from 'vitest'
import { haveRoom } from './tab-room'

const chinese = ['详情', '推荐阅读', '检查', '定时', '批注', '版本']
const english = ['Details', 'Reading', 'Checks', 'Schedule', 'Comments', 'Revisions']
const withCounts = (labels: string[], counted: number) =>
  labels.map((label, place) => ({ label, count: place < counted ? 2 : 0 }))

it.each([
  ['six in Chinese', chinese, 2, 348, true],
  ['six in Chinese beside a button', chinese, 3, 310, false],
  ['seven in Chinese', [...chinese, '修订'], 3, 348, false],
  ['six in English', english, 2, 348, false],
  ['six in English on the workbench', english, 6, 836, true],
])('knows whether the words fit: %s', (_which, labels, counted, width, fit) => {
  expect(haveRoom(withCounts(labels, counted), width)).toBe(fit)
})
