import { basename, extname } from 'node:path'
import { toNormalForm } from '../../shared/document/normal-form'
import { nodeText, textBlocksOf } from '../../shared/document/walk'
import type { ImportMapping } from '../../shared/imports/mapping'
import type { ImportNote } from '../../shared/imports/note'
import type { FoundArticle } from './found-article'
import type { MappedArticle } from './apply-mapping'
import { applyMapping } from './apply-mapping'

/** An article as it may go in: with a title, and under the names that it has here. */
export interface PreparedArticle extends MappedArticle {
  /** Under the names that the source has. */
  found: FoundArticle
  notes: ImportNote[]
}

/** Maps an article that was tidied. `source` is the name of the file. */
export function prepareArticle(given: FoundArticle, source: string, mapping: ImportMapping): PreparedArticle {
  const titled = withTitle(given, source)
  const slugged = withSlug(titled.found)
  const { found } = slugged
  return {
    found,
    ...applyMapping(found, mapping),
    notes: [...found.notes, ...titled.notes, ...slugged.notes],
  }
}

interface Guessed {
  found: FoundArticle
  notes: ImportNote[]
}

const longestTitle = 60

function withTitle(found: FoundArticle, source: string): Guessed {
  if (found.title.trim() !== '') return { found: { ...found, title: found.title.trim() }, notes: [] }
  const first = textBlocksOf(toNormalForm(found.body))
    .filter(({ type }) => type === 'heading' || type === 'paragraph')
    .map((block) => nodeText(block).trim())
    .find((text) => text !== '')
  const title = first === undefined ? nameOf(source) : firstWords(first)
  const code = first === undefined ? ('title-from-name' as const) : ('title-from-text' as const)
  return { found: { ...found, title }, notes: [{ kind: 'guess', code, detail: title, line: null }] }
}

function nameOf(source: string): string {
  return basename(source.replaceAll('\\', '/'), extname(source)) || source
}

/** The first sentence, or as much of it as a title may be long. */
function firstWords(text: string): string {
  const line = (text.split('\n')[0] ?? text).trim()
  const sentence = /^.+?[。！？!?…]+["”’」』）)]*/u.exec(line)?.[0] ?? line
  const characters = Array.from(sentence.replace(/[。]$/u, ''))
  return characters.length > longestTitle
    ? `${characters.slice(0, longestTitle).join('')}…`
    : characters.join('')
}

function withSlug(found: FoundArticle): Guessed {
  if (/^[a-z0-9-]*$/.test(found.slug)) return { found, notes: [] }
  const slug = found.slug
    .toLowerCase()
    .replace(/[\s_.]+/g, '-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
  const note: ImportNote = { kind: 'guess', code: 'slug-changed', detail: found.slug, line: null }
  return { found: { ...found, slug }, notes: [note] }
}
