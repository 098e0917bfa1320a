const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Characters that HTML does not allow, written or escaped: control characters and noncharacters. */

const forbidden = /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]/gu

export function escapeText(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>]/g, (character) => named[character] ?? '')
}

/** For a value in double quotes. */
export function escapeAttribute(text: string): string {
  return text.replace(forbidden, '').replace(/[&<>"']/g, (character) => named[character] ?? '')
}
