import type { Article } from '../../domain/article'
import { createArticle } from '../../domain/article'
import type { Slot } from '../../domain/recommendation'
import { slotLimit } from '../../domain/recommendation'
import type { Random } from './random'

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

export function randomId(random: Random): string {
  return Array.from({ length: 26 }, (_none, index) =>
    index === 0 ? '0' : alphabet.charAt(random.below(32)),
  ).join('')
}

function randomSlot(random: Random): Slot {
  const title = `篇名${random.below(1e9)}`
  return { id: randomId(random), target: { kind: 'unresolved' }, title, alternativeTitle: '', excerpt: '' }
}

/** An article with something in every field; its body is that of a new one. */
export function randomFields(random: Random): Article {
  return createArticle('01J00000000000000000000000', {
    title: '河边的风',
    tags: Array.from({ length: 4 }, () => randomId(random)).sort(),
    author: '小编',
    source: { name: '河边日报', url: null },
    credits: Array.from({ length: 3 }, () => ({
      id: randomId(random),
      affiliation: '',
      role: '记者',
      name: `名${random.below(1e9)}`,
    })),
    summary: '船等着过河的人。',
    recommended: Array.from({ length: 3 + random.below(8) }, () => randomSlot(random)),
  })
}

export function editFields(article: Article, random: Random, count: number): Article {
  let edited = article
  for (let done = 0; done < count; done += 1) edited = { ...edited, ...random.pick(edits)(edited, random) }
  return edited
}

type Edit = (article: Article, random: Random) => Partial<Article>

function without<T>(list: readonly T[], index: number): T[] {
  return list.filter((_item, place) => place !== index)
}

function withItem<T>(list: readonly T[], index: number, item: T): T[] {
  return [...list.slice(0, index), item, ...list.slice(index)]
}

const edits: readonly Edit[] = [
  (_article, random) => ({ title: `题目${random.below(5)}` }),
  (_article, random) => ({ author: `作者${random.below(5)}` }),
  (_article, random) => ({
    source: random.chance(0.3) ? null : { name: `来源${random.below(5)}`, url: null },
  }),
  (_article, random) => ({ summary: random.chance(0.2) ? null : `提要${random.below(1e9)}。` }),
  ({ tags }, random) => ({ tags: [...tags, randomId(random)].sort() }),
  ({ tags }, random) => ({ tags: without(tags, random.below(tags.length + 1)) }),
  ({ credits }, random) => ({ credits: without(credits, random.below(credits.length + 1)) }),
  ({ recommended }, random) =>
    recommended.length < slotLimit
      ? { recommended: withItem(recommended, random.below(recommended.length + 1), randomSlot(random)) }
      : {},
  ({ recommended }, random) => ({ recommended: without(recommended, random.below(recommended.length + 1)) }),
  ({ recommended }, random) => {
    const from = random.below(recommended.length + 1)
    const item = recommended[from]
    return item
      ? { recommended: withItem(without(recommended, from), random.below(recommended.length), item) }
      : {}
  },
  ({ recommended }, random) => {
    const at = random.below(recommended.length + 1)
    const excerpt = `摘${random.below(1e9)}`
    return { recommended: recommended.map((slot, index) => (index === at ? { ...slot, excerpt } : slot)) }
  },
]
