/** Where the style of an element is while it is read: the policy of the page refuses styles wherever it parses one. */
export const styleName = 'data-style'

/** Styles that are marks of ours, and the elements that say the same. */
const marksOfStyles: [RegExp, string][] = [
  [/font-weight:\s*(bold|[5-9]\d\d)/i, 'strong'],
  [/font-style:\s*(italic|oblique)/i, 'i'],
  [/text-decoration[a-z-]*:[^;]*underline/i, 'u'],
  [/text-decoration[a-z-]*:[^;]*line-through/i, 's'],
  [/vertical-align:\s*super/i, 'sup'],
  [/vertical-align:\s*sub/i, 'sub'],
  [/text-emphasis(-style)?:\s*(?!none|initial|unset|inherit)\S/i, 'em.dots'],
]
const plainWeight = /font-weight:\s*(normal|lighter|[1-4]\d\d)/i
/** HTML whose styles a policy has nothing to say about. */
export function withStylesAside(html: string): string {
  return html
    .replace(/<style\b[\s\S]*?<\/style\s*>/gi, '')
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/\sstyle(?=\s*=)/gi, ` ${styleName}`))
}

/** What a style means, as elements; of a subhead it is only its looks. */
export function stylesToMarks(element: HTMLElement): void {
  const style = element.getAttribute(styleName) ?? ''
  if (/^H[1-6]$/.test(element.tagName)) return
  for (const [pattern, mark] of marksOfStyles) {
    if (!pattern.test(style)) continue
    const [name = '', className = ''] = mark.split('.')
    const around = element.ownerDocument.createElement(name)
    around.className = className
    around.append(...element.childNodes)
    element.append(around)
  }
  // What Google Docs puts around everything.
  if (/^(B|STRONG)$/.test(element.tagName) && plainWeight.test(style))
    element.replaceWith(...element.childNodes)
}
