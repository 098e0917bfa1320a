import { parseHTML } from 'linkedom'
import { describe, expect, test } from 'vitest'
import { descendants, documentText } from '../../shared/document/walk'
import { decodeBytes } from './decode-bytes'
import type { FoundArticle } from './found-article'
import { feedReader } from './formats/feed'
import { wordpressReader } from './formats/wordpress'
import { articlesOf, hasWildInputs, readAll, wildFiles, wildInputs, wildSource } from './test-source'
import { likeness, missingCharacters } from './text-likeness'
import type { XmlElement } from './xml/read-xml'
import { childText, readXml } from './xml/read-xml'

/** The words that a browser would show of a text, read by another parser than ours. */
function visible(html: string): string {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  for (const element of document.querySelectorAll('script, style, template, noscript, iframe, object'))
    element.remove()
  return document.body.textContent ?? ''
}

const han = (text: string) => (text.match(/\p{Script=Han}/gu) ?? []).join('')

interface Loss {
  all: number
  lost: string[]
}

/** Han characters of the source that are not in the article in the same order. */
function lossOf(source: string, article: FoundArticle, losses: Loss): void {
  const [given, kept] = [han(visible(source)), han(documentText(article.body))]
  losses.all += given.length
  if (given === kept) return
  const share = likeness(given, kept).kept
  if (share < 1) losses.lost.push(`${article.key}: ${Math.round((1 - share) * given.length)}`)
}

/** All that is written in an article, the addresses of its cards included. */
function wordsOf({ body }: FoundArticle): string {
  const addresses = [...descendants(body)].map(({ attrs }) => String(attrs?.url ?? ''))
  return [documentText(body), ...addresses].join('\n')
}

async function itemsOf(path: string): Promise<XmlElement[]> {
  const { text } = decodeBytes(await wildSource(path).bytes())
  async function* whole() {
    yield await Promise.resolve(text)
  }
  const items: XmlElement[] = []
  const isItem = (name: string) => name === 'item' || name === 'entry'
  for await (const item of readXml(whole(), isItem, { depth: 200, characters: 5_000_000 })) items.push(item)
  return items
}

describe.skipIf(!hasWildInputs('encoding', 'wxr'))(
  'texts from the wild (skipped where ../shared/input is not there)',
  () => {
    test('no Han character of a feed is lost', async () => {
      const losses: Loss = { all: 0, lost: [] }
      const paths = ['encoding/gb2312', 'encoding/big5']
        .flatMap(wildFiles)
        .filter((path) => path.endsWith('.xml'))
      for (const path of paths.map((each) => each.slice(wildInputs.length + 1))) {
        const articles = articlesOf(await readAll(feedReader, wildSource(path)))
        for (const [index, item] of (await itemsOf(path)).entries()) {
          const source = childText(item, 'content:encoded', 'content', 'description', 'summary')
          const article = articles[index]
          if (article) lossOf(source, article, losses)
        }
      }
      expect(losses).toEqual({ all: 41_803, lost: [] })
    })

    test('no word of an export of WordPress is lost', async () => {
      const lost: string[] = []
      for (const path of ['wxr/themeunittestdata.wordpress.xml', 'wxr/small-export.xml']) {
        const articles = new Map(
          articlesOf(await readAll(wordpressReader, wildSource(path))).map((article) => [
            article.place.split(',')[0],
            article,
          ]),
        )
        for (const item of await itemsOf(path)) {
          const article = articles.get(`line ${item.line}`)
          if (!article) continue
          const source = visible(childText(item, 'content:encoded')).replace(/\[[^\]]*\]/gu, ' ')
          const missing = missingCharacters(source, wordsOf(article))
          if (missing > 0) lost.push(`${article.title}: ${missing}`)
        }
      }
      expect(lost).toEqual([])
    })
  },
)
