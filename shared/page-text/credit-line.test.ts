import { expect, test } from 'vitest'
import { comparable } from './comparable'
import type { PageCredit } from './credit-line'
import { isCredit, parseCredits } from './credit-line'

const credit = (affiliation: string, role: string, name: string): PageCredit => ({ affiliation, role, name })

const credits: [string, PageCredit[]][] = [
  ['新京报记者 王春蕊', [credit('新京报', '记者', '王春蕊')]],
  ['新京报 记者 王春蕊', [credit('新京报', '记者', '王春蕊')]],
  ['晚报记者王春蕊', [credit('晚报', '记者', '王春蕊')]],
  ['记者 张三 李四', [credit('', '记者', '张三 李四')]],
  ['文/张三', [credit('', '文/', '张三')]],
  ['文/张三 图/李四', [credit('', '文/', '张三'), credit('', '图/', '李四')]],
  ['文/图 张三', [credit('', '文/图', '张三')]],
  ['编辑 李四 校对 王五', [credit('', '编辑', '李四'), credit('', '校对', '王五')]],
  ['责任编辑:张三', [credit('', '责任编辑:', '张三')]],
  ['责任编辑：张三　审核：李四', [credit('', '责任编辑：', '张三'), credit('', '审核：', '李四')]],
  ['（记者 张三 通讯员 李四）', [credit('', '', '（记者 张三 通讯员 李四）')]],
  ['撰文：Anna Lee', [credit('', '撰文：', 'Anna Lee')]],
]

test.each(credits)('splits %s into affiliation, role and name', (line, expected) => {
  expect({ is: isCredit(line), credits: parseCredits(line) }).toEqual({ is: true, credits: expected })
})

test.each(credits)('keeps every word of %s in the order of the line', (line) => {
  const printed = parseCredits(line).map((each) => [each.affiliation, each.role, each.name].join(' '))
  expect(comparable(printed.join(' '))).toBe(comparable(line))
})

const others = [
  '记者调查',
  '编辑部的灯一直亮着。',
  '文化街的早晨',
  '记者在现场看到,这里的路灯已经换新。',
  '图书馆里的人们',
  '城市治理要考虑不同人群需求',
  '',
  'A short heading',
  '设计师的一天',
]

test.each(others)('does not take %s for a credit', (line) => {
  expect(isCredit(line)).toBe(false)
})

test('answers for a line of ten thousand characters at once', () => {
  const started = Date.now()
  expect(isCredit('编辑 李四 '.repeat(1600))).toBe(false)
  expect(isCredit('记者 ' + '一'.repeat(76))).toBe(false)
  expect(Date.now() - started).toBeLessThan(200)
})
