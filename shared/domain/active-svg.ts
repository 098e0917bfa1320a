const active: readonly [RegExp, string][] = [
  [/<!DOCTYPE[^>]*\[|<!ENTITY/i, 'entities'],
  [/<\?xml-stylesheet/i, 'xml-stylesheet'],
  [/<(?:[\w.-]+:)?(script|foreignObject|iframe|embed|object|audio|video|handler|listener|link)[\s/>]/i, ''],
  [/[\s/"'](on[a-z]+)\s*=\s*["']/i, ''],
  [/attributeName\s*=\s*["']?\s*(?:[\w.-]+:)?(href|on\w+)/i, 'animated '],
  [/(?:^|[^\w-])(?:href|src)\s*=\s*(?!["']\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,]))/i, 'reference'],
  [/url\(\s*(?!["']?\s*(?:#|data:image\/(?:png|jpe?g|gif|webp)[;,]))/i, 'url()'],
  [/@import/i, '@import'],
]

/**
 * What in an SVG could run or fetch something, or null when it is a drawing and nothing else. Doubtful is active: such
 * a file is served from our own site.
 */
export function activePartOfSvg(text: string): string | null {
  for (const [pattern, name] of active) {
    const found = pattern.exec(text)
    if (found) return `${name}${found[1] ?? ''}`
  }
  return null
}
