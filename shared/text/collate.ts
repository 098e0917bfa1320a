export type CollationLocale = 'zh-CN' | 'en'
export type Compare = (a: string, b: string) => number
export function createCollator(locale: CollationLocale): Compare {
  return new Intl.Collator(locale === 'en' ? 'en-u-kn-true' : 'zh-u-co-pinyin-kn-true').compare
}
export function pinyinInitials(text: string): string {
  return text.toLowerCase()
}
