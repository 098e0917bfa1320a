import type { RunTask, TaskName, Tasks } from '../ipc/tasks'
import type { EngineElsewhere } from '../search/index-keeper'

const never = new AbortController().signal
const silent = () => undefined

/** The index in a worker process. It is not the one that makes bundles and thumbnails: nothing delays a search. */
export function createSearchElsewhere(run: RunTask): EngineElsewhere {
  const ask = async <N extends TaskName>(
    task: N,
    input: Tasks[N]['input'],
    control: Parameters<RunTask>[2] = { report: silent, signal: never },
  ): Promise<Tasks[N]['output']> => {
    const result = await run(task, input, control)
    if (!result.ok) throw new Error(`The worker failed at ${task}; its output has the reason`)
    return result.value
  }
  return {
    open: async (folder, path) => void (await ask('search-open', { folder, path })),
    offer: (entries, isLast) => ask('search-offer', { entries, isLast }),
    build: async (report, signal) =>
      void (await ask('search-build', null, { report: ({ done, total }) => report(done, total), signal })),
    update: async (entries, gone) => void (await ask('search-update', { entries, gone })),
    search: (condition, limit) => ask('search-find', { condition, limit }),
    snippets: (ids, words) => ask('search-snippets', { ids, words }),
    close: async () => void (await ask('search-close', null)),
  }
}
