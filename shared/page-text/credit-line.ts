import type { Credit } from '../domain/article'

export type PageCredit = Omit<Credit, 'id'>

const roleWords = [
  '特约记者|见习记者|实习记者|首席记者|摄影记者|全媒体记者|记者|特约通讯员|通讯员|实习生',
  '特约撰稿人?|特约作者|责任编辑|执行编辑|见习编辑|编辑|责编|审校|审核|审读|校对|监制|主编|总策划|策划|统筹',
  '采访撰文|采写|撰文|撰稿|执笔|作者|文字|图文|文\\s*[/／、]\\s*图|图\\s*[/／、]\\s*文|文|图',
  '摄影报道|摄影|摄像|制图|绘图|插画|设计|翻译|编译|供稿|供图|剪辑|出品|By|Editor|Reporter|Photo(?:s|graphs?)?',
].join('|')
const name = String.raw`[\p{L}\p{M}·•.’'-]{1,24}`
const names = String.raw`${name}(?:[\s、,，]+${name})*?`
const mark = String.raw`\s*[:：/／|｜]\s*`
const role = `(?:${roleWords})`
const withMark = `${role}(?:\\s*[、/／]\\s*${role})*(?:${mark}|\\s+)`
const affiliation = String.raw`[\p{L}\p{N}“”《》·]{2,24}?`
const gap = String.raw`[\s|｜;；,，]+`
const oneCredit = `(?:${affiliation}\\s*)??${withMark}${names}`
const wholeLine = new RegExp(`^${oneCredit}(?:${gap}${oneCredit})*$`, 'iu')
const newsroom = /(报|社|网|台|刊|新闻|在线|频道|杂志|中心|客户端|融媒体?)$/u
const glued = new RegExp(`^(${affiliation})(${role})(\\p{Script=Han}{2,4})$`, 'iu')
const bracketed = /^[(（【\[]\s*(.+?)\s*[)）】\]]$/u

/** Whether a line says who made the article, and nothing else. It says nothing about where such a line may stand. */
export function isCredit(text: string): boolean {
  const line = text.trim()
  if (line.length > 80 || /[。！？!?]$/u.test(line)) return false
  const inside = bracketed.exec(line)?.[1] ?? line
  if (wholeLine.test(inside)) return true
  return newsroom.test(glued.exec(inside)?.[1] ?? '')
}

/**
 * Splits a line of credits so that affiliation, role and name one after the other are the words of the line.
 *
 * A role keeps its own mark (`责任编辑:`). What cannot be split that way, such as a line in brackets, is one name.
 */
export function parseCredits(text: string): PageCredit[] {
  const line = text.trim()
  const whole = [{ affiliation: '', role: '', name: line }]
  if (bracketed.test(line)) return whole
  const direct = glued.exec(line)
  if (direct && newsroom.test(direct[1] ?? '')) {
    return [{ affiliation: direct[1] ?? '', role: direct[2] ?? '', name: direct[3] ?? '' }]
  }
  if (!wholeLine.test(line)) return whole
  return splitAtRoles(line)
}

// A role opens the line, follows white space, or follows the affiliation that opens the line.
const roleInLine = new RegExp(`(?:^|(?<=[\\s|｜;；,，])|(?<=^${affiliation}))(${withMark})`, 'giu')

function splitAtRoles(line: string): PageCredit[] {
  const found = [...line.matchAll(roleInLine)]
  const credits: PageCredit[] = []
  let carried = line.slice(0, found[0]?.index ?? 0).trim()
  for (const [index, match] of found.entries()) {
    const until = found[index + 1]?.index ?? line.length
    const value = line.slice(match.index + match[0].length, until).trim()
    credits.push({ affiliation: carried, role: (match[1] ?? '').trim(), name: value })
    carried = ''
  }
  return credits.length > 0 ? credits : [{ affiliation: '', role: '', name: line }]
}
