import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { doc, paragraph } from '../../shared/document/build'
import { success } from '../../shared/result'
import { sha256 } from '../store/canonical'
import type { WorkspaceStore } from '../store/store'
import { decodeText } from './decode'
import type { FormatReader } from './format-reader'
import type { FoundArticle } from './found-article'
import { foundArticle } from './found-article'
import type { ImportServices } from './import-services'

/**
 * A form for tests: an article a line, `key | title | text`, and behind that `name=value` for column, tag, author, state
 * and picture; a line that is `!` is one that cannot be taken.
 */
export const lineReader: FormatReader = {
  format: 'ghost',
  recognise: ({ name }) => (name.endsWith('.lines') ? 1 : 0),
  async *read(file) {
    const decoded = decodeText(await file.bytes(), file.name)
    if (!decoded.ok) throw new Error(JSON.stringify(decoded.error))
    for (const [index, line] of decoded.value.text.trimEnd().split('\n').entries()) {
      const place = `line ${index + 1}`
      if (line === '!') yield { kind: 'refused', place, reason: 'no article' }
      else yield { kind: 'article', article: { ...parseLine(line), place } }
    }
  },
}

function parseLine(line: string): FoundArticle {
  const [key = '', title = '', text = '', ...fields] = line.split('|').map((part) => part.trim())
  const field = (name: string) => fields.find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1)
  const picture = field('picture')
  const figure = { type: 'figure', attrs: { media: null, alt: '', credit: '', picture } }
  return foundArticle(key, {
    title,
    body: doc(...text.split('/').map((each) => paragraph(each)), ...(picture === undefined ? [] : [figure])),
    columns: field('column') === undefined ? [] : [field('column')?.split('/') ?? []],
    tags: field('tag')?.split(',') ?? [],
    author: field('author') ?? '',
    state: (field('state') ?? 'draft') as FoundArticle['state'],
  })
}

export function fill(folder: string, files: Record<string, string | Uint8Array>): string {
  for (const [name, content] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content)
  }
  return folder
}

export const personOf = (store: WorkspaceStore) => [...store.people.all().keys()].sort()[0] ?? ''

/** The moves that undoing takes are written as decisions; what may move what is tested where the table is. */
export function servicesOf(store: WorkspaceStore): ImportServices {
  return {
    store,
    move: (id, { move, by }) => store.decisions.add(id, { kind: move, by }),
    addPicture: store.media.add,
    lookAtPicture: async (bytes) => success(sha256(bytes)),
  }
}
