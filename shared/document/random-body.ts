import { toNormalForm } from './normal-form'
import type { Body, DocumentMark, DocumentNode } from './schema'
import { calloutKinds } from './schema'
import type { BlockSuggestion } from './suggestion'

/** A number from 0 up to 1; the same seed gives the same numbers. */
export type Random = () => number

export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const words = [
  '江水不急，',
  '船还在开。',
  '“渡口”',
  'River 2',
  ' <b>&amp;',
  '👨‍👩‍👧',
  '𠀀',
  '……',
  '　',
  'a  b',
  '１２：３０',
]
const plainMarks = [
  'highlight',
  'bold',
  'italic',
  'emphasisDots',
  'underline',
  'strike',
  'subscript',
  'superscript',
  'code',
]

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)] as T
const between = (random: Random, least: number, most: number) =>
  least + Math.floor(random() * (most - least + 1))
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))
const maybe = (random: Random, text: string) => (random() < 0.5 ? text : '')

/** A body in normal form, made of every node and mark there is. */
export function randomBody(random: Random, length = 6): Body {
  return toNormalForm({ type: 'doc', content: blocks(random, between(random, 1, length), 2) })
}

function blocks(random: Random, count: number, depth: number): DocumentNode[] {
  return times(count, () => withSuggestion(random, block(random, depth)))
}

const stamp = (random: Random) => ({
  id: pick(random, ['s1', 's2', 's3', 's4']),
  by: pick(random, ['p1', 'p2']),
  at: '2026-03-01T09:00:00.000Z',
})

const suggestionsOf: Record<string, (random: Random) => BlockSuggestion> = {
  insertion: (random) => ({ kind: 'insertion', ...stamp(random) }),
  deletion: (random) => ({ kind: 'deletion', ...stamp(random) }),
  split: (random) => ({ kind: 'split', ...stamp(random), depth: 1 }),
  join: (random) => ({ kind: 'join', ...stamp(random), depth: 1 }),
  modification: (random) => ({
    kind: 'modification',
    ...stamp(random),
    before: { type: 'heading', attrs: { level: between(random, 2, 4) } },
  }),
}

function withSuggestion(random: Random, node: DocumentNode): DocumentNode {
  if (random() > 0.12) return node
  const isText = node.type === 'paragraph' || node.type === 'heading'
  const kind = pick(random, isText ? Object.keys(suggestionsOf) : ['insertion', 'deletion'])
  return { ...node, attrs: { ...node.attrs, suggestions: [suggestionsOf[kind]!(random)] } }
}

function block(random: Random, depth: number): DocumentNode {
  const makers = depth > 0 ? [...leafBlocks, ...containers] : leafBlocks
  return pick(random, makers)(random, depth)
}

type Maker = (random: Random, depth: number) => DocumentNode

const paragraph: Maker = (random) => ({ type: 'paragraph', content: inline(random) })
const hash = (random: Random) => pick(random, ['a', '0']).repeat(64)

const figure: Maker = (random) => ({
  type: 'figure',
  attrs: {
    media: random() < 0.5 ? hash(random) : null,
    alt: maybe(random, '江'),
    credit: maybe(random, '沈岸 摄'),
    width: pick(random, ['normal', 'wide', 'full']),
    remote: maybe(random, 'https://example.org/江.png?a="1"&b=2'),
  },
  content: inline(random),
})

const leafBlocks: Maker[] = [
  paragraph,
  paragraph,
  (random) => ({ type: 'heading', attrs: { level: between(random, 2, 4) }, content: inline(random) }),
  (random) => ({
    type: 'codeBlock',
    attrs: { language: pick(random, [null, 'json']) },
    content: [{ type: 'text', text: pick(random, ['', '\n{ }\n', 'a && b']) }],
  }),
  () => ({ type: 'horizontalRule' }),
  figure,
  (random) => ({ type: 'pullQuote', attrs: { attribution: maybe(random, '渡口') }, content: inline(random) }),
  (random) => ({
    type: 'linkCard',
    attrs: {
      url: maybe(random, 'https://example.org/?a=1&b="2"'),
      title: maybe(random, '渡口志'),
      description: maybe(random, '<i>一'),
    },
  }),
  (random) => ({
    type: 'attachment',
    attrs: {
      media: random() < 0.5 ? hash(random) : null,
      name: maybe(random, '年报 "一".pdf'),
      label: maybe(random, '<b>年报'),
    },
  }),
]

