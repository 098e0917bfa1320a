import { escapeText } from '../escape-html'

/** Title and alternative title; the brackets are text, so that a page read without its style has them. */
export function titleHtml(title: string, alternativeTitle: string): string {
  const main = escapeText(title)
  if (alternativeTitle.trim() === '') return main
  return `${main}<span class="alternative">（${escapeText(alternativeTitle)}）</span>`
}
