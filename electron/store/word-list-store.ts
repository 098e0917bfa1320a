import type { WordList } from '../../shared/domain/word-list'
import { emptyWordList } from '../../shared/domain/word-list'
import type { WordChange } from '../../shared/domain/word-list-changes'
import { changeWords } from '../../shared/domain/word-list-changes'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { toCanonical } from './canonical'
import { wordListFormat } from './formats'
import { createJsonFile } from './json-file'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'

/** `word-list.json` in memory; a list that cannot be read is told as a problem and leaves what was known. */
export function createWordListStore(context: StoreContext) {
  let current = emptyWordList()
  const path = pathIn(context, 'word-list.json')
  const change = async (changes: readonly WordChange[]): Promise<Result<WordList>> => {
    const refusal = await context.refusal()
    if (refusal) return failure(refusal)
    // On what is on the disk now, which another program may have written.
    const loaded = await loadFile(context, path, wordListFormat)
    if (!loaded.ok) return loaded
    const list = loaded.value?.value ?? emptyWordList()
    const changed = changeWords(list.entries, changes)
    if ('clash' in changed) {
      current = list
      return failure({ kind: 'word-changed', word: changed.clash })
    }
    const next = toCanonical(wordListFormat, { ...list, entries: changed.entries })
    if (!next.ok) return next
    const written = await createJsonFile(path, wordListFormat, context.folder).save(next.value)
    if (!written.ok) return written
    current = next.value.value
    return success(current)
  }
  return {
    current: (): WordList => current,
    change: (changes: readonly WordChange[]) => context.queues.run('word-list', () => change(changes)),
    /** Looks at the file again; tells whether the list is another one now. */
    reload: () =>
      context.queues.run('word-list', async () => {
        const loaded = await loadFile(context, path, wordListFormat)
        if (!loaded.ok) return false
        const next = loaded.value?.value ?? emptyWordList()
        const isChanged = JSON.stringify(next) !== JSON.stringify(current)
        current = next
        return isChanged
      }),
  }
}
