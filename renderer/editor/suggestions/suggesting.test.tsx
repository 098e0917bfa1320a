import { describe, expect, inject, it } from 'vitest'
import { createRandom, randomBody } from '../../../shared/document/random-body'
import { bodySchema } from '../../../shared/document/schema'
import { suggestionIds } from '../../../shared/document/suggestion'
import { withoutSuggestions } from '../../../shared/document/without-suggestions'
import { decide } from './decide'
import { applyEdit, isPossible, isWholeBlock, randomEdit } from './random-edit'
import { authorNamed, bodyOf, suggestingEditor } from './suggesting-editor'
import { suggestionsOfDoc } from './suggestion-index'

const seeds = Array.from({ length: inject('documents') }, (_, seed) => seed)
const editsOfTrial = 12

describe('random edits in suggestion mode', () => {
  it.each(seeds)('%i: rejected all is the text before, accepted all is what the edits make of it', (seed) => {
    const random = createRandom(seed)
    const before = withoutSuggestions(randomBody(random, 4), 'accepted')
    const plain = suggestingEditor(before, false)
    const [one, other] = [authorNamed('p1'), authorNamed('p2')]
    let author = one
    const suggesting = suggestingEditor(before, true, () => author)
    const made: string[] = []
    for (let count = 0; count < editsOfTrial; count += 1) {
      author = random() < 0.7 ? one : other
      const edit = randomEdit(random, plain)
      if (!isPossible(edit, plain) || !isWholeBlock(edit, suggesting)) continue
      made.push(JSON.stringify(edit))
      applyEdit(edit, plain)
      applyEdit(edit, suggesting)
      suggesting.state.doc.check()
      const body = bodySchema.parse(bodyOf(suggesting))
      expect([made, withoutSuggestions(body, 'accepted')]).toEqual([made, bodyOf(plain)])
      expect([made, withoutSuggestions(body, 'rejected')]).toEqual([made, before])
    }
    // At random: those accepted are in what all accepted would be, those rejected in what all rejected would be.
    for (
      let left = suggestionsOfDoc(suggesting.state.doc);
      left.length > 0;
      left = suggestionsOfDoc(suggesting.state.doc)
    ) {
      const verdict = random() < 0.5 ? 'accepted' : 'rejected'
      const { id } = left[Math.floor(random() * left.length)]!
      const whole = withoutSuggestions(bodyOf(suggesting), verdict)
      const { tr } = suggesting.state
      expect(decide(tr, verdict, new Set([id]))).toBe(true)
      suggesting.view.dispatch(tr)
      expect([made, id, withoutSuggestions(bodyOf(suggesting), verdict)]).toEqual([made, id, whole])
    }
    suggesting.state.doc.check()
    expect(suggestionIds(bodyOf(suggesting))).toEqual([])
    bodySchema.parse(bodyOf(suggesting))
    plain.destroy()
    suggesting.destroy()
  })
})
