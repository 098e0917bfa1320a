import { describe, expect, it } from 'vitest'
import { galley, galleyJson, hash, ulid, workspaceWithArticle } from '../test-galley'

describe('show and edit', () => {
  it('give the article as stored with what its decisions come to', async () => {
    const { workspace, id } = await workspaceWithArticle()
    const edit = ['--set', 'alternative-title=  两头 空格=等号 ', '--set', 'body=一段。\n二段。']
    const edited = await galleyJson('edit', workspace, id, ...edit, '--add-tag', '早市')
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] })
    expect(edited).toEqual({
      code: 0,
      document: {
        format: 'galley/article',
        version: 1,
        id,
        title: '桥下早市怎样留下来',
        alternativeTitle: '  两头 空格=等号 ',
        slug: '',
        column: ulid,
        tags: [ulid],
        date: '2024-05-12',
        author: '何川',
        source: { name: '江岸晚报', url: null },
        credits: [{ id: ulid, affiliation: '江岸晚报', role: '记者', name: '何川' }],
        readCount: 8,
        summary: '早市开在桥洞下面,六点出摊,八点半收摊。留下来的办法是把时间还给路。',
        origin: { kind: 'page', name: '早市.txt', publication: '江岸百科', sha256: hash, import: ulid },
        recommended: [
          {
            id: ulid,
            target: { kind: 'unresolved' },
            title: '怎样给阳台的薄荷过冬',
            alternativeTitle: '薄荷越冬三问',
            excerpt: '薄荷怕的不是冷,是又冷又湿。入冬前剪短,少浇水,搬到不结冰的窗边就够了。',
          },
        ],
        body: { type: 'doc', content: [paragraph('一段。'), paragraph('二段。')] },
        state: 'draft',
        stage: null,
        stages: 1,
        amended: false,
        signOffLapsed: false,
        scheduledFor: null,
        embargoUntil: null,
        publishedEdition: null,
        returned: null,
        withdrawn: null,
        forks: [],
        base: hash,
        columnName: '城市生活',
        tagNames: ['早市'],
        words: 4,
      },
      stderr: '',
    })
    expect(await galleyJson('show', workspace, id)).toEqual(edited)
  })

  it('empty a field with an empty value', async () => {
    const { workspace, id } = await workspaceWithArticle()
    const fields = ['date', 'author', 'summary', 'readCount', 'source', 'credits', 'alternativeTitle']
    const sets = fields.flatMap((field) => ['--set', `${field}=`])
    const { document } = await galleyJson('edit', workspace, id, ...sets, '--column', '')
    expect(Object.fromEntries([...fields, 'column'].map((field) => [field, document[field]]))).toEqual({
      date: null,
      author: '',
      summary: null,
      readCount: null,
      source: null,
      credits: [],
      alternativeTitle: '',
      column: null,
    })
  })

  it('take credits apart and keep each name', async () => {
    const { workspace, id } = await workspaceWithArticle()
    const { document } = await galleyJson('edit', workspace, id, '--set', 'credits=江岸晚报|记者|何川; 沈岸')
    expect(document.credits).toEqual([
      { id: ulid, affiliation: '江岸晚报', role: '记者', name: '何川' },
      { id: ulid, affiliation: '', role: '', name: '沈岸' },
    ])
  })

  it('take a tag away and find a column by its name alone', async () => {
    const { workspace, id } = await workspaceWithArticle()
    await galley('edit', workspace, id, '--add-tag', '早市', '--add-tag', '桥', '--column', '城市生活/桥洞')
    await galley('edit', workspace, id, '--column', '')
    const { document } = await galleyJson('edit', workspace, id, '--remove-tag', '桥', '--column', '桥洞')
    expect([document.tagNames, document.columnName]).toEqual([['早市'], '城市生活/桥洞'])
  })

  it('refuse a column name that two columns have', async () => {
    const { workspace, id } = await workspaceWithArticle()
    for (const column of ['江北/街巷', '江南/街巷']) await galley('edit', workspace, id, '--column', column)
    const { code, document } = await galleyJson('edit', workspace, id, '--column', '街巷')
    expect({ code, document }).toMatchObject({
      code: 2,
      document: { error: { issues: ['column: 街巷 is the name of 江北/街巷 and 江南/街巷'] } },
    })
  })

  it('set and lift an embargo', async () => {
    const { workspace, id } = await workspaceWithArticle()
    const until = '2099-01-01T00:00:00+08:00'
    const set = await galleyJson('edit', workspace, id, '--set', `embargo=${until}`)
    const lifted = await galleyJson('edit', workspace, id, '--set', 'embargo=')
    expect([set.document.embargoUntil, lifted.document.embargoUntil]).toEqual([until, null])
  })
})
