import { copyFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build } from 'vite'
import type { Body } from '../../shared/document/schema'
import type { Launched } from '../desk/launch'
import { launch } from '../desk/launch'

/** Builds the page of TipTap's StarterKit into a folder, and opens it in the Electron that runs our program. */
export async function launchBareEditor(folder: string, userData: string, body: Body): Promise<Launched> {
  const source = resolve('bench/typing/bare-editor')
  await build({
    configFile: false,
    root: source,
    base: './',
    logLevel: 'error',
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130' },
  })
  await copyFile(join(source, 'main.mjs'), join(folder, 'main.mjs'))
  const launched = await launch([join(folder, 'main.mjs'), `--user-data-dir=${userData}`])
  await launched.page.evaluate((text) => {
    window.text = text
  }, body)
  return launched
}
