import { htmlWords } from '../html-words'
import type { XmlElement } from '../xml/read-xml'
import { children, childText, textOf } from '../xml/read-xml'

export interface Attachment {
  id: string
  url: string
  alt: string
  caption: string
  /** The post that it was uploaded to. */
  parent: string
  order: number
}

/** What an export says once for all of its articles. */
export interface Site {
  /** Address of the site, empty where the export has none. */
  base: string
  title: string
  /** Display names by login. */
  authors: Map<string, string>
  categories: Map<string, { name: string; parent: string }>
  attachments: Map<string, Attachment>
  /** Texts that several posts share, by their id. */
  shared: Map<string, string>
}

export const siteElements = new Set(['wp:author', 'wp:category', 'wp:base_blog_url', 'title', 'item'])

export function emptySite(): Site {
  return {
    base: '',
    title: '',
    authors: new Map(),
    categories: new Map(),
    attachments: new Map(),
    shared: new Map(),
  }
}

/** Takes what an element of the export says about the site. */
export function addToSite(site: Site, element: XmlElement): void {
  if (element.name === 'wp:base_blog_url') site.base = textOf(element).trim()
  else if (element.name === 'title') site.title ||= htmlWords(textOf(element))
  else if (element.name === 'wp:author') {
    const login = childText(element, 'wp:author_login')
    site.authors.set(login, htmlWords(childText(element, 'wp:author_display_name')) || login)
  } else if (element.name === 'wp:category') {
    const name = htmlWords(childText(element, 'wp:cat_name'))
    const parent = childText(element, 'wp:category_parent')
    site.categories.set(childText(element, 'wp:category_nicename'), { name, parent })
  } else addItem(site, element)
}

function addItem(site: Site, item: XmlElement): void {
  const [type, id] = [childText(item, 'wp:post_type'), childText(item, 'wp:post_id')]
  if (type === 'wp_block') site.shared.set(id, childText(item, 'content:encoded'))
  if (type !== 'attachment') return
  site.attachments.set(id, {
    id,
    url: childText(item, 'wp:attachment_url', 'guid'),
    alt: metaOf(item).get('_wp_attachment_image_alt') ?? '',
    caption: childText(item, 'excerpt:encoded'),
    parent: childText(item, 'wp:post_parent'),
    order: Number.parseInt(childText(item, 'wp:menu_order'), 10) || 0,
  })
}

/** The custom fields of an item. */
export function metaOf(item: XmlElement): Map<string, string> {
  const fields = children(item, 'wp:postmeta')
  return new Map(fields.map((field) => [childText(field, 'wp:meta_key'), childText(field, 'wp:meta_value')]))
}

/** The names of a category and of those above it, from the top; a circle ends where it closes. */
export function categoryPath(site: Site, nicename: string, name: string): string[] {
  const path: string[] = []
  const seen = new Set<string>()
  for (let at = nicename; at !== '' && !seen.has(at);) {
    seen.add(at)
    const category = site.categories.get(at)
    path.unshift(category?.name ?? (at === nicename ? name : at))
    at = category?.parent ?? ''
  }
  return path
}
