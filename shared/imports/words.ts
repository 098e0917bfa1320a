import type { Locale } from '../domain/settings'
import type { ImportNote } from './note'
import type { RefusalReason, RefusedItem, SkippedItem } from './record'

type Words = Record<Locale, string>

const refusals: Record<RefusalReason, Words> = {
  binary: { en: 'This is a binary file, not the text of a page.', 'zh-CN': '这是二进制文件，不是文字。' },
  empty: { en: 'There is no text in it.', 'zh-CN': '里面没有文字。' },
  malformed: { en: 'It is damaged or not well formed.', 'zh-CN': '文件损坏或格式有误。' },
  'too-large': { en: 'It is over a limit.', 'zh-CN': '超过上限。' },
  unreadable: { en: 'The file could not be read.', 'zh-CN': '文件读不出来。' },
  encoding: {
    en: 'Its encoding is not one that can be read without guessing past an error.',
    'zh-CN': '认不出编码，为免误读没有导入。',
  },
  unsafe: { en: 'It is not safe to read.', 'zh-CN': '读取它不安全。' },
  unknown: { en: 'It is in no form that can be imported.', 'zh-CN': '不是能导入的格式。' },
  'not-json': { en: 'It is not JSON.', 'zh-CN': '不是 JSON。' },
  'not-a-page': {
    en: 'It is not the text of a page: that has a title or a body.',
    'zh-CN': '不是一页网页正文：那要有标题或正文。',
  },
  clash: {
    en: 'The article was changed here and in the source at the same places; it was not written over.',
    'zh-CN': '同一处在这里和来源里都改过，没有覆盖稿件。',
  },
  'other-text': {
    en: 'The workspace has the article with another text; it was not written over.',
    'zh-CN': '工作区里已有这篇稿件，文字不同，没有覆盖。',
  },
  stopped: {
    en: 'Reading it took too long or too much memory and was given up.',
    'zh-CN': '读取它太久或占用内存太多，已放弃。',
  },
  'write-failed': { en: 'It could not be written.', 'zh-CN': '没能写入。' },
}

const skips: Record<SkippedItem['why'], Words> = {
  same: { en: 'The article is there with the same text.', 'zh-CN': '稿件已在，文字相同。' },
  'same-bytes': { en: 'This file was imported before.', 'zh-CN': '这个文件以前导入过。' },
  'left-out': { en: 'The mapping of states leaves it out.', 'zh-CN': '按状态对应的设置不导入。' },
}

