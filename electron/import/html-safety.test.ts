import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { toNormalForm } from '../../shared/document/normal-form'
import type { Random } from '../../shared/document/random-body'
import { createRandom } from '../../shared/document/random-body'
import { bodySchema, isSafeLink } from '../../shared/document/schema'
import { descendants } from '../../shared/document/walk'
import { htmlToBody } from './html-to-body'
import { withoutPictureNames } from './without-picture-names'

/** What is wrong with a body: it breaks the schema, is not normal, or names something that could run. */
function faults(html: string): string[] {
  const { body } = htmlToBody(html)
  const clean = withoutPictureNames(body)
  const parsed = bodySchema.safeParse(clean)
  const found = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`)
  if (JSON.stringify(toNormalForm(clean)) !== JSON.stringify(clean)) found.push('not in normal form')
  for (const { attrs, marks } of descendants(body)) {
    const addresses = [...(marks ?? []).map((mark) => mark.attrs?.href), attrs?.url]
    found.push(
      ...addresses.filter((each) => typeof each === 'string' && each !== '' && !isSafeLink(each)).map(String),
    )
    if (/^\s*(?:javascript|vbscript|data):/iu.test(String(attrs?.picture))) found.push(String(attrs?.picture))
  }
  return found
}

const payloadFile = resolve(import.meta.dirname, '../../../shared/input/hostile/xss-payloads.json')

test.skipIf(!existsSync(payloadFile))(
  'nothing that runs gets in (skipped where ../shared/input is not there)',
  () => {
    const cases = JSON.parse(readFileSync(payloadFile, 'utf8')) as { payload: string; expected?: unknown }[]
    const bad = cases
      .map(({ payload }) => ({ payload, faults: faults(payload) }))
      .filter((each) => each.faults.length > 0)
    expect({ cases: cases.length, bad }).toEqual({ cases: 223, bad: [] })
  },
)

const tags =
  `a b i em strong code sup sub ruby rt rp p div h1 h2 h5 ul ol li dl dt dd blockquote cite figure figcaption table
  thead tbody tfoot tr td th caption pre details summary span q section svg text math mi form button select option
  textarea center font iframe noscript`.split(/\s+/u)
const attributes = [
  '',
  '',
  '',
  ' class="wp-block-gallery"',
  ' class="pullquote"',
  ' colspan="3"',
  ' rowspan="4"',
  ' href="#fn:1"',
  ' id="fn:1"',
  ' href="javascript:x"',
  ' href="https://example.org"',
  ' style="font-weight:bold"',
  ' start="3"',
  ' onclick="x"',
  ' src="https://example.org/a"',
  ' class="wp-caption"',
  ' class="highlight js"',
]
const pieces = [
  '江水',
  ' river ',
  '\n',
  '<br>',
  '<br><br>',
  '<img src="a.jpg">',
  '<hr>',
  '&amp;',
  '<input type=checkbox>',
  '<!-- x -->',
  '　',
]
const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T

function randomHtml(random: Random): string {
  const parts: string[] = []
  for (let count = 4 + Math.floor(random() * 40); count > 0; count -= 1) {
    const chance = random()
    if (chance < 0.4) parts.push(`<${pick(random, tags)}${pick(random, attributes)}>`)
    else if (chance < 0.7) parts.push(`</${pick(random, tags)}>`)
    else parts.push(pick(random, pieces))
  }
  return parts.join('')
}

test('any HTML becomes a body that is valid and in normal form', () => {
  const bad = Array.from({ length: 3000 }, (_, seed) => randomHtml(createRandom(seed + 1)))
    .map((html) => ({ html, faults: faults(html) }))
    .filter((each) => each.faults.length > 0)
  expect(bad).toEqual([])
})

test('no word is lost whatever the elements are', () => {
  const shown = tags.filter((tag) => !/^(?:iframe|noscript|svg|rp)$/u.test(tag))
  const lost = Array.from({ length: 2000 }, (_, seed) => {
    const random = createRandom(seed + 1)
    const words = Array.from({ length: 12 }, (__, index) => `字${'一二三四五六七八九十百千'[index]}`)
    const html = words
      .map((word) => `<${pick(random, shown)}>${word}${random() < 0.6 ? `</${pick(random, shown)}>` : ''}`)
      .join('')
    const text = JSON.stringify(htmlToBody(html).body)
    return { html, missing: words.filter((word) => !text.includes(word)) }
  }).filter(({ missing }) => missing.length > 0)
  expect(lost.slice(0, 5)).toEqual([])
})
