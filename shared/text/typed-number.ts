/** The number that somebody typed, also in full-width digits and with separators; null where it is none. */
export function typedNumber(typed: string): number | null {
  const digits = typed.normalize('NFKC').replace(/[\s,]/g, '')
  const number = /^\d{1,6}$/.test(digits) ? Number(digits) : 0
  return number > 0 ? number : null
}
