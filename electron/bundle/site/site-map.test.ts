import { expect, it } from 'vitest'
import type { Column } from '../../../shared/domain/column'
import type { Workspace } from '../../../shared/domain/workspace'
import type { ArticleCard } from '../article-card'
import type { SiteColumn } from './site-map'
import { columnTrail, createSiteMap } from './site-map'

const idOf = (name: string) => `01JABCDEFGHJKMNPQRSTVW${name.padStart(4, '0')}`
const workspace: Workspace = {
  format: 'galley/workspace',
  version: 1,
  minimumProgram: '0.1.0',
  id: idOf('W'),
  publication: { name: '河畔周刊', baseUrl: 'https://example.org/', language: 'zh-CN' },
  timeZone: 'Asia/Shanghai',
  stages: 1,
}

function columns(
  ...rows: [id: string, name: string, parent: string | null, slug?: string][]
): Map<string, Column> {
  return new Map(
    rows.map(([id, name, parent, slug = '']) => [
      idOf(id),
      {
        format: 'galley/column',
        version: 1,
        id: idOf(id),
        name,
        slug,
        parent: parent && idOf(parent),
        rank: `a${id}`,
      },
    ]),
  )
}

function card(id: string, column: string | null, date = '2026-01-01'): ArticleCard {
  return {
    id: idOf(id),
    title: id,
    alternativeTitle: '',
    summary: '',
    column: column && idOf(column),
    date,
    firstPublishedAt: '2026-01-01T00:00:00Z',
    page: `articles/${id}.html`,
  }
}

type Told = { name: string; page: string; articles: string; children: Told[] }
const tell = ({ name, page, articles, children }: SiteColumn): Told => ({
  name,
  page,
  articles: articles.map(({ title }) => title).join(''),
  children: children.map(tell),
})

it('shows columns that have something, each with its whole branch, newest first', () => {
  const all = columns(['2', '科学', null], ['1', '城市', null], ['3', '街巷', '1'], ['4', '空', null])
  const cards = [
    card('A', '1', '2026-01-01'),
    card('B', '3', '2026-03-01 08:00'),
    card('C', '2'),
    card('D', null),
  ]
  const site = createSiteMap(workspace, all, cards)
  expect(site.columns.map(tell)).toEqual([
    {
      name: '城市',
      page: 'columns/cheng-shi.html',
      articles: 'BA',
      children: [{ name: '街巷', page: 'columns/jie-xiang.html', articles: 'B', children: [] }],
    },
    { name: '科学', page: 'columns/ke-xue.html', articles: 'C', children: [] },
    { name: '其他稿件', page: 'columns/other.html', articles: 'D', children: [] },
  ])
  expect(columnTrail(site, idOf('3')).map(({ name }) => name)).toEqual(['城市', '街巷'])
})

it('keeps the address of the older of two columns with one name, and no name that Windows reserves', () => {
  const all = columns(
    ['1', '国内', null],
    ['2', '国际', null],
    ['3', '评论', '1'],
    ['4', '评论', '2'],
    ['5', '康', null, 'con'],
  )
  const site = createSiteMap(workspace, all, [card('A', '3'), card('B', '4'), card('C', '5')])
  expect([...site.byId.values()].map(({ page }) => page).sort()).toEqual([
    'columns/con-vw0005.html',
    'columns/guo-ji.html',
    'columns/guo-nei.html',
    'columns/ping-lun-vw0004.html',
    'columns/ping-lun.html',
  ])
})

it('loses no article where two desks have put columns into each other', () => {
  const site = createSiteMap(workspace, columns(['1', '甲', '2'], ['2', '乙', '1']), [
    card('A', '1'),
    card('B', '2'),
  ])
  expect(site.columns.map(({ name, articles }) => [name, articles.length])).toEqual([
    ['甲', 2],
    ['乙', 2],
  ])
})
