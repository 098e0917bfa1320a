import { runImport } from '../../electron/import/import-run'
import { importServices } from '../../electron/cli/import-services'
import { openWorkspace } from '../../electron/store/workspace-store'

/** Imports a folder into a workspace and tells every file that it begins; killed in the middle by whoever started it. */
const [workspace = '', folder = ''] = process.argv.slice(2)
const who = { device: '01JCHECK', program: 'galley import check', version: '0.1.0' }
const opened = await openWorkspace(workspace, { ...who, access: 'write', requireWrite: true })
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const store = opened.value
const [by = ''] = store.people.all().keys()
const services = importServices(store)
let told = -1
const onProgress = ({ done }: { done: number }) => {
  if (done !== told) process.stdout.write(`${(told = done)}\n`)
}
const imported = await runImport(services, { paths: [folder], by }, { onProgress })
if (!imported.ok) throw new Error(JSON.stringify(imported.error))
await store.close()
