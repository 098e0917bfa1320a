import type { RuleId } from './rule-ids'

/** What is wrong, in a phrase that a sentence can take up. */
export const ruleWordsZhCn: Readonly<Record<RuleId, string>> = {
  title: '没有标题',
  body: '没有正文',
  marker: '待办标记还在文中',
  'missing-picture': '插图没有图',
  'missing-alt': '插图没有替代文字',
  'empty-caption': '插图没有图说',
  'heading-order': '小标题跳级',
  'empty-link': '链接没有去处',
  'long-paragraph': '段落超过 400 字',
  'repeated-word': '词语重复',
  'forbidden-word': '用了禁用词',
  'misspelt-word': '用了易错词',
  'half-width-mark': '汉字旁用了半角标点',
  'half-width-brackets': '汉字旁用了半角括号',
  'mixed-brackets': '括号一半全角一半半角',
  'straight-quotes': '汉字用了直引号',
  'nested-quotes': '双引号里套双引号',
  ellipsis: '省略号不是“……”',
  dash: '破折号不是“——”',
  'repeated-mark': '标点重复',
  'full-width-letters': '数字或字母是全角',
  'space-beside-mark': '全角标点旁有空格',
  'space-beside-latin': '汉字与西文之间有空格',
  'typed-indent': '段首用空格缩进',
}
