import MiniSearch from 'minisearch'
import { searchedText } from '../../electron/search/searched-text'
import type { WorkspaceStore } from '../../electron/store/store'
import type { Random } from '../../shared/document/random-body'
import { foldForSearch } from '../../shared/text/fold-for-search'
import { indexTerms, runsOf } from '../../shared/text/search-terms'

export interface FoldedText {
  id: string
  text: string
}

/** The whole texts of all articles, folded: what an answer is held against. */
export async function foldedTexts(store: WorkspaceStore): Promise<FoldedText[]> {
  const texts: FoldedText[] = []
  for (const id of store.articles.ids()) {
    const loaded = await store.articles.load(id)
    if (loaded.ok) texts.push({ id, text: foldForSearch(searchedText(loaded.value.article).body) })
  }
  return texts
}

export function idsWith(texts: readonly FoldedText[], query: string): Set<string> {
  return new Set(texts.filter(({ text }) => text.includes(query)).map(({ id }) => id))
}

/** So many Han characters that stand together in some text, each place as likely as any other. */
export function pieceOf(texts: readonly FoldedText[], length: number, random: Random): string {
  for (;;) {
    const { text = '' } = texts[Math.floor(random() * texts.length)] ?? {}
    const at = Math.floor(random() * text.length)
    const run = runsOf(text.slice(at, at + 200)).find((each) => each.isCjk && [...each.text].length >= length)
    if (run) return [...run.text].slice(0, length).join('')
  }
}

/** MiniSearch with the same terms in the same order; it knows no phrases, so it finds more. */
export function miniSearchOf(texts: readonly FoldedText[]): MiniSearch {
  const mini = new MiniSearch({ fields: ['text'], tokenize: (text) => text.match(/\S+/gu) ?? [] })
  for (const { id, text } of texts) mini.add({ id, text: indexTerms(text) })
  return mini
}
