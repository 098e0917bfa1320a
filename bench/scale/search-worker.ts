import { join } from 'node:path'
import { createEngineHere } from '../../electron/search/engine-here'
import { createIndexKeeper } from '../../electron/search/index-keeper'
import { openWorkspace } from '../../electron/store/workspace-store'

/** Builds the index of a workspace in a process of its own, as the program does, and tells how long it took. */
const [folder = ''] = process.argv.slice(2)
const opened = await openWorkspace(folder, {
  access: 'read',
  device: '01JBENCH',
  program: 'galley bench',
  version: '0.1.0',
})
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const store = opened.value
const path = join(folder, '.cache', 'search.sqlite')
process.send?.({ building: true })
const started = performance.now()
const engine = createEngineHere()
const keeper = createIndexKeeper({ store, engine, path, onState: () => undefined })
await keeper.ready
const seconds = (performance.now() - started) / 1000
process.send?.({ seconds, state: keeper.state(), megabytes: process.memoryUsage().rss / 1e6 })
await keeper.close()
await store.close()
process.disconnect()
