const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Words as HTML shows them, also in an attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (sign) => signs[sign] ?? sign)
}
