import type { Article } from '../../domain/article'
import type { Versions } from '../clash'
import type { PlainBlock } from './plain-document'
import { createWriter, toBody, writeDocument } from './plain-document'
import { createRandom } from './random'
import type { EditKind } from './random-edits'
import { editDocument } from './random-edits'
import { editFields, randomFields } from './random-fields'

/** What is edited in a trial. */
export const trialClasses = {
  'inside paragraphs': ['text'],
  'blocks split, joined, moved, added, deleted': ['text', 'structure'],
  'in lists': ['text', 'list'],
  'in tables': ['text', 'table'],
  'on marks': ['text', 'marks'],
  'on fields': ['fields'],
  'all of it': ['text', 'structure', 'list', 'table', 'marks', 'fields'],
} as const satisfies Record<string, readonly (EditKind | 'fields')[]>
export type TrialClass = keyof typeof trialClasses

/** One article and two texts made from it by `edits` random edits each. */
export function randomTrial(kind: TrialClass, edits: number, seed: number, blocks = 12): Versions<Article> {
  const random = createRandom(seed)
  const kinds: readonly (EditKind | 'fields')[] = trialClasses[kind]
  const bodyKinds = kinds.filter((each): each is EditKind => each !== 'fields')
  const hasFields = kinds.includes('fields')
  const document = writeDocument(random, createWriter(random, 'b'), blocks, {
    lists: kinds.includes('list'),
    tables: kinds.includes('table'),
  })
  const base: Article = { ...randomFields(random), body: toBody(document) }
  const side = (name: string): Article => {
    const writer = createWriter(random, name)
    const fields = hasFields ? editFields(base, random, edits) : base
    if (bodyKinds.length === 0) return fields
    return {
      ...fields,
      body: toBody(editDocument(document, { kinds: bodyKinds, count: edits, random, writer })),
    }
  }
  return { base, ours: side('o'), theirs: side('t') }
}

/** Two texts whose edits are in different blocks, and the text that they make together. */
export function randomApartTrial(seed: number): Versions<Article> & { merged: Article } {
  const random = createRandom(seed)
  const document = writeDocument(random, createWriter(random, 'b'), 12, { lists: true, tables: true })
  const edited = (name: string) => {
    const options = {
      kinds: ['text', 'marks'] as const,
      count: 3,
      random,
      writer: createWriter(random, name),
    }
    return document.map((block) => editDocument([block], options)[0] ?? block)
  }
  const [first, second] = [edited('o'), edited('t')]
  const article = (blockAt: (index: number) => PlainBlock | undefined): Article => ({
    ...randomFields(createRandom(seed)),
    body: toBody(document.map((block, index) => blockAt(index) ?? block)),
  })
  return {
    base: article((index) => document[index]),
    ours: article((index) => (index % 2 === 0 ? first[index] : document[index])),
    theirs: article((index) => (index % 2 === 0 ? document[index] : second[index])),
    merged: article((index) => (index % 2 === 0 ? first[index] : second[index])),
  }
}
