import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  galley,
  galleyJson,
  marketPage,
  moment,
  newWorkspace,
  testFolder,
  ulid,
  workspaceWithArticle,
} from '../test-galley'

describe('init', () => {
  it('makes a workspace and tells what it is', async () => {
    const workspace = join(testFolder(), '新刊')
    const options = [
      '--name',
      '江岸百科',
      '--time-zone',
      'Asia/Shanghai',
      '--stages',
      '2',
      '--person',
      '林知远',
    ]
    expect(await galleyJson('init', workspace, ...options, '--base-url', 'https://a.example/')).toEqual({
      code: 0,
      document: {
        workspace,
        id: ulid,
        name: '江岸百科',
        timeZone: 'Asia/Shanghai',
        stages: 2,
        person: { id: ulid, name: '林知远' },
      },
      stderr: '',
    })
    expect(JSON.parse(readFileSync(join(workspace, 'workspace.json'), 'utf8'))).toMatchObject({
      publication: { name: '江岸百科', baseUrl: 'https://a.example/', language: 'zh-CN' },
    })
  })

  it('leaves a workspace that is there as it is', async () => {
    const workspace = await newWorkspace()
    const before = readFileSync(join(workspace, 'workspace.json'))
    const { code, document } = await galleyJson('init', workspace, '--name', '另一刊')
    expect({ code, document }).toMatchObject({ code: 3, document: { error: { kind: 'workspace-exists' } } })
    expect(readFileSync(join(workspace, 'workspace.json'))).toEqual(before)
  })
})

describe('import', () => {
  it('tells what it made, skipped, refused and could not place', async () => {
    const workspace = await newWorkspace()
    const [page, picture] = ['早市.txt', '图.txt'].map((name) => join(workspace, '..', name)) as [
      string,
      string,
    ]
    writeFileSync(page, marketPage)
    writeFileSync(picture, Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'))
    const first = await galleyJson('import', workspace, page, picture)
    const reason = expect.stringContaining('This is a binary file, not the text of a page.')
    expect(first).toEqual({
      code: 1,
      document: {
        created: [{ id: ulid, title: '桥下早市怎样留下来', source: page }],
        updated: [],
        skipped: [],
        refused: [{ source: picture, reason }],
        losses: [],
        guesses: [],
        import: ulid,
        dryRun: false,
      },
      stderr: '',
    })
    const again = await galleyJson('import', workspace, page)
    expect(again).toEqual({
      code: 0,
      document: {
        created: [],
        updated: [],
        skipped: [{ source: page, id: first.document.created[0].id, reason: expect.any(String) }],
        refused: [],
        losses: [],
        guesses: [],
        import: ulid,
        dryRun: false,
      },
      stderr: '',
    })
  })

  it('refuses a file that is not there and goes on with the others', async () => {
    const workspace = await newWorkspace()
    const page = join(workspace, '..', '早市.txt')
    writeFileSync(page, marketPage)
    const gone = join(workspace, '..', '没有.txt')
    const { code, document } = await galleyJson('import', workspace, gone, page)
    expect({ code, document }).toMatchObject({
      code: 1,
      document: { created: [{ source: page }], refused: [{ source: gone }] },
    })
  })
})

describe('list', () => {
  it('gives id, title, state, column, tags and the last change', async () => {
    const { workspace, id } = await workspaceWithArticle()
    await galley('edit', workspace, id, '--add-tag', '早市')
    expect(await galleyJson('list', workspace)).toEqual({
      code: 0,
      document: [
        {
          id,
          title: '桥下早市怎样留下来',
          state: 'draft',
          column: '城市生活',
          tags: ['早市'],
          updatedAt: moment,
        },
      ],
      stderr: '',
    })
  })

  it('filters by state, column and tag', async () => {
    const { workspace, id } = await workspaceWithArticle()
    await galley('edit', workspace, id, '--add-tag', '早市', '--column', '城市生活/桥洞')
    const found = async (...filter: string[]) =>
      (await galleyJson('list', workspace, ...filter)).document.length
    expect({
      draft: await found('--state', 'draft'),
      published: await found('--state', 'published'),
      columnAbove: await found('--column', '城市生活'),
      columnPath: await found('--column', '城市生活/桥洞'),
      otherColumn: await found('--column', '生活'),
      tag: await found('--tag', '早市'),
      partOfTag: await found('--tag', '早'),
    }).toEqual({
      draft: 1,
      published: 0,
      columnAbove: 1,
      columnPath: 1,
      otherColumn: 0,
      tag: 1,
      partOfTag: 0,
    })
  })
})