const notes: Record<ImportNote['code'], Words> = {
  'line-lost': { en: 'a line is not in the article', 'zh-CN': '有一行不在稿件里' },
  'picture-missing': { en: 'the picture is not here', 'zh-CN': '图片不在' },
  'picture-remote': {
    en: 'the picture is on the web and was not fetched',
    'zh-CN': '图在网上，没有取回',
  },
  'picture-refused': { en: 'the picture was not taken in', 'zh-CN': '图没有收进来' },
  'embed-not-kept': { en: 'embedded content became a link', 'zh-CN': '嵌入内容改成了链接' },
  'active-content-removed': { en: 'active content was removed', 'zh-CN': '去掉了可执行内容' },
  'control-characters-removed': {
    en: 'invisible control characters were removed',
    'zh-CN': '去掉了不可见的控制字符',
  },
  'text-not-placed': {
    en: 'text has no place of its own and is in the body',
    'zh-CN': '文字没有对应的位置，放在正文里',
  },
  'comment-not-kept': { en: 'a comment was not kept', 'zh-CN': '有一条批注没有保留' },
  'limit-reached': {
    en: 'a limit was reached; what is over it is not in the article',
    'zh-CN': '达到上限，超出部分不在稿件里',
  },
  'state-not-reached': { en: 'it stays before the state that was asked for', 'zh-CN': '没能到达设定的状态' },
  'left-out': { en: 'left out', 'zh-CN': '没有导入' },
  'placeholder-author': { en: 'the author is a placeholder', 'zh-CN': '作者是占位的名字' },
  'summary-not-in-body': { en: 'the summary is not in the body', 'zh-CN': '摘要不在正文里' },
  'date-missing': { en: 'no date', 'zh-CN': '没有日期' },
  'date-unread': {
    en: 'the date was not understood; the line is in the body',
    'zh-CN': '日期没有认出，原行放在正文里',
  },
  'column-differs': {
    en: 'it names another column; the line is in the body',
    'zh-CN': '写了另一个栏目，原行放在正文里',
  },
  'count-unread': {
    en: 'the read count was not understood; the line is in the body',
    'zh-CN': '阅读量没有认出，原行放在正文里',
  },
  'label-unknown': {
    en: 'it has a label that is not known; the line is in the body',
    'zh-CN': '有不认识的标签，原行放在正文里',
  },
  'slots-over-limit': {
    en: 'recommended reading is full; the line is in the body',
    'zh-CN': '推荐阅读已满，原行放在正文里',
  },
  'not-kept-in-order': { en: 'kept, but not at its place', 'zh-CN': '保留了，但不在原来的位置' },
  'words-differ': { en: 'kept in its field in other words', 'zh-CN': '放进了字段，写法不同' },
  encoding: { en: 'read in this encoding', 'zh-CN': '按此编码读取' },
  'title-from-name': { en: 'the title is the name of the file', 'zh-CN': '标题取自文件名' },
  'title-from-text': { en: 'the title is the beginning of the text', 'zh-CN': '标题取自正文开头' },
  'date-from-file': { en: 'the date is that of the file', 'zh-CN': '日期取自文件' },
  'date-zone': {
    en: 'the date has no zone; that of the publication was taken',
    'zh-CN': '日期没有时区，按刊物的时区',
  },
  'column-from-folder': { en: 'the column is the name of the folder', 'zh-CN': '栏目取自文件夹名' },
  'author-unknown': { en: 'the author is not known', 'zh-CN': '作者不明' },
  'main-content': { en: 'the main content was found by its form', 'zh-CN': '正文按版面判断' },
  'shortcode-kept-as-text': { en: 'a short code stays as text', 'zh-CN': '短代码按文字保留' },
  'slug-changed': {
    en: 'the slug was changed to what an address may have',
    'zh-CN': '网址名改成了可用的写法',
  },
}

const longestDetail = 80

/** One remark as a line: `line 6: the date was not understood; the line is in the body: 时间:前天`. */
export function noteText({ code, detail, line }: ImportNote, locale: Locale): string {
  const at = line === null ? '' : locale === 'en' ? `line ${line}: ` : `第 ${line} 行：`
  const text = Array.from(detail.replace(/\s+/g, ' '))
  const short = text.length > longestDetail ? `${text.slice(0, longestDetail).join('')}…` : text.join('')
  const separator = locale === 'en' ? ': ' : '：'
  return `${at}${notes[code][locale]}${short === '' ? '' : `${separator}${short}`}`
}

export function noteWords(code: ImportNote['code'], locale: Locale): string {
  return notes[code][locale]
}

export function skipText(why: SkippedItem['why'], locale: Locale): string {
  return skips[why][locale]
}

/** Why something was refused: the reason, what was found, and the line. */
export function refusalText({ why, detail, line }: RefusedItem, locale: Locale): string {
  const at = line === null ? '' : locale === 'en' ? `Line ${line}.` : `第 ${line} 行。`
  const found = detail === '' || /[.。]$/.test(detail) ? detail : `${detail}${locale === 'en' ? '.' : '。'}`
  return [refusals[why][locale], found, at].filter((part) => part !== '').join(locale === 'en' ? ' ' : '')
}

/** Where in a file something stands: `line 7`, `item 4`, `line 9, page`; anything else is as the source has it. */
export function placeText(place: string, locale: Locale): string {
  const [, what, number, kind = ''] = /^(line|item) (\d+)(?:, (.+))?$/.exec(place) ?? []
  if (locale === 'en' || what === undefined) return place
  const told = kind === 'page' ? '页面' : kind
  return `第 ${number} ${what === 'line' ? '行' : '项'}${told === '' ? '' : `，${told}`}`
}
