/** The form in which a page's words are compared: compatibility forms are one, white space does not count. */
export function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s+/gu, '')
}
