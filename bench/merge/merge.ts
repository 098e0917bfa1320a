import { articleSchema } from '../../shared/domain/article'
import type { Article } from '../../shared/domain/article'
import { documentText } from '../../shared/document/walk'
import type { Versions } from '../../shared/merge/clash'
import { mergeArticle } from '../../shared/merge/merge-article'
import { judgeMerge, textFaults } from '../../shared/merge/trial/judge-merge'
import type { TrialClass } from '../../shared/merge/trial/random-trial'
import { randomTrial, trialClasses } from '../../shared/merge/trial/random-trial'
import { mergeLines } from './plain-diff3'

const trials = 2_000
const plainTrials = 100
const sizes = [3, 12, 40]
const large = { characters: 100_000, edits: 100, turns: 15 }
const targetMs = 300

/**
 * `npm run bench -- merge`: 2,000 random trials a class, each merged both ways and held to the laws of merging, beside
 * a plain diff3 over the lines of the same files (git merge-file), and the time for a long article.
 */
export async function run({ options }: { options: string[] }): Promise<boolean> {
  const count = Number(options[0] ?? trials)
  let faults = 0
  for (const kind of Object.keys(trialClasses) as TrialClass[])
    for (const edits of sizes) faults += await runClass(kind, edits, Math.ceil(count / sizes.length))
  const isFast = await runLarge()
  const passed = faults === 0 && isFast
  console.log(JSON.stringify({ bench: 'merge', faults, target: 0, passed }))
  return passed
}

async function runClass(kind: TrialClass, edits: number, count: number): Promise<number> {
  const faults: string[] = []
  let clashes = 0
  for (let seed = 1; seed <= count; seed += 1) {
    const verdict = judgeMerge(randomTrial(kind, edits, seed))
    faults.push(...verdict.faults.map((fault) => `seed ${seed}: ${fault}`))
    clashes += verdict.clashes
  }
  const lost = faults.filter((fault) => fault.endsWith('is lost')).length
  const figures = { trials: count, clashesPerTrial: round(clashes / count), lost, faults: faults.length }
  const plain = await plainFigures(kind, edits, Math.min(count, plainTrials))
  console.log(JSON.stringify({ bench: 'merge', class: kind, edits, ...figures, plainDiff3: plain }))
  for (const fault of faults.slice(0, 5)) console.log(JSON.stringify({ bench: 'merge', fault }))
  return faults.length
}

/** How a plain diff3 does: merges with conflicts are files that nobody can open; the others may still be wrong. */
async function plainFigures(kind: TrialClass, edits: number, count: number) {
  const figures = { trials: count, conflictsPerTrial: 0, unreadable: 0, silentFaults: 0 }
  for (let seed = 1; seed <= count; seed += 1) {
    const versions = randomTrial(kind, edits, seed)
    const { article, conflicts } = await mergeLines(versions)
    figures.conflictsPerTrial += conflicts / count
    if (article && articleSchema.safeParse(article).success)
      figures.silentFaults += textFaults(versions, article, []).length
    else figures.unreadable += 1
  }
  return { ...figures, conflictsPerTrial: round(figures.conflictsPerTrial) }
}

async function runLarge(): Promise<boolean> {
  const versions = largeTrial()
  const times: number[] = []
  const plainTimes: number[] = []
  let clashes = 0
  let conflicts = 0
  for (let turn = 0; turn < large.turns; turn += 1) {
    const start = performance.now()
    clashes = mergeArticle(versions.base, versions.ours, versions.theirs).clashes.length
    times.push(performance.now() - start)
    const plain = await mergeLines(versions)
    plainTimes.push(plain.milliseconds)
    conflicts = plain.conflicts
  }
  const passed = median(times) <= targetMs
  const ours = {
    firstMs: round(times[0] ?? NaN),
    medianMs: round(median(times)),
    worstMs: round(Math.max(...times)),
  }
  const plainDiff3 = { medianMs: round(median(plainTimes)), conflicts }
  const characters = documentText(versions.base.body).length
  const figures = { characters, edits: large.edits, clashes, ...ours, plainDiff3, targetMs, passed }
  console.log(JSON.stringify({ bench: 'merge', what: 'a long article', ...figures }))
  return passed
}

function largeTrial(): Versions<Article> {
  for (let blocks = 1_000; ; blocks += 200) {
    const versions = randomTrial('all of it', large.edits, 1, blocks)
    if (documentText(versions.base.body).length >= large.characters) return versions
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN
}

const round = (value: number) => Math.round(value * 100) / 100
