import { styleName } from './pasted-styles'

const numbered = /^[\s(（]*([\d０-９]+|[一二三四五六七八九十]+|[a-z]|[ivx]+)[.、)）．]/i

/** Makes lists of the paragraphs that Word and WPS only draw as items. */
export function listsOfWord(body: HTMLElement): void {
  let run: HTMLElement[] = []
  for (const paragraph of [...body.querySelectorAll<HTMLElement>('p')]) {
    if (levelOf(paragraph) === 0) continue
    if (run.length > 0 && run.at(-1)?.nextElementSibling !== paragraph) {
      makeList(run)
      run = []
    }
    run.push(paragraph)
  }
  makeList(run)
}

/** The level of an item, from one; zero for a paragraph that is none. */
function levelOf(paragraph: HTMLElement): number {
  const level = /mso-list:\s*\S+\s+level(\d+)/i.exec(paragraph.getAttribute(styleName) ?? '')
  return level ? Number(level[1]) : 0
}

function makeList(items: readonly HTMLElement[]): void {
  const open: { level: number; list: HTMLElement }[] = []
  for (const item of items) {
    const level = levelOf(item)
    const isNumbered = numbered.test(takeMarker(item))
    while (open.length > 1 && (open.at(-1)?.level ?? 0) > level) open.pop()
    if (open.length === 0 || (open.at(-1)?.level ?? 0) < level) {
      const list = item.ownerDocument.createElement(isNumbered ? 'ol' : 'ul')
      const last = open.at(-1)?.list.lastElementChild
      if (last) last.append(list)
      else item.before(list)
      open.push({ level, list })
    }
    const entry = item.ownerDocument.createElement('li')
    open.at(-1)?.list.append(entry)
    entry.append(item)
  }
}

/** The number or bullet that stands in the text as if it had been typed. */
function takeMarker(item: HTMLElement): string {
  const marker = [...item.querySelectorAll<HTMLElement>('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute(styleName) ?? ''),
  )
  const text = marker?.textContent ?? ''
  marker?.remove()
  return text
}
