import { readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { doc, figure, paragraph } from '../../shared/document/build'
import type { DocumentNode } from '../../shared/document/schema'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { ferryArticle, publish } from './test-publication'
import { buildBundle } from './write-bundle'

const stamp = { id: 'suggestion-one', by: 'p1', at: '2026-03-01T09:00:00.000Z' }
const marked = (words: string, type: string): DocumentNode => ({
  type: 'text',
  text: words,
  marks: [{ type, attrs: stamp }],
})

it('prints nothing that was only suggested, and leaves in what was not yet taken out', async () => {
  const store = await newWorkspace()
  const body = doc(
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: '每天有' },
        marked('四', 'deletion'),
        marked('十六', 'insertion'),
        { type: 'text', text: '班船。' },
      ],
    },
    { ...paragraph('有人想加的一整段。'), attrs: { suggestions: [{ kind: 'insertion', ...stamp }] } },
    {
      ...figure('候船棚', { media: 'a'.repeat(64) }),
      attrs: { media: 'a'.repeat(64), alt: '', credit: '', suggestions: [{ kind: 'insertion', ...stamp }] },
    },
  )
  const article = ferryArticle(store, { body, summary: null })
  await publish(store, article)
  const out = join(temporaryFolder(), 'bundle')
  value(await buildBundle(store, { out, asOf: null, program: 'galley test' }))
  const texts = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(out, name)).isFile())
    .map((name) => readFileSync(join(out, name), 'utf8'))
  const has = (words: string) => texts.some((text) => text.includes(words))
  expect(
    ['每天有四班船。', '十六', '一整段', '候船棚', 'suggestion', 'insertion', 'deletion'].map(has),
  ).toEqual([true, false, false, false, false, false, false])
})
