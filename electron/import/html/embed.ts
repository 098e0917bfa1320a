import type { Element } from 'domhandler'
import type { DocumentNode } from '../../../shared/document/schema'
import { attribute, childElements, elementsBelow, find, hasClass, rawText } from './parse-html'
import type { ReadElement, Visit } from './visit'
import { oneLine } from './white-space'

const embedded = new Set(['iframe', 'video', 'audio', 'embed', 'object'])

export function isEmbed({ name }: Element): boolean {
  return embedded.has(name)
}

/** What plays or loads elsewhere becomes a card with its address. */
export const readEmbed: ReadElement = (element, visit) => {
  const card = embedCard(element, visit, '')
  if (card) visit.sink.block(card)
}

export function embedCard(element: Element, visit: Visit, description: string): DocumentNode | null {
  const { addresses, notes } = visit.conversion
  if (element.attribs.srcdoc !== undefined) notes.active('iframe: srcdoc')
  const address = embedAddress(element)
  if (address === '') return null
  const url = addresses.link(address)
  if (url === null) return null
  notes.loss('embed-not-kept', url)
  return linkCard(url, attribute(element, 'title'), description)
}

function embedAddress(element: Element): string {
  const own = ['src', 'data-src', 'data']
    .map((name) => attribute(element, name))
    .find((value) => value !== '')
  if (own) return own
  for (const { name, attribs } of elementsBelow(element.children)) {
    if ((name === 'source' || name === 'embed') && attribs.src) return attribs.src
    if (name === 'param' && attribs.name === 'movie' && attribs.value) return attribs.value
  }
  return ''
}

export function linkCard(url: string, title: string, description: string): DocumentNode {
  return { type: 'linkCard', attrs: { url, title, description } }
}

/** The card of a figure that holds an embed, a bookmark, or only an address; null for another figure. */
export function figureCard(figure: Element, visit: Visit, caption: string): DocumentNode | null {
  const player = find(figure.children, isEmbed)
  if (player) return embedCard(player, visit, caption)
  if (hasClass(figure, /kg-bookmark-card/u)) return bookmark(figure, visit, caption)
  if (!hasClass(figure, /wp-block-embed/u)) return null
  const address = oneLine(rawText(childElements(figure).filter(({ name }) => name !== 'figcaption')))
  const url = /^https?:\/\/\S+$/u.test(address) ? visit.conversion.addresses.link(address) : null
  if (url === null) return null
  visit.conversion.notes.loss('embed-not-kept', url)
  return linkCard(url, '', caption)
}

function bookmark(figure: Element, visit: Visit, caption: string): DocumentNode | null {
  const link = find(figure.children, ({ name, attribs }) => name === 'a' && attribs.href !== undefined)
  const url = link && visit.conversion.addresses.link(attribute(link, 'href'))
  if (!url) return null
  const part = (name: string) => {
    const element = find(figure.children, (each) => hasClass(each, new RegExp(`kg-bookmark-${name}`, 'u')))
    return element ? oneLine(rawText(element.children)) : ''
  }
  const said = [part('description'), part('author'), part('publisher'), caption].filter((text) => text !== '')
  return linkCard(url, part('title'), said.join(' · '))
}
