import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, round } from '../desk/figures'
import { commit, compose, keys, letter, press } from '../desk/keys'
import type { Launched } from '../desk/launch'
import { launch } from '../desk/launch'
import { longArticle, markOf } from '../desk/long-article'
import { createLongWorkspace } from '../desk/long-workspace'

declare global {
  interface Window {
    readonly galley: { request: (channel: string, input?: unknown) => Promise<unknown> }
  }
}

const inputs = '../shared/input/markdown'
const titles = ['第一篇长稿', '第二篇长稿']
const characters = 20_000
const minutes = { short: 4, long: 60 }
const target = 1.1

/** What must not grow; the heap after a forced collection, in megabytes. */
interface Sample {
  seconds: number
  heapMb: number
  nodes: number
  listeners: number
  mainMb: number
}

const measured = ['heapMb', 'nodes', 'listeners', 'mainMb'] as const

/**
 * `npm run bench -- soak [--long]`: an hour's writing at speed, in four minutes or in an hour: typing, an input method,
 * deleting, formatting, undoing, saving, commenting, checks, two articles in turn, a second window that comes and goes.
 * What the program holds must not grow between the second and the last quarter.
 */
export async function run({ options }: { options: string[] }): Promise<boolean> {
  const disk = await mkdtemp(join(tmpdir(), 'galley-bench-'))
  const workspace = join(disk, 'workspace')
  const { body } = longArticle(characters, inputs)
  await createLongWorkspace(workspace, Object.fromEntries(titles.map((title) => [title, body])))
  const args = [`--user-data-dir=${join(disk, 'data')}`, `--workspace=${workspace}`, '--lang-ui=zh-CN']
  const program = await launch(['.', ...args])
  try {
    const samples = await soak(program, (options.includes('--long') ? minutes.long : minutes.short) * 60)
    return print(samples)
  } finally {
    await program.electron.close()
    await rm(disk, { recursive: true, force: true })
  }
}

async function soak(program: Launched, seconds: number): Promise<Sample[]> {
  await program.input.send('Performance.enable')
  const samples: Sample[] = []
  const begin = performance.now()
  const elapsed = () => (performance.now() - begin) / 1000
  for (let turn = 0; elapsed() < seconds; turn += 1) {
    await writeIn(program, titles[turn % titles.length] ?? '')
    if (turn % 4 === 3) await openAndCloseWindow(program)
    const sample = await measure(program, elapsed())
    samples.push(sample)
    console.log(JSON.stringify({ bench: 'soak', turn, ...sample }))
  }
  return samples
}

/** Opens an article, writes in it in every way, and goes back. */
async function writeIn(program: Launched, title: string): Promise<void> {
  const { page } = program
  const rows = page.getByRole('grid', { name: '稿件列表' }).getByRole('row')
  await rows.filter({ hasText: title }).first().dblclick()
  for (const kind of ['paragraph', 'list', 'table cell'] as const) {
    await page.locator('.tiptap').getByText(markOf(kind, 'middle')).click()
    await press(program, keys.end)
    await writeAndTakeBack(program)
  }
  await comment(program)
  await press(program, keys.save)
  await page.getByRole('button', { name: '回到稿库' }).click()
  await rows.first().waitFor()
}

/** As much is taken back as was written, so that the text is as long as before. */
async function writeAndTakeBack(program: Launched): Promise<void> {
  const typed = [...'thequickbrownfox']
  for (const each of typed) await press(program, letter(each))
  for (const each of ['n', 'ni', 'ni h', 'ni hao']) await compose(program, each)
  await commit(program, '你好')
  await sleep(600)
  await press(program, keys.bold)
  for (const each of 'bold') await press(program, letter(each))
  await press(program, keys.bold)
  await sleep(900)
  const written = typed.length + '你好'.length + 'bold'.length
  for (let left = written; left > 0; left -= 1) await press(program, keys.backspace)
  await press(program, keys.undo)
  await press(program, keys.redo)
}

async function comment(program: Launched): Promise<void> {
  const { page } = program
  await press(program, keys.comment)
  await page.getByRole('textbox', { name: '写批注……' }).waitFor()
  for (const each of 'later') await press(program, letter(each))
  await page.getByRole('button', { name: '取消' }).first().click()
}

async function openAndCloseWindow({ electron, page }: Launched): Promise<void> {
  const opened = electron.waitForEvent('window')
  await page.evaluate(() => window.galley.request('window:open', { article: null }))
  const second = await opened
  await second.getByRole('grid', { name: '稿件列表' }).waitFor()
  await second.close()
}

async function measure({ input, electron }: Launched, seconds: number): Promise<Sample> {
  // The second collection takes what finalizers of the first let go.
  for (let time = 0; time < 2; time += 1) await input.send('HeapProfiler.collectGarbage')
  const { metrics } = await input.send('Performance.getMetrics')
  const value = (name: string) => metrics.find((each) => each.name === name)?.value ?? NaN
  const rss = await electron.evaluate(() => process.memoryUsage.rss())
  return {
    seconds: Math.round(seconds),
    heapMb: round(value('JSHeapUsedSize') / 1e6),
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    mainMb: round(rss / 1e6),
  }
}

function print(samples: readonly Sample[]): boolean {
  const quarter = Math.floor(samples.length / 4)
  const second = samples.slice(quarter, 2 * quarter)
  const last = samples.slice(samples.length - quarter)
  const ratios = measured.map((name) => {
    const of = (part: readonly Sample[]) => median(part.map((sample) => sample[name]))
    return [name, { second: of(second), last: of(last), ratio: round(of(last) / of(second)) }] as const
  })
  const passed = quarter > 0 && ratios.every(([, { ratio }]) => ratio <= target)
  const figures = { turns: samples.length, ...Object.fromEntries(ratios), target, passed }
  console.log(JSON.stringify({ bench: 'soak', ...figures }))
  return passed
}
