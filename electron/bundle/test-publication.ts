import { join } from 'node:path'
import type { Article } from '../../shared/domain/article'
import { createArticle } from '../../shared/domain/article'
import type { Slot, SlotTarget } from '../../shared/domain/recommendation'
import { doc, figure, heading, paragraph } from '../../shared/document/build'
import type { WorkspaceStore } from '../store/store'
import { newWorkspace, temporaryFolder, value } from '../store/test-workspace'
import { buildBundle } from './write-bundle'

/** The lines of a page as a reader has them, in the form that imported pages have. */
export const ferryPage = `渡口百科
当前位置: 首页 城市生活 街巷

老渡口的第二个春天(一条江边步道的十年)

时间:2024-03-18 作者: 沈岸 阅读量: 27 栏目名: 街巷

步道修通以后,江边的人多了起来。渡口没有拆,只是换了一种用法。

来源:江岸晚报

一条路怎样长出来

3月2日清晨,渡口的候船棚里坐满了晨练的人。

步道修通以后,江边的人多了起来。早晨是跑步的人,中午是钓鱼的人,傍晚是接孩子的人。

“以前这里只有等船的人。”在渡口卖了二十年茶的周姐说,“现在谁都可以坐一坐。”

船还在开

渡口没有拆,只是换了一种用法。每天仍有四班船,票价两元,多半是去对岸买菜的老人。

江岸晚报记者 沈岸

    推荐阅读
  • 怎样给阳台的薄荷过冬(薄荷越冬三问)

    薄荷怕的不是冷,是又冷又湿。入冬前剪短,少浇水,搬到不结冰的窗边就够了。

  • 候鸟为什么认得路

    有的靠星星,有的靠地磁。近年的研究发现,年轻的鸟第一次上路时会跟着气味走。
`

export function ferryArticle(store: WorkspaceStore, fields: Partial<Article> = {}): Article {
  return createArticle(store.newId(), {
    title: '老渡口的第二个春天',
    alternativeTitle: '一条江边步道的十年',
    date: '2024-03-18',
    author: '沈岸',
    source: { name: '江岸晚报', url: 'https://example.org/evening?a=1&b=2' },
    credits: [{ id: store.newId(), affiliation: '江岸晚报', role: '记者', name: '沈岸' }],
    readCount: 27,
    summary: '步道修通以后,江边的人多了起来。渡口没有拆,只是换了一种用法。',
    origin: { kind: 'page', name: '渡口.txt', publication: '渡口百科', sha256: 'a'.repeat(64) },
    recommended: [
      slot(store, {
        title: '怎样给阳台的薄荷过冬',
        alternativeTitle: '薄荷越冬三问',
        excerpt: '薄荷怕的不是冷,是又冷又湿。入冬前剪短,少浇水,搬到不结冰的窗边就够了。',
      }),
      slot(store, {
        title: '候鸟为什么认得路',
        excerpt: '有的靠星星,有的靠地磁。近年的研究发现,年轻的鸟第一次上路时会跟着气味走。',
      }),
    ],
    body: doc(
      heading('一条路怎样长出来'),
      figure('3月2日清晨,渡口的候船棚里坐满了晨练的人。'),
      paragraph('步道修通以后,江边的人多了起来。早晨是跑步的人,中午是钓鱼的人,傍晚是接孩子的人。'),
      paragraph('“以前这里只有等船的人。”在渡口卖了二十年茶的周姐说,“现在谁都可以坐一坐。”'),
      heading('船还在开'),
      paragraph('渡口没有拆,只是换了一种用法。每天仍有四班船,票价两元,多半是去对岸买菜的老人。'),
    ),
    ...fields,
  })
}

export function slot(
  store: WorkspaceStore,
  texts: Partial<Slot>,
  target: SlotTarget = { kind: 'unresolved' },
): Slot {
  return { id: store.newId(), target, title: '', alternativeTitle: '', excerpt: '', ...texts }
}

/** Saves the article and takes it through one review to its publishing; gives the revision. */
export async function publish(store: WorkspaceStore, article: Article, at?: string): Promise<string> {
  const known = await store.articles.load(article.id)
  value(await store.articles.save(article, known.ok ? known.value.base : null))
  const revision = value(await store.history.add(article))
  const by = editorOf(store)
  const when = at ? { at } : {}
  value(await store.decisions.add(article.id, { kind: 'submit', by, revision, stages: 1, ...when }))
  value(await store.decisions.add(article.id, { kind: 'sign-off', by, revision, stage: 1, ...when }))
  value(await store.decisions.add(article.id, { kind: 'publish', by, revision, ...when }))
  return revision
}

export async function setEmbargo(
  store: WorkspaceStore,
  id: string,
  moment: string | null,
  at?: string,
): Promise<void> {
  value(
    await store.decisions.add(id, { kind: 'embargo', by: editorOf(store), moment, ...(at ? { at } : {}) }),
  )
}

export function editorOf(store: WorkspaceStore): string {
  return [...store.people.all().keys()][0] ?? ''
}

/** The text of a page as a reader without its style has it: no tags, one width, no white space. */
export function plainText(html: string): string {
  const text = html
    .replace(/<(style|script)[\s\S]*?<\/\1>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|amp|quot|#39);/g,
      (_, name: string) => ({ lt: '<', gt: '>', amp: '&', quot: '"' })[name] ?? "'",
    )
  return bare(text)
}

/** The lines of `page` that the text does not have after the line before. */
export function linesOutOfOrder(page: string, text: string): string[] {
  let from = 0
  return page.split('\n').filter((line) => {
    const at = text.indexOf(bare(line), from)
    if (at >= 0) from = at + bare(line).length
    return at < 0
  })
}

function bare(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

/** A bundle of one article, as folder or zip by its name. */
export async function ferryBundle(name: string): Promise<{ path: string; article: string; files: number }> {
  const store = await newWorkspace()
  const article = ferryArticle(store)
  await publish(store, article)
  const path = join(temporaryFolder(), name)
  const { files } = value(await buildBundle(store, { out: path, asOf: null, program: '0.1.0' }))
  return { path, article: article.id, files }
}
