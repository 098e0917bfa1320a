export function searchTokens(text: string): string[] {
  return normalizeForMatch(text) === '' ? [] : [normalizeForMatch(text)]
}
export function normalizeForMatch(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/gu, '')
}
export function matchesQuery(query: string, text: string): boolean {
  return normalizeForMatch(text).includes(normalizeForMatch(query))
}
