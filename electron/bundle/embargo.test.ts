import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { doc, paragraph } from '../../shared/document/build'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { filesBelow } from './files-below'
import { planBundle } from './plan'
import { editorOf, ferryArticle, publish, setEmbargo, slot } from './test-publication'
import { buildBundle } from './write-bundle'

const secret = {
  title: '江底隧道今夜贯通',
  alternativeTitle: '二十三年后的握手',
  body: '最后一块岩壁在凌晨两点被凿穿。',
}
const earlier = '江底隧道即将贯通'

/** A published article under embargo, and one that points to it in every way a slot can. */
async function embargoedWorkspace(
  until: string,
): Promise<{ store: WorkspaceStore; held: string; open: string }> {
  const store = await newWorkspace()
  const fields = { alternativeTitle: secret.alternativeTitle, body: doc(paragraph(secret.body)) }
  const draft = createArticle(store.newId(), { ...fields, title: earlier })
  value(await store.articles.save(draft, null))
  value(await store.history.add(draft))
  await publish(store, { ...draft, title: secret.title })
  await setEmbargo(store, draft.id, until)
  const recommended = [
    slot(store, { title: '对岸的早市' }),
    slot(store, {}, { kind: 'article', article: draft.id }),
    slot(store, { title: secret.title, excerpt: secret.body }, { kind: 'article', article: draft.id }),
    slot(store, { title: ` ${secret.title.slice(0, 4)} ${secret.title.slice(4)}`, excerpt: secret.body }),
    slot(store, { title: earlier, alternativeTitle: secret.alternativeTitle }),
  ]
  const open = ferryArticle(store, { recommended })
  await publish(store, open)
  return { store, held: draft.id, open: open.id }
}

describe('an embargo', () => {
  it.each(['发布', '发布.zip'])(
    'lets no word of the article into the bundle, slots included: %s',
    async (name) => {
      const { store, held, open } = await embargoedWorkspace('2199-01-01T00:00:00Z')
      const folder = temporaryFolder()
      const report = value(
        await buildBundle(store, { out: join(folder, name), asOf: null, program: '0.1.0' }),
      )
      expect([report.articles, report.left]).toEqual([1, [{ id: held, reason: 'embargoed' }]])
      const files = Object.entries(filesBelow(folder))
      const words = [...Object.values(secret), earlier, '江底', '二十三年', '岩壁']
      const told = files.flatMap(([path, bytes]) =>
        words.filter((word) => bytes.includes(word)).map((word) => [path, word]),
      )
      expect(told).toEqual([])
      expect(files.filter(([path]) => path.includes(held))).toEqual([])
      if (name === '发布') {
        const native = JSON.parse(
          files.find(([path]) => path.endsWith(`${open}.json`))?.[1].toString() ?? '{}',
        )
        expect(native.article.recommended.map((each: { title: string }) => each.title)).toEqual([
          '对岸的早市',
        ])
      }
    },
  )

  it('lets the article and the links to it out once it has passed', async () => {
    const { store, held } = await embargoedWorkspace('2150-01-01T00:00:00Z')
    const out = join(temporaryFolder(), '发布')
    const options = { out, asOf: new Date('2150-01-01T00:00:00Z'), program: '0.1.0' }
    const report = value(await buildBundle(store, options))
    expect([report.articles, report.left]).toEqual([2, []])
    const pages = Object.entries(filesBelow(join(out, 'data/site/articles')))
    const ferry = pages.find(([path]) => path.startsWith('lao-du-kou'))?.[1].toString() ?? ''
    expect(ferry.match(new RegExp(`href="[^"]*${held.slice(-6).toLowerCase()}\\.html"`, 'g'))).toHaveLength(2)
  })
})

it('says of every article that stays behind why', async () => {
  const store = await newWorkspace()
  const by = editorOf(store)
  const make = (title: string) => createArticle(store.newId(), { title, body: doc(paragraph(`${title}。`)) })
  const draft = make('草稿')
  value(await store.articles.save(draft, null))
  const gone = make('删除')
  value(await store.articles.save(gone, null))
  value(await store.decisions.add(gone.id, { kind: 'delete', by }))
  const withdrawn = make('撤稿')
  await publish(store, withdrawn, '2026-01-01T00:00:00.000Z')
  value(
    await store.decisions.add(withdrawn.id, {
      kind: 'withdraw',
      by,
      reason: '有误',
      at: '2026-02-01T00:00:00.000Z',
    }),
  )
  const held = make('禁发')
  await publish(store, held, '2026-01-01T00:00:00.000Z')
  await setEmbargo(store, held.id, '2026-06-01T00:00:00.000Z', '2026-03-01T00:00:00.000Z')
  const later = make('后发')
  await publish(store, later, '2026-04-01T00:00:00.000Z')
  const out = make('已发')
  await publish(store, out, '2026-01-01T00:00:00.000Z')
  const names = {
    [draft.id]: '草稿',
    [gone.id]: '删除',
    [withdrawn.id]: '撤稿',
    [held.id]: '禁发',
    [later.id]: '后发',
  }
  const reasonsAt = async (asOf: string) => {
    const plan = value(await planBundle(store, { asOf: new Date(asOf) }))
    expect(plan.articles.length + plan.left.length).toBe(6)
    return Object.fromEntries(plan.left.map(({ id, reason }) => [names[id], reason]))
  }
  const always = { 草稿: 'not-published', 删除: 'deleted' }
  expect({
    // Deleting a draft is kept with the moment of the test, which is later than all of these.
    '2026-01-15': await reasonsAt('2026-01-15T00:00:00Z'),
    '2026-03-15': await reasonsAt('2026-03-15T00:00:00Z'),
    '2199-01-01': await reasonsAt('2199-01-01T00:00:00Z'),
  }).toEqual({
    '2026-01-15': { ...always, 删除: 'not-published', 禁发: 'embargoed', 后发: 'published-later' },
    '2026-03-15': {
      ...always,
      删除: 'not-published',
      撤稿: 'withdrawn',
      禁发: 'embargoed',
      后发: 'published-later',
    },
    '2199-01-01': { ...always, 撤稿: 'withdrawn' },
  })
})
