import { createRequire } from 'node:module'
import { wildSource } from './test-source'
import { defaultLimits } from './import-limits'
import { openWord } from './word/open-word'

// What a reader of the source sees, got by other means than the readers of this program: the parser of a browser for
// HTML, plain search for XML, Word and Markdown. Only the archive of a Word file is opened with the same library.

interface ElementLike {
  textContent: string | null
  remove(): void
}
interface DocumentLike {
  body: ElementLike
  querySelectorAll(selector: string): Iterable<ElementLike>
}
interface Dom {
  window: { document: DocumentLike; close(): void }
}
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: new (html: string) => Dom }

/** The words that a browser shows of HTML: without what runs and what is not shown. */
export function textOfHtml(html: string): string {
  const { window } = new JSDOM(html)
  for (const element of window.document.querySelectorAll('script, style, template, noscript, iframe, title'))
    element.remove()
  const text = window.document.body.textContent ?? ''
  window.close()
  return text
}

async function textOf(path: string, encoding = 'utf-8'): Promise<string> {
  return new TextDecoder(encoding).decode(await wildSource(path).bytes())
}

/** `encoding/` says in its folders what each file is in. */
export async function textOfOldPage(path: string): Promise<string> {
  return textOfHtml(await textOf(path, path.includes('big5') ? 'big5' : 'gb18030'))
}

export async function textOfExpected(path: string): Promise<string> {
  return textOfHtml(await textOf(path.replace(/\.html$/, '.expected.html')))
}

export const textOfPage = textOf

/** The HTML that stands in an element of XML: in CDATA, escaped, or as elements. */
function markupIn(xml: string): string {
  if (!xml.includes('<![CDATA[') && xml.includes('<')) return xml
  const parts = xml.split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
  return parts.map((part, index) => (index % 2 === 0 ? textOfHtml(part).trim() : part)).join('')
}

function elementsOf(xml: string, name: string): string[] {
  const found = xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*[^/])?>([\\s\\S]*?)</${name}>`, 'g'))
  return [...found].map(([, inside = '']) => inside)
}

/** The bodies of all entries of a feed, of each the first of the elements that there is. */
export async function textOfFeed(path: string): Promise<string> {
  const xml = await textOf(path, path.includes('big5') ? 'big5' : 'gb18030')
  const items = [...elementsOf(xml, 'item'), ...elementsOf(xml, 'entry')]
  const bodies = items.map((item) => {
    const names = ['content:encoded', 'content', 'description', 'summary']
    return names.flatMap((name) => elementsOf(item, name)).find((body) => body.trim() !== '') ?? ''
  })
  return bodies.map((body) => textOfHtml(markupIn(body))).join('\n')
}

const notArticles = /^(?:attachment|nav_menu_item|revision|custom_css|wp_navigation|wp_global_styles)$/u

/** The posts and pages of an export, those in the bin left out; short codes are no words. */
export async function textOfExport(path: string): Promise<string> {
  const items = elementsOf(await textOf(path), 'item').filter((item) => {
    const [type = '', status = ''] = ['wp:post_type', 'wp:status'].map((name) =>
      markupIn(elementsOf(item, name)[0] ?? '').trim(),
    )
    return !notArticles.test(type) && status !== 'trash' && status !== 'auto-draft'
  })
  return items
    .map((item) => textOfHtml(markupIn(elementsOf(item, 'content:encoded')[0] ?? '')))
    .join('\n')
    .replace(/\[\/?[a-z][^\]]*\]/gi, ' ')
}

const shown = new Set(['text', 'html', 'caption', 'code', 'markdown', 'heading'])

/** Everything in the posts of Ghost that is text or HTML of a node; of a post that has no nodes, its HTML. */
export async function textOfGhost(path: string): Promise<string> {
  const texts: string[] = []
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    for (const [key, inside] of Object.entries(value)) {
      if (typeof inside !== 'string') walk(inside)
      else if (shown.has(key)) texts.push(key === 'text' ? inside : textOfHtml(inside))
    }
  }
  const find = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    const { lexical, html } = value as { lexical?: unknown; html?: unknown }
    if (typeof lexical === 'string') walk(JSON.parse(lexical))
    else if (typeof html === 'string') texts.push(textOfHtml(html))
    else for (const inside of Object.values(value)) find(inside)
  }
  find(JSON.parse(await textOf(path)))
  return texts.join('\n')
}

/** The runs of a Word file and then its notes; of what is there twice, for old and new programs, the new one. */
export async function textOfWord(path: string): Promise<string> {
  const parts = await openWord(await wildSource(path).bytes(), defaultLimits)
  const texts: string[] = []
  for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
    if (!parts.has(name)) continue
    const xml = (await parts.text(name)).replace(/<mc:Fallback>[\s\S]*?<\/mc:Fallback>/g, '')
    const runs = xml
      .replace(/<\/w:p>/g, '<w:t>\n</w:t>')
      .matchAll(/<[wm]:t(?:\s[^>]*)?>([\s\S]*?)<\/[wm]:t>/g)
    texts.push([...runs].map(([, run = '']) => (run === '\n' ? run : textOfHtml(run))).join(''))
  }
  return texts.join('\n')
}

const fence = /^ {0,3}(```|~~~)/

/** Markdown without its front matter, addresses, tags and comments; what is in code stays as it is. */
export async function textOfMarkdown(path: string): Promise<string> {
  const whole = (await textOf(path)).replace(/\r\n?/g, '\n').replace(/^\uFEFF/, '')
  const text = whole.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/<!--[\s\S]*?-->/g, '')
  let isCode = false
  return text
    .split('\n')
    .map((line) => {
      const isFence = fence.test(line)
      if (isFence) isCode = !isCode
      return isFence ? '' : isCode ? line : withoutSyntax(line)
    })
    .join('\n')
}

function withoutSyntax(line: string): string {
  // The name of a field, as a key of front matter is.
  if (/^(?:via|作者)[：:]/.test(line)) return line.replace(/^[^：:]+[：:]/, '')
  if (/^\s*\[[^\]]+\]:\s*\S/.test(line)) return ''
  return line
    .replace(/\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+["'(][^\n]*?["')])?\)/g, ']')
    .replace(/<\/?[a-z][^>]*>/gi, '')
}
