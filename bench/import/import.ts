import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'
import { runImport } from '../../electron/import/import-run'
import { importServices } from '../../electron/cli/import-services'
import { openWorkspace } from '../../electron/store/workspace-store'
import { newWorkspaceFolder } from './interrupted'

const who = { device: '01JCHECK', program: 'galley import bench', version: '0.1.0' }
const inputs = ['lctt-old', 'lctt-header'].map((name) => resolve('../shared/input/markdown', name))
/** Of the time that reading and parsing the same files takes by themselves, and of the first import. */
const targets = { beside: 3, second: 1 / 3 }

/**
 * `npm run bench -- import [files]`: real articles in Markdown, repeated with a line that tells them apart, beside reading
 * and parsing them with the Markdown library alone; then the same import a second time.
 */
export async function run({ options }: { options: string[] }): Promise<boolean> {
  const count = Number(options[0] ?? 10_000)
  const texts = inputs.filter(existsSync)
  if (texts.length === 0) {
    console.error('There are no articles at ../shared/input/markdown to measure with.')
    return false
  }
  const disk = await mkdtemp(join(process.env.GALLEY_BENCH_DISK ?? tmpdir(), 'galley-import-'))
  try {
    const posts = await fill(join(disk, 'posts'), texts, count)
    const alone = await timed(() => parseAlone(posts))
    const workspace = await newWorkspaceFolder(disk)
    const first = await timed(() => importAll(workspace, posts))
    const second = await timed(() => importAll(workspace, posts))
    const [beside, again] = [first.ms / alone.ms, second.ms / first.ms]
    const passed =
      first.value.created === count &&
      second.value.skipped === count &&
      beside <= targets.beside &&
      again <= targets.second
    const perSecond = Math.round((count / first.ms) * 1000)
    const times = { aloneMs: alone.ms, firstMs: first.ms, secondMs: second.ms }
    const ratios = { besideParsing: round(beside), secondToFirst: round(again) }
    console.log(
      JSON.stringify({
        bench: 'import',
        files: count,
        ...times,
        perSecond,
        ...ratios,
        peakMb: first.peakMb,
        passed,
      }),
    )
    return passed
  } finally {
    await rm(disk, { recursive: true, force: true })
  }
}

async function fill(folder: string, inputFolders: readonly string[], count: number): Promise<string> {
  const paths = inputFolders.flatMap((input) => readdirSync(input).map((name) => join(input, name)))
  await mkdir(folder)
  for (let number = 0; number < count; number += 1) {
    const text = await readFile(paths[number % paths.length] ?? '', 'utf8')
    await writeFile(join(folder, `${number}.md`), `${text}\n\n第 ${number} 份。\n`)
  }
  return folder
}

async function parseAlone(folder: string): Promise<number> {
  let length = 0
  for (const name of readdirSync(folder)) {
    const text = await readFile(join(folder, name), 'utf8')
    length += micromark(text, { extensions: [gfm()], htmlExtensions: [gfmHtml()] }).length
  }
  return length
}

async function importAll(workspace: string, folder: string): Promise<{ created: number; skipped: number }> {
  const opened = await openWorkspace(workspace, { ...who, access: 'write', requireWrite: true })
  if (!opened.ok) throw new Error(JSON.stringify(opened.error))
  const store = opened.value
  const [by = ''] = store.people.all().keys()
  const services = importServices(store)
  const imported = await runImport(services, { paths: [folder], by })
  await store.close()
  if (!imported.ok) throw new Error(JSON.stringify(imported.error))
  return { created: imported.value.created.length, skipped: imported.value.skipped.length }
}

async function timed<T>(task: () => Promise<T>): Promise<{ value: T; ms: number; peakMb: number }> {
  let peak = 0
  const look = () => (peak = Math.max(peak, process.memoryUsage().rss))
  const timer = setInterval(look, 50)
  const start = performance.now()
  const value = await task()
  const ms = Math.round(performance.now() - start)
  clearInterval(timer)
  look()
  return { value, ms, peakMb: Math.round(peak / 1024 / 1024) }
}

const round = (value: number) => Math.round(value * 100) / 100
