import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { median, quantile, round } from '../desk/figures'
import type { Launched } from '../desk/launch'
import { launch } from '../desk/launch'
import { longArticle } from '../desk/long-article'
import { createLongWorkspace } from '../desk/long-workspace'
import { acts, pasted, perform } from './acts'
import { launchBareEditor } from './bare-editor'
import { installFrameProbe } from './frame-probe'
import type { LongTask } from './long-tasks'
import { watchLongTasks } from './long-tasks'

const characters = 100_000
const title = '十万字长稿'
const inputs = '../shared/input/markdown'
const turns = 6
const afterwards = 5_000
const target = { ratio: 1.3, frameMs: 1000 / 60 }

interface Editor {
  program: Launched
  /** From a click to the frame with the text. */
  open: () => Promise<number>
  times: Map<string, number[]>
  openings: number[]
  longTasks: LongTask[]
}

/**
 * `npm run bench -- typing [turns]`: from a key to the painted frame in an article of 100,000 characters, in the real
 * program and in TipTap's StarterKit with the same text in the same Electron. They take turns, so that what else the
 * machine does falls on both.
 */
export async function run({ options }: { options: string[] }): Promise<boolean> {
  const disk = await mkdtemp(join(tmpdir(), 'galley-bench-'))
  const running: Launched[] = []
  try {
    const { body, ...about } = longArticle(characters, inputs)
    console.log(JSON.stringify({ bench: 'typing', what: 'the text', blocks: body.content.length, ...about }))
    const workspace = join(disk, 'workspace')
    await createLongWorkspace(workspace, { [title]: body })
    const bare = await launchBareEditor(join(disk, 'bare'), join(disk, 'bare-data'), body)
    running.push(bare)
    const ours = await launch([
      '.',
      `--user-data-dir=${join(disk, 'data')}`,
      `--workspace=${workspace}`,
      '--lang-ui=zh-CN',
    ])
    running.push(ours)
    const galley = await toEditor(ours, () => openInGalley(ours))
    const peer = await toEditor(bare, () => bare.page.locator('button').click())
    await measureOpening([galley, peer])
    await measureWriting([galley, peer], Number(options[0] ?? turns))
    return print(galley, peer)
  } finally {
    for (const { electron } of running) await electron.close()
    await rm(disk, { recursive: true, force: true })
  }
}

async function toEditor(program: Launched, click: () => Promise<void>): Promise<Editor> {
  await program.page.evaluate(installFrameProbe)
  await program.electron.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted)
  const open = async () => {
    const time = program.page.evaluate(() => window.frameProbe.textAfterClick())
    await click()
    return time
  }
  return { program, open, times: new Map(), openings: [], longTasks: [] }
}

async function openInGalley({ page }: Launched): Promise<void> {
  const back = page.getByRole('button', { name: '回到稿库' })
  if (await back.isVisible()) await back.click()
  await page
    .getByRole('grid', { name: '稿件列表' })
    .getByRole('row')
    .filter({ hasText: title })
    .first()
    .dblclick()
}

/** Each opens the text in turn; the last one stays open. */
async function measureOpening(editors: readonly Editor[]): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) {
    for (const editor of editors) {
      editor.openings.push(await editor.open())
      await sleep(1_500)
    }
  }
}

async function measureWriting(editors: readonly Editor[], count: number): Promise<void> {
  for (const { program } of editors) await program.page.evaluate(watchLongTasks)
  // The first turn warms up both and is not counted.
  for (let turn = 0; turn <= count; turn += 1) {
    for (const editor of turn % 2 === 0 ? editors : [...editors].reverse()) {
      const { page } = editor.program
      for (const act of acts) {
        const times = await perform(editor.program, act)
        if (turn > 0) editor.times.set(act.name, [...(editor.times.get(act.name) ?? []), ...times])
      }
      await sleep(afterwards)
      const longTasks = await page.evaluate(() => window.takeLongTasks())
      if (turn > 0) editor.longTasks.push(...longTasks)
    }
  }
}

function print(ours: Editor, bare: Editor): boolean {
  for (const { name } of acts) {
    const mine = ours.times.get(name) ?? []
    const theirs = bare.times.get(name) ?? []
    console.log(JSON.stringify({ bench: 'typing', what: name, keys: mine.length, ...compare(mine, theirs) }))
  }
  for (const task of ours.longTasks)
    console.log(JSON.stringify({ bench: 'typing', what: 'long task', ...task }))
  console.log(JSON.stringify({ bench: 'typing', what: 'opening', ...compare(ours.openings, bare.openings) }))
  const mine = [...ours.times.values()].flat()
  const theirs = [...bare.times.values()].flat()
  const longTasks = { ours: ours.longTasks.length, bare: bare.longTasks.length }
  const isFast = median(mine) / median(theirs) <= target.ratio
  const isSmooth = quantile(mine, 0.95) <= quantile(theirs, 0.95) + target.frameMs
  const passed = isFast && isSmooth && longTasks.ours <= longTasks.bare
  const figures = { keys: mine.length, ...compare(mine, theirs), longTasks, target: target.ratio, passed }
  console.log(JSON.stringify({ bench: 'typing', ...figures }))
  return passed
}

function compare(ours: readonly number[], bare: readonly number[]) {
  const figuresOf = (times: readonly number[]) => ({
    medianMs: round(median(times)),
    p95Ms: round(quantile(times, 0.95)),
  })
  return { ours: figuresOf(ours), bare: figuresOf(bare), ratio: round(median(ours) / median(bare)) }
}
