import { decodeStream, encodingNotes, foundEncoding } from '../decode-bytes'
import type { Encoding } from '../encoding'
import type { FormatReader, ReadContext, SourceFile } from '../format-reader'
import type { Found } from '../found-article'
import { ImportRefusal, overLimit } from '../import-limits'
import { readItem } from '../wordpress/article'
import type { Site } from '../wordpress/site'
import { addToSite, emptySite, siteElements } from '../wordpress/site'
import type { XmlElement } from '../xml/read-xml'
import { readXml } from '../xml/read-xml'

/** Exports of WordPress, WXR 1.0 to 1.2. Read twice: once for what all articles share, once for the articles. */
export const wordpressReader: FormatReader = {
  format: 'wordpress',
  recognise({ text }) {
    if (text === null) return 0
    if (/xmlns:wp\s*=\s*["']https?:\/\/wordpress\.org\/export\//u.test(text)) return 1
    return /<wp:wxr_version>|WordPress eXtended RSS/u.test(text) ? 0.95 : 0
  },
  async *read(file, context) {
    if (file.size > context.limits.streamBytes) {
      throw overLimit(context.limits, 'streamBytes', `${file.size} bytes`)
    }
    const site = await readSite(file, context)
    const texts = decodeStream(file.chunks())
    let articles = 0
    try {
      for await (const item of readXml(texts.pieces, (name) => name === 'item', xmlLimits(context))) {
        context.signal?.throwIfAborted()
        articles += 1
        yield* tryItem(item, site, context, { encoding: texts.encoding(), isFirst: articles === 1 })
      }
    } catch (error) {
      if (!(error instanceof ImportRefusal) || articles === 0) throw error
      yield { kind: 'refused', place: `line ${error.line ?? '?'}`, reason: error.message }
    }
  },
}

const xmlLimits = ({ limits }: ReadContext) => ({ depth: limits.depth, characters: limits.articleCharacters })

/** A fault ends this first reading; the second one comes to it again and tells it. */
async function readSite(file: SourceFile, context: ReadContext): Promise<Site> {
  const site = emptySite()
  try {
    const { pieces } = decodeStream(file.chunks())
    for await (const element of readXml(
      pieces,
      (name, parent) => siteElements.has(name) && parent !== 'image',
      xmlLimits(context),
    )) {
      context.signal?.throwIfAborted()
      addToSite(site, element)
    }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
  }
  return site
}

function* tryItem(
  item: XmlElement,
  site: Site,
  context: ReadContext,
  { encoding, isFirst }: { encoding: Encoding | null; isFirst: boolean },
): Generator<Found> {
  try {
    for (const found of readItem(item, site, context)) {
      if (found.kind !== 'article' || !encoding) yield found
      else {
        if (isFirst) found.article.notes.unshift(...encodingNotes(encoding))
        yield { ...found, encoding: foundEncoding(encoding) }
      }
    }
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error
    yield { kind: 'refused', place: `line ${item.line}`, reason: error.message }
  }
}
