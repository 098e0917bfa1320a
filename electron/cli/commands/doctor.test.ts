import { createHash } from 'node:crypto'
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { galley, galleyJson, workspaceWithArticle } from '../test-galley'

/** A workspace with an article that has a revision, decisions and a place for everything. */
async function wholeWorkspace() {
  const made = await workspaceWithArticle()
  for (const move of ['submit', 'sign-off', 'publish']) await galley('move', made.workspace, made.id, move)
  return { ...made, article: join('articles', made.id.slice(-2).toLowerCase(), `${made.id}.json`) }
}

const doctor = async (workspace: string, ...options: string[]) => {
  const { code, document } = await galleyJson('doctor', workspace, ...options)
  return { code, ...document }
}

function edit(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')))
}

describe('galley doctor', () => {
  it('finds a workspace that nobody spoilt in order', async () => {
    const { workspace } = await wholeWorkspace()
    expect(await doctor(workspace)).toEqual({
      code: 0,
      ok: true,
      files: expect.any(Number),
      problems: [],
      repaired: [],
    })
  })

  it('names what is broken, misplaced, changed and missing, and changes nothing', async () => {
    const { workspace, id } = await wholeWorkspace()
    const shard = id.slice(-2).toLowerCase()
    const [revision = ''] = readdirSync(join(workspace, 'history', shard, id))
    const [log = ''] = readdirSync(join(workspace, 'desk-log')).map((month) => join('desk-log', month))
    const [file = ''] = readdirSync(join(workspace, log))
    const picture = createHash('sha256').update('灯').digest('hex')
    mkdirSync(join(workspace, 'media', picture.slice(-2)), { recursive: true })
    writeFileSync(join(workspace, 'media', picture.slice(-2), `${picture}.png`), '不是灯')
    edit(join(workspace, 'history', shard, id, revision), (text) => text.replace('早市', '夜市'))
    edit(join(workspace, log, file), (text) => text.replace(/"what":"[a-z-]+"/, '"what":"nothing"'))
    writeFileSync(join(workspace, 'people', 'notes.txt'), '我的')
    writeFileSync(join(workspace, 'people', '01J0000000000000000000000Y.json'), '')
    const { code, ok, problems } = await doctor(workspace)
    expect({
      code,
      ok,
      kinds: problems.map(({ path, kind }: { path: string; kind: string }) => `${kind} ${path}`),
    }).toEqual({
      code: 1,
      ok: false,
      kinds: expect.arrayContaining([
        `misplaced history/${shard}/${id}/${revision}`,
        `hash media/${picture.slice(-2)}/${picture}.png`,
        `misplaced people/notes.txt`,
        `unreadable people/01J0000000000000000000000Y.json`,
        `desk-log ${log}/${file}`,
      ]),
    })
    expect(readFileSync(join(workspace, 'people', 'notes.txt'), 'utf8')).toBe('我的')
  })

  it('repairs what loses nothing by it, and then finds it in order', async () => {
    const { workspace, article } = await wholeWorkspace()
    const before = readFileSync(join(workspace, article), 'utf8')
    writeFileSync(join(workspace, article), JSON.stringify(JSON.parse(before)))
    const leftover = `${article}.0123456789ab.tmp`
    writeFileSync(join(workspace, leftover), before.slice(0, 40))
    const { code, ok, repaired } = await doctor(workspace, '--repair')
    expect({ code, ok, repaired: repaired.map(({ path }: { path: string }) => path) }).toEqual({
      code: 0,
      ok: true,
      repaired: expect.arrayContaining([article, leftover, '.cache']),
    })
    expect(readFileSync(join(workspace, article), 'utf8')).toBe(before)
  })

  it('says which link leads nowhere', async () => {
    const { workspace, article } = await wholeWorkspace()
    const stored = JSON.parse(readFileSync(join(workspace, article), 'utf8'))
    const text = JSON.stringify({ ...stored, tags: ['01J0000000000000000000000Z'] }, null, 2)
    writeFileSync(join(workspace, article), `${text}\n`)
    expect((await doctor(workspace)).problems).toEqual([
      {
        path: article.split('\\').join('/'),
        kind: 'link',
        problem: 'it names the tag 01J0000000000000000000000Z, which is not here',
        repairable: false,
      },
    ])
  })

  it('keeps a cut-off end of the desk log apart from a line that was taken out', async () => {
    const { workspace } = await wholeWorkspace()
    const [month = ''] = readdirSync(join(workspace, 'desk-log'))
    const folder = join(workspace, 'desk-log', month)
    const [file = ''] = readdirSync(folder)
    appendFileSync(join(folder, file), '{"version":1,"at":"2026')
    expect((await doctor(workspace)).problems).toMatchObject([
      { kind: 'desk-log', path: `desk-log/${month}/${file}` },
    ])
  })

  it('refuses a folder that is no workspace', async () => {
    const { workspace } = await wholeWorkspace()
    const { code, document } = await galleyJson('doctor', join(workspace, 'articles'))
    expect({ code, document }).toMatchObject({ code: 3, document: { error: {} } })
  })
})
