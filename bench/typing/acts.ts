import { setTimeout as sleep } from 'node:timers/promises'
import { markOf, writingKinds, writingParts } from '../desk/long-article'
import { commit, compose, keys, letter, press } from '../desk/keys'
import type { Launched } from '../desk/launch'

/** One way of writing at one place; each `step` is one key or what takes its place. */
export interface Act {
  name: string
  /** The words behind which it begins. */
  at: string
  steps: ((program: Launched) => Promise<void>)[]
}

/** Twelve keys a second: a fast writer. */
const rhythm = 80
const settling = 250

const typed = [...'galleyproofs'].map((each) => (program: Launched) => press(program, letter(each)))
const composition = [
  ...['n', 'ni', 'ni h', 'ni ha', 'ni hao'].map((each) => (program: Launched) => compose(program, each)),
  (program: Launched) => commit(program, '你好'),
]
const paragraph = [
  ...[1, 2, 3].map(() => (program: Launched) => press(program, keys.enter)),
  ...[1, 2, 3].map(() => (program: Launched) => press(program, keys.backspace)),
]
const paste = [1, 2, 3].map(() => (program: Launched) => press(program, keys.paste))

export const pasted = '渡口的船等着过河的人。'

export const acts: Act[] = [
  ...writingParts.flatMap((part) =>
    writingKinds.map((kind) => ({ name: `${kind}, ${part}`, at: markOf(kind, part), steps: typed })),
  ),
  { name: 'composition, middle', at: markOf('paragraph', 'middle'), steps: [...composition, ...composition] },
  { name: 'Enter and Backspace, middle', at: markOf('paragraph', 'middle'), steps: paragraph },
  { name: 'paste, middle', at: markOf('paragraph', 'middle'), steps: paste },
]

/** Does it once; the times to the painted frames. */
export async function perform(program: Launched, act: Act): Promise<number[]> {
  const { page } = program
  await page.locator('.tiptap').getByText(act.at).click()
  await press(program, keys.end)
  await sleep(settling)
  await page.evaluate(() => window.frameProbe.take())
  for (const step of act.steps) {
    const due = sleep(rhythm)
    await step(program)
    await due
  }
  return page.evaluate(() => window.frameProbe.take())
}
