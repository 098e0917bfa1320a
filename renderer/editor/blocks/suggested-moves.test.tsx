import { expect, it } from 'vitest'
import { createRandom, randomBody } from '../../../shared/document/random-body'
import { bodySchema } from '../../../shared/document/schema'
import { withoutSuggestions } from '../../../shared/document/without-suggestions'
import { bodyOf, suggestingEditor } from '../suggestions/suggesting-editor'
import { deleteBlocks, duplicateBlocks, moveBlocks } from './change-blocks'

const seeds = Array.from({ length: 24 }, (_, seed) => seed)
const changes = ['move', 'duplicate', 'delete'] as const

it.each(seeds)('what is done to blocks in suggestion mode can be accepted and rejected: %i', (seed) => {
  const random = createRandom(seed)
  const before = withoutSuggestions(randomBody(random, 5), 'accepted')
  const plain = suggestingEditor(before, false)
  const suggesting = suggestingEditor(before, true)
  const { doc } = plain.state
  const edges = [0]
  doc.forEach((node, offset) => edges.push(offset + node.nodeSize))
  const pick = () => Math.floor(random() * (edges.length - 1))
  const [one, other] = [pick(), pick()]
  const range = { from: edges[Math.min(one, other)]!, to: edges[Math.max(one, other) + 1]! }
  const target = edges[Math.floor(random() * edges.length)]!
  const change = changes[seed % changes.length]!
  for (const editor of [plain, suggesting]) {
    const { tr } = editor.state
    const made = {
      move: () => moveBlocks(tr, range, target),
      duplicate: () => duplicateBlocks(tr, range),
      delete: () => deleteBlocks(tr, range),
    }[change]()
    if (made) editor.view.dispatch(made)
    editor.state.doc.check()
  }
  const body = bodySchema.parse(bodyOf(suggesting))
  expect({
    change,
    accepted: withoutSuggestions(body, 'accepted'),
    rejected: withoutSuggestions(body, 'rejected'),
  }).toEqual({ change, accepted: bodyOf(plain), rejected: before })
  plain.destroy()
  suggesting.destroy()
})
