import type { Slot } from '../../../shared/domain/recommendation'
import type { ArticleSummary } from '../../../shared/domain/summary'

/** What readers get in this slot: its own words, or those of the article that it points to. */
export function slotWords(slot: Slot, target: ArticleSummary | undefined) {
  const page = slot.target.kind === 'page' ? slot.target.url : ''
  const hasOwnTitle = slot.title !== ''
  return {
    title: slot.title || target?.title || page,
    alternativeTitle: hasOwnTitle
      ? slot.alternativeTitle
      : slot.alternativeTitle || (target?.alternativeTitle ?? ''),
    excerpt: slot.excerpt || target?.excerpt || '',
    isOverridden:
      target !== undefined && (hasOwnTitle || slot.alternativeTitle !== '' || slot.excerpt !== ''),
  }
}

/** `www.bjnews.com.cn/detail/1` as `bjnews.com.cn`. */
export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url
}
