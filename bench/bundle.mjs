import { randomBytes } from 'node:crypto'
import { builtinModules } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

// They find their own files beside them.
const tools = ['@playwright/test', 'vite', '@node-rs/jieba', 'libsql']

/** Compiles TypeScript entries of this folder so that plain Node can run them; gives the folder of the modules. */
export async function bundle(entries) {
  const outDir = join(root, 'node_modules', '.cache', 'galley-bench', randomBytes(4).toString('hex'))
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: tools },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(root, path)])),
        external: [...builtinModules.flatMap((name) => [name, `node:${name}`]), ...tools],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
  })
  return outDir
}
