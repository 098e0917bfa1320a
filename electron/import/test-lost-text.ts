import type { Article } from '../../shared/domain/article'
import type { DocumentNode } from '../../shared/document/schema'
import { descendants } from '../../shared/document/walk'

export interface Loss {
  /** Characters of the kind that was asked for, in the source. */
  all: number
  /** Of these, those that stand in a field or a note of the article and not at their place in its text. */
  elsewhere: number
  /** What is nowhere, with the run of characters that it is from. */
  lost: string[]
}

export const han = /\p{Script=Han}/u
export const words = /[\p{L}\p{N}]/u

/** Holds the text of a source against the articles that were made of it: every run of characters, in order. */
export function lossOf(source: string, articles: readonly Article[], kind: RegExp): Loss {
  const running = articles.map(runningText).join('\n')
  const [given, kept] = [charactersOf(source, kind), charactersOf(running, kind)]
  const loss: Loss = { all: given.length, elsewhere: 0, lost: [] }
  const missing = missingIn(given, kept)
  if (missing.length === 0) return loss
  const anywhere = onlyKind([running, ...articles.map(fieldsOf)].join('\n'), kind)
  const seen = onlyKind(source, kind)
  for (const run of runsOf(source, kind)) {
    const gone = missing.filter((at) => at >= run.from && at < run.from + run.length)
    if (gone.length === 0) continue
    if (timesIn(anywhere, run.text) >= timesIn(seen, run.text)) loss.elsewhere += gone.length
    else {
      const what = gone.map((at) => given[at]).join('')
      loss.lost.push(what === run.text ? what : `${what} of ${run.text}`)
    }
  }
  return loss
}

function charactersOf(text: string, kind: RegExp): string[] {
  return [...text].filter((character) => kind.test(character))
}

function timesIn(text: string, part: string): number {
  return text.split(part).length - 1
}

/** Title and body as they are read; a card shows its address, a quotation says at its end whose it is. */
function runningText({ title, body }: Article): string {
  return `${title}\n${nodeText(body)}`
}

function nodeText({ type, text, attrs, content = [] }: DocumentNode): string {
  if (type === 'text') return text ?? ''
  const { url, title, description, attribution, caption } = attrs ?? {}
  const said = type === 'linkCard' ? [url, title, description] : [attribution, caption]
  return `\n${content.map(nodeText).join('')}\n${said.map((each) => String(each ?? '')).join('\n')}`
}

/** What of an article is not its running text: fields, alternative texts, readings and notes. */
function fieldsOf({ body, ...fields }: Article): string {
  const nodes = [...descendants(body)].flatMap(({ attrs, marks }) => [
    attrs,
    ...(marks ?? []).map((mark) => mark.attrs),
  ])
  return JSON.stringify([fields, nodes])
}

/** Runs of one kind, parted by line feeds. */
function onlyKind(text: string, kind: RegExp): string {
  return [...text].map((character) => (kind.test(character) ? character : '\n')).join('')
}

function runsOf(text: string, kind: RegExp): { text: string; from: number; length: number }[] {
  let from = 0
  return onlyKind(text, kind)
    .split(/\n+/)
    .filter((run) => run !== '')
    .map((run) => {
      const length = [...run].length
      from += length
      return { text: run, from: from - length, length }
    })
}

/** Positions of what the second sequence does not have in the order of the first, as few as there can be (Myers). */
function missingIn(one: readonly string[], other: readonly string[]): number[] {
  let start = 0
  while (start < one.length && one[start] === other[start]) start += 1
  let [endOne, endOther] = [one.length, other.length]
  while (endOne > start && endOther > start && one[endOne - 1] === other[endOther - 1]) {
    endOne -= 1
    endOther -= 1
  }
  return shortestEdit(one.slice(start, endOne), other.slice(start, endOther)).map((at) => at + start)
}

function shortestEdit(one: readonly string[], other: readonly string[]): number[] {
  const [n, m] = [one.length, other.length]
  const rounds: Int32Array[] = []
  const reached = new Int32Array(2 * (n + m) + 3)
  const middle = n + m + 1
  for (let steps = 0; steps <= n + m; steps += 1) {
    rounds.push(reached.slice(middle - steps - 1, middle + steps + 2))
    for (let k = -steps; k <= steps; k += 2) {
      const isDown =
        k === -steps || (k !== steps && at(reached, middle + k - 1) < at(reached, middle + k + 1))
      let x = isDown ? at(reached, middle + k + 1) : at(reached, middle + k - 1) + 1
      while (x < n && x - k < m && one[x] === other[x - k]) x += 1
      reached[middle + k] = x
      if (x >= n && x - k >= m) return walkBack(rounds, n, m)
    }
  }
  return []
}

/** The deletions on the way that was found. */
function walkBack(rounds: readonly Int32Array[], n: number, m: number): number[] {
  const missing: number[] = []
  let [x, y] = [n, m]
  for (let steps = rounds.length - 1; steps > 0; steps -= 1) {
    const reached = rounds[steps] ?? new Int32Array(0)
    const centre = steps + 1
    const k = x - y
    const isDown = k === -steps || (k !== steps && at(reached, centre + k - 1) < at(reached, centre + k + 1))
    const before = isDown ? k + 1 : k - 1
    x = at(reached, centre + before)
    y = x - before
    if (!isDown) missing.push(x)
  }
  return missing.reverse()
}

const at = (values: Int32Array, index: number) => values[index] ?? 0
