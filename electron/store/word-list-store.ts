import type { WordList } from '../../shared/domain/word-list'
import { emptyWordList } from '../../shared/domain/word-list'
import { wordListFormat } from './formats'
import type { StoreContext } from './store-context'
import { loadFile, pathIn } from './store-context'

/** `word-list.json` in memory; a list that cannot be read is told as a problem and leaves what was known. */
export function createWordListStore(context: StoreContext) {
  let current = emptyWordList()
  const path = pathIn(context, 'word-list.json')
  return {
    current: (): WordList => current,
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
