import { toNormalForm } from '../../document/normal-form'
import { documentText } from '../../document/walk'
import type { Article } from '../../domain/article'
import { articleSchema } from '../../domain/article'
import type { Choice } from '../choice'
import { choicesFromOtherSide } from '../choice'
import type { Clash, Versions } from '../clash'
import { mergeArticle, settleClashes } from '../merge-article'
import type { Random } from './random'

/** Words that stand nowhere else. */
export const ownWords = '自己写的一句'

/** What a person may choose at a clash. */
export function choicesAt(clash: Clash): Choice[] {
  if (clash.kind === 'text') return ['ours', 'theirs', 'both', { text: ownWords }]
  if (clash.kind === 'removed') return ['ours', 'theirs']
  if (clash.kind === 'doubled') return ['both', 'none']
  return ['ours', 'theirs']
}

/** Settles the clashes of a merge at random, and holds the result to the laws of settling. */
export function judgeSettling(versions: Versions<Article>, random: Random): string[] {
  const { base, ours, theirs } = versions
  const merged = mergeArticle(base, ours, theirs)
  const faults: string[] = []
  const expect = (isRight: boolean, fault: string) => void (isRight || faults.push(fault))
  const asItStands = new Map(merged.clashes.map(({ key, stands }) => [key, stands as Choice]))
  expect(same(settleClashes(versions, asItStands), merged), 'choosing what stands changes something')
  expect(new Set(asItStands.keys()).size === merged.clashes.length, 'two clashes have one key')

  const choices = new Map(merged.clashes.map((clash) => [clash.key, random.pick(choicesAt(clash))]))
  const settled = settleClashes(versions, choices)
  const other = settleClashes({ base, ours: theirs, theirs: ours }, choicesFromOtherSide(choices))
  expect(same(settled.article, other.article), 'the article depends on who settles')
  expect(articleSchema.safeParse(settled.article).success, 'the article is not valid')
  expect(same(settled.article.body, toNormalForm(settled.article.body)), 'the body is not in normal form')
  faults.push(...lostTexts(merged.article, settled.article, settled.clashes))
  faults.push(...unheard(settled.clashes, choices))
  return faults
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

const tellTale = /[a-z]+\d+/g
const talesOf = (text: string) => new Set(text.match(tellTale))

/** Text that the merge had is gone only where a person chose so, and what was not chosen is nowhere. */
function lostTexts(merged: Article, settled: Article, clashes: readonly Clash[]): string[] {
  const now = talesOf(documentText(settled.body))
  const given = new Set(clashes.filter(isGivenUp).flatMap((clash) => [...talesOf(JSON.stringify(clash))]))
  return [...talesOf(documentText(merged.body))]
    .filter((tale) => !now.has(tale) && !given.has(tale) && !isCut(tale, clashes))
    .map((tale) => `${tale} is gone although nobody chose so`)
}

/** Whether a stretch that was chosen to go has a part of it: such stretches are counted by characters. */
function isCut(tale: string, clashes: readonly Clash[]): boolean {
  const gone = clashes.filter((clash) => isGivenUp(clash) && ['removed', 'doubled'].includes(clash.kind))
  const texts = JSON.stringify(gone.flatMap(({ ours, theirs }) => [ours, theirs]))
  const told = `〔${tale}〕`
  return Array.from(told.slice(1), (_character, at) => told.slice(at, at + 2)).some((pair) =>
    texts.includes(pair),
  )
}

const isGivenUp = ({ stands }: Clash) => stands !== 'both'

/** Clashes over wordings whose choice is not what stands. */
function unheard(clashes: readonly Clash[], choices: ReadonlyMap<string, Choice>): string[] {
  return clashes.flatMap(({ key, kind, stands }) => {
    const choice = choices.get(key)
    const wanted = typeof choice === 'object' ? 'edited' : choice
    return wanted === undefined || wanted === stands || kind === 'limit'
      ? []
      : [`a choice at ${kind} is not heard`]
  })
}
