import { expect, it } from 'vitest'
import { seriesOf } from './series'

it.each([
  ['江岸夜话（三）', { series: '江岸夜话', part: 3 }],
  ['江岸夜话(12)', { series: '江岸夜话', part: 12 }],
  ['江岸夜话（下）', { series: '江岸夜话', part: 3 }],
  ['老街故事 第二十一篇：桥下早市', { series: '老街故事', part: 21 }],
  ['老街故事（第 3 部分）', { series: '老街故事', part: 3 }],
  ['NixOS 系列 4：装好之后', { series: 'nixos', part: 4 }],
  ['Getting Started with Vim - Part II', { series: 'gettingstartedwithvim', part: 2 }],
  ['城市观察之五：夜班公交', { series: '城市观察', part: 5 }],
  ['街角：上篇', { series: '街角', part: 1 }],
  ['城市治理能力持续增强', null],
  ['给菜市场的 6 个办法（附示例）', null],
  ['2023 年的夏天（2023）', null],
  ['第一次看海', null],
  ['', null],
  ['😀', null],
])('reads %j as a part of a series or as none', (title, expected) => {
  expect(seriesOf(title)).toEqual(expected)
})
