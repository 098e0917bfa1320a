import { resolve } from 'node:path'
import { openWorkspace } from '../store/workspace-store'
import { buildBundle } from './write-bundle'

/** Builds a bundle in a process of its own: `reproduce <workspace> <out> <as-of>`. */
const [folder = '', out = '', asOf = ''] = process.argv.slice(2)
const store = await openWorkspace(resolve(folder), {
  access: 'read',
  device: '01JADEVICE',
  program: 'galley test',
  version: '0.1.0',
})
if (!store.ok) throw new Error(JSON.stringify(store.error))
const built = await buildBundle(store.value, { out, asOf: new Date(asOf), program: '0.1.0' })
await store.value.close()
process.stdout.write(JSON.stringify(built))