const containers: Maker[] = [
  (random, depth) => ({
    type: 'blockquote',
    attrs: { attribution: maybe(random, '沈岸') },
    content: blocks(random, between(random, 1, 2), depth - 1),
  }),
  (random, depth) => ({
    type: 'callout',
    attrs: { kind: pick(random, calloutKinds) },
    content: blocks(random, between(random, 1, 2), depth - 1),
  }),
  (random, depth) => list(random, depth, 'bulletList', () => ({ type: 'listItem' })),
  (random, depth) => ({
    ...list(random, depth, 'orderedList', () => ({ type: 'listItem' })),
    attrs: { start: between(random, 0, 3) },
  }),
  (random, depth) =>
    list(random, depth, 'taskList', () => ({ type: 'taskItem', attrs: { checked: random() < 0.5 } })),
  (random, depth) => table(random, depth),
  (random) => ({ type: 'gallery', content: times(between(random, 2, 9), () => figure(random, 0)) }),
]

function list(random: Random, depth: number, type: string, item: () => DocumentNode): DocumentNode {
  return {
    type,
    content: times(between(random, 1, 3), () => ({
      ...item(),
      content: [paragraph(random, 0), ...blocks(random, between(random, 0, 1), depth - 1)],
    })),
  }
}

/** Its second row may be one cell over all columns, its first column may have widths. */
function table(random: Random, depth: number): DocumentNode {
  const columns = between(random, 1, 3)
  const width = pick(random, [null, [between(random, 48, 200)]])
  const rows = times(between(random, 1, 3), (row) => {
    const isMerged = row === 1 && columns > 1 && width === null && random() < 0.4
    const cells = times(isMerged ? 1 : columns, (column) => ({
      type: row === 0 ? 'tableHeader' : 'tableCell',
      attrs: { colspan: isMerged ? columns : 1, colwidth: column === 0 ? width : null },
      content: blocks(random, 1, depth - 1),
    }))
    return { type: 'tableRow', content: cells }
  })
  return { type: 'table', attrs: { caption: maybe(random, '各站时刻') }, content: rows }
}

/** No break at the end: nobody sees one there, and a clipboard does not keep it. */
function inline(random: Random): DocumentNode[] {
  const content = times(between(random, 0, 4), (): DocumentNode => {
    const chance = random()
    if (chance < 0.1)
      return {
        type: 'hardBreak',
        ...(random() < 0.1 ? { marks: [{ type: 'deletion', attrs: stamp(random) }] } : {}),
      }
    if (chance < 0.2) return { type: 'footnote', attrs: { text: maybe(random, '见第三章"<注>"。') } }
    return { type: 'text', text: pick(random, words), marks: marks(random) }
  })
  return content.at(-1)?.type === 'hardBreak' ? [...content, { type: 'text', text: '末' }] : content
}

function marks(random: Random): DocumentMark[] {
  const plain: DocumentMark[] = plainMarks.filter(() => random() < 0.15).map((type) => ({ type }))
  if (random() < 0.1) plain.push({ type: 'ruby', attrs: { reading: 'dù kǒu' } })
  if (random() < 0.06) plain.push({ type: pick(random, ['insertion', 'deletion']), attrs: stamp(random) })
  if (random() < 0.04)
    plain.push({ type: 'modification', attrs: { ...stamp(random), before: [{ type: 'bold' }] } })
  if (random() < 0.1)
    plain.push({ type: 'link', attrs: { href: pick(random, ['#a', 'https://a.cn/?b="c"']) } })
  return plain
}
