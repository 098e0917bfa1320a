import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

// Each benchmark prints JSON lines and answers whether it met its targets.
const benchmarks = {
  store: { store: 'bench/store/store.ts' },
  merge: { merge: 'bench/merge/merge.ts' },
  crash: { crash: 'bench/crash/crash.ts', worker: 'bench/crash/worker.ts' },
}

const [name, ...rest] = process.argv.slice(2)
if (!Object.hasOwn(benchmarks, name)) {
  console.error(`Usage: npm run bench -- <${Object.keys(benchmarks).join('|')}> [option]`)
  process.exit(2)
}
const folder = await bundle(benchmarks[name])
try {
  const { run } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  process.exitCode = (await run({ folder, options: rest })) ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
