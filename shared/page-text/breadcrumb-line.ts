const opening = /^(?:您?(?:现在)?的?(?:当前)?位置|当前位置|你的位置|You are here)\s*[:：]\s*/iu
const home = /^(?:首页|主页|网站首页|Home)(?=$|[\s>＞»›/／|→-])/iu
const separator = /\s*(?:[>＞»›→|]|\/|／|::|--)\s*/u

/** Column names of a breadcrumb from the top down, without 首页 and without a last 正文. */
export function columnNames(text: string): string[] {
  const rest = text.trim().replace(opening, '')
  const parts = rest.split(separator.test(rest) ? new RegExp(separator, 'gu') : /\s+/u)
  const names = parts.map((part) => part.replace(home, '').replace(/\s+/gu, ' ').trim())
  return names.filter((name, index) => name !== '' && !(index === names.length - 1 && /^正文$/u.test(name)))
}

/** Whether a short line looks like a breadcrumb: it says so, or it begins with 首页 and goes on. */
export function isBreadcrumb(text: string): boolean {
  const line = text.trim()
  if (line.length > 160) return false
  return opening.test(line) || (home.test(line) && columnNames(line).length > 0)
}
