/** The source of a page, or a piece of one: it begins with an element that a text has. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*<(?:!doctype html|html|head|body|article|section|main|div|p|h[1-6]|table|ul|ol|blockquote|figure|span)\b[^>]*>/i.test(
    text,
  )
}
