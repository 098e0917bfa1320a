import { buildBundle } from './bundle/write-bundle'
import { verifyBundle } from './bundle/verify'
import type { FromWorker, TaskName, Tasks, ToWorker } from './ipc/tasks'
import type { Progress } from './ipc/jobs'
import { createEngineHere } from './search/engine-here'
import { createPictureWorkshop } from './media/picture-workshop'
import { createRelatedDesk } from './search/related-desk'
import type { AppError } from '../shared/errors'
import type { Result } from '../shared/result'
import { success } from '../shared/result'
import { openWorkspace } from './store/workspace-store'

interface Control {
  onProgress: (progress: Progress) => void
  signal: AbortSignal
}
type TaskTable = {
  [N in TaskName]: (input: Tasks[N]['input'], control: Control) => Promise<Result<Tasks[N]['output']>>
}

const workshop = createPictureWorkshop((reason) => {
  process.stderr.write(`Pictures are taken in without size and thumbnail: ${reason}\n`)
})

const search = createEngineHere()
const done = () => success(null)
const askRelated = createRelatedDesk()

const tasks: TaskTable = {
  async 'bundle-build'({ folder, out, asOf, device, program }, control) {
    const store = await openWorkspace(folder, { access: 'read', device, program: 'galley', version: program })
    if (!store.ok) return store
    try {
      return await buildBundle(store.value, { out, asOf: asOf ? new Date(asOf) : null, program }, control)
    } finally {
      await store.value.close()
    }
  },
  'picture-prepare': ({ bytes, name, limits }) => workshop.prepare(bytes, name, limits),
  'picture-look': ({ bytes, name, limits }) => workshop.look(bytes, name, limits),
  'picture-rendition': ({ path, width, limits }) => workshop.rendition(path, width, limits),
  related: async (question) => success(await askRelated(question)),
  'bundle-verify': ({ path }, control) => verifyBundle(path, control),
  'search-open': ({ folder, path }) => search.open(folder, path).then(done),
  'search-offer': async ({ entries, isLast }) => success(await search.offer(entries, isLast)),
  'search-build': (_, { onProgress, signal }) =>
    search.build((ready, total) => onProgress({ done: ready, total, step: '', what: '' }), signal).then(done),
  'search-update': ({ entries, gone }) => search.update(entries, gone).then(done),
  'search-find': async ({ condition, limit }) => success(await search.search(condition, limit)),
  'search-snippets': async ({ ids, words }) => success(await search.snippets(ids, words)),
  'search-close': () => search.close().then(done),
}

const running = new Map<string, AbortController>()
const port = process.parentPort
const answer = (message: FromWorker) => port.postMessage(message)

async function run({ id, task, input }: { id: string; task: TaskName; input: unknown }): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const onProgress = (progress: Progress) => answer({ id, progress })
  const perform = tasks[task] as (input: unknown, control: Control) => Promise<Result<unknown>>
  const result = await perform(input, { onProgress, signal: controller.signal }).catch(toFailure)
  running.delete(id)
  answer(result.ok ? { id, done: result.value } : { id, failed: result.error })
}

function toFailure(error: unknown): { ok: false; error: AppError } {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
  return { ok: false, error: { kind: 'unexpected', reference: 'worker' } }
}

port.on('message', ({ data }: { data: ToWorker }) => {
  if ('cancel' in data) running.get(data.id)?.abort()
  else void run(data)
})
