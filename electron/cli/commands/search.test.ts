import { expect, it } from 'vitest'
import { galley, galleyJson, moment, workspaceWithArticle } from '../test-galley'

it('finds an article by its text, with the place marked', async () => {
  const { workspace, id } = await workspaceWithArticle()
  const { code, document, stderr } = await galleyJson('search', workspace, '灑水車', '--limit', '5')
  const [{ snippet, ...hit }] = document.hits
  expect({ code, stderr, hit, rest: { ...document, hits: [] } }).toEqual({
    code: 0,
    stderr: '',
    hit: {
      id,
      title: '桥下早市怎样留下来',
      state: 'draft',
      column: '城市生活',
      tags: [],
      updatedAt: moment,
      score: expect.any(Number),
    },
    rest: { query: '灑水車', hits: [], more: false, titlesOnly: false },
  })
  expect(snippet.marks.map(([from, to]: [number, number]) => snippet.text.slice(from, to))).toEqual([
    '洒水车',
  ])
})

it('says what is wrong with a query', async () => {
  const { workspace } = await workspaceWithArticle()
  expect(await galleyJson('search', workspace, 'colour:red')).toMatchObject({
    code: 2,
    document: { error: { kind: 'search-query', problem: 'unknown-field', field: 'colour' } },
  })
  expect(await galley('search', workspace, '早市', '--limit', '0')).toMatchObject({ code: 2, stdout: '' })
  expect(await galley('search', workspace, '没有这句话')).toMatchObject({
    code: 0,
    stdout: 'Nothing found.\n',
  })
})
