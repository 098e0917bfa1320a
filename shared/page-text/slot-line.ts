import { splitAlternativeTitle } from '../text/title'

const heading =
  /^[\s【\[·•■▍]*(?:推荐阅读|相关阅读|相关推荐|延伸阅读|扩展阅读|相关文章|猜你喜欢|热门推荐|Recommended(?: reading)?|Related(?: articles)?)[\s】\]:：]*$/iu
const bullet = /^\s*(?:[•●○▪◦■◆·‧∙*＊–—-]|\d{1,2}\s*[.、．)）])\s*/u

export function isRecommendedHeading(text: string): boolean {
  return heading.test(text)
}

export function hasBullet(text: string): boolean {
  return bullet.test(text)
}

/** Title and alternative title of a line of the list, without its bullet or number. */
export function parseSlotTitle(text: string): { title: string; alternativeTitle: string } {
  const line = text.trim()
  const rest = line.replace(bullet, '')
  return splitAlternativeTitle(rest === '' ? line : rest)
}
