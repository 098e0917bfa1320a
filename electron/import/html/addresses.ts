import type { Element } from 'domhandler'
import { isSafeLink } from '../../../shared/document/schema'
import type { HtmlNotes } from './html-notes'
import { attribute } from './parse-html'

export interface InlinePicture {
  name: string
  bytes: Uint8Array
}

export interface Addresses {
  /** The address of a link as a document may have it; null for one that it may not, which is told. */
  link(address: string): string | null
  /** What names the picture of an element; null where there is none. */
  picture(image: Element): string | null
  /** The same of an address. */
  pictureAt(address: string): string | null
  /** Pictures that stood in the text itself. */
  pictures: InlinePicture[]
}

const controls = /[\u0000-\u0020\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/gu

export function createAddresses(base: string | null, notes: HtmlNotes): Addresses {
  const pictures: InlinePicture[] = []
  const known = new Map<Element, string | null>()
  function link(address: string): string | null {
    const clean = address.replace(/[\t\n\r]/gu, '').trim()
    if (clean === '' || clean === '#') return null
    if (/^(?:javascript|vbscript|data|blob|file):/iu.test(clean.replace(controls, ''))) {
      notes.active(`${/^[^:]*/u.exec(clean.replace(controls, ''))?.[0].toLowerCase() ?? ''}: link`)
      return null
    }
    const absolute = resolved(clean, base)
    if (isSafeLink(absolute)) return absolute
    notes.loss('text-not-placed', clean)
    return null
  }
  function pictureAt(address: string): string | null {
    if (address === '' || /^(?:javascript|vbscript|blob|file|about):/iu.test(address.replace(controls, '')))
      return null
    if (besidePage.test(address)) return address
    if (!/^data:/iu.test(address)) return resolved(address, base)
    const kept = inlinePicture(address, pictures.length + 1)
    if (kept) pictures.push(kept)
    return kept?.name ?? null
  }
  return {
    link,
    picture(image) {
      const found = known.has(image) ? known.get(image) : pictureAt(pictureAddress(image))
      known.set(image, found ?? null)
      return found ?? null
    },
    pictureAt,
    pictures,
  }
}

function resolved(address: string, base: string | null): string {
  if (/^\/\//u.test(address)) return `https:${address}`
  if (base === null || /^(?:#|[a-z][a-z0-9+.-]*:)/iu.test(address)) return address
  try {
    return new URL(address, base).href
  } catch {
    return address
  }
}

/** Where browsers put the pictures of a page that is saved: beside it. */
const besidePage = /^(?!\w+:|\/).*(?:_files|\.files|\.fld)\/|^\.\//iu

/** Where pages that load pictures late keep the address. */
const lateAttributes = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-actualsrc',
  'data-orig-file',
  'data-echo',
]

function pictureAddress(image: Element): string {
  const late = lateAttributes.map((name) => attribute(image, name)).find((value) => value !== '')
  const sets = [
    attribute(image, 'srcset'),
    attribute(image, 'data-srcset'),
    attribute(image, 'data-lazy-srcset'),
  ]
  const best = sets.map(bestOfSet).find((value) => value !== '')
  const source = attribute(image, 'src')
  return late ?? best ?? source
}

/** The largest candidate of a `srcset`, empty where it has none. */
function bestOfSet(set: string): string {
  let best = { address: '', size: -1 }
  for (const candidate of set.split(/,\s+|,(?=https?:)/u)) {
    const [address = '', size = '1x'] = candidate.trim().split(/\s+/u)
    const measured = Number.parseFloat(size)
    if (address !== '' && !address.startsWith('data:') && measured > best.size)
      best = { address, size: measured }
  }
  return best.address
}

const inline = /^data:image\/(png|jpe?g|gif|webp|avif|bmp)\s*;(?:[^,;]*;)*\s*base64\s*,/iu

/** Smaller ones only hold a place until the real picture is loaded. */
const leastBytes = 100

function inlinePicture(address: string, number: number): InlinePicture | null {
  const match = inline.exec(address)
  if (!match) return null
  const bytes = Buffer.from(address.slice(match[0].length), 'base64')
  if (bytes.length < leastBytes) return null
  const extension = (match[1] ?? '').toLowerCase().replace('jpeg', 'jpg')
  return { name: `inline-${number}.${extension}`, bytes }
}
