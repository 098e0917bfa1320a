import { examineWorkspace } from '../../electron/doctor/examine'
import { importServices } from '../../electron/cli/import-services'
import { runImport } from '../../electron/import/import-run'
import { openWorkspace } from '../../electron/store/workspace-store'
import { newWorkspaceFolder } from './interrupted'
import { peakMemoryMb } from './peak-memory'

/** Imports one file into a workspace of its own and has it examined; tells what came of it and how much memory it took. */
const [disk = '', path = ''] = process.argv.slice(2)
const workspace = await newWorkspaceFolder(disk)
const who = { device: '01JCHECK', program: 'galley import check', version: '0.1.0' }
const opened = await openWorkspace(workspace, { ...who, access: 'write', requireWrite: true })
if (!opened.ok) throw new Error(JSON.stringify(opened.error))
const store = opened.value
const [by = ''] = store.people.all().keys()
const imported = await runImport(importServices(store), { paths: [path], by })
if (!imported.ok) throw new Error(JSON.stringify(imported.error))
const bodies: string[] = []
for (const { article } of imported.value.created) {
  const stored = await store.articles.load(article)
  if (stored.ok) bodies.push(JSON.stringify(stored.value.article))
}
await store.close()
const { problems } = await examineWorkspace(workspace)
const { created, refused } = imported.value
const told = { created: created.length, refused: refused.map(({ why, line }) => ({ why, line })), problems }
process.stdout.write(
  JSON.stringify({ ...told, bodies: bodies.join('\n').slice(0, 200_000), peakMb: peakMemoryMb() }),
)
