import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { withDisplay } from '../scripts/display.mjs'
import { prepare } from '../scripts/setup/prepare.mjs'
import { bundle } from './bundle.mjs'

// Each benchmark prints JSON lines and answers whether it met its targets.
const benchmarks = {
  store: { store: 'bench/store/store.ts' },
  merge: { merge: 'bench/merge/merge.ts' },
  soak: { soak: 'bench/soak/soak.ts' },
  typing: { typing: 'bench/typing/typing.ts' },
  import: { import: 'bench/import/import.ts', measure: 'bench/import/measure.ts' },
  related: { related: 'bench/scale/related.ts' },
  scale: { scale: 'bench/scale/scale.ts', 'search-worker': 'bench/scale/search-worker.ts' },
  crash: { crash: 'bench/crash/crash.ts', worker: 'bench/crash/worker.ts' },
}

// These write in the real program, which has to be built and needs a display.
const inWindow = new Set(['typing', 'soak'])

const [name, ...rest] = process.argv.slice(2)
if (!Object.hasOwn(benchmarks, name)) {
  console.error(`Usage: npm run bench -- <${Object.keys(benchmarks).join('|')}> [option]`)
  process.exit(2)
}
if (inWindow.has(name)) await prepare()
const folder = await bundle(benchmarks[name])
try {
  const { run } = await import(pathToFileURL(join(folder, `${name}.mjs`)).href)
  const work = () => run({ folder, options: rest })
  process.exitCode = (await (inWindow.has(name) ? withDisplay(work) : work())) ? 0 : 1
} finally {
  await rm(folder, { recursive: true, force: true })
}
