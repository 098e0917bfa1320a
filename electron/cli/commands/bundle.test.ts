import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  galley,
  galleyJson,
  marketPage,
  moment,
  moveAll,
  testFolder,
  workspaceWithArticle,
} from '../test-galley'

describe('bundle and verify', () => {
  it('seal what is published, tell what was left and why, and find it unchanged', async () => {
    const { workspace, id } = await workspaceWithArticle()
    const draft = join(workspace, '..', '草稿.txt')
    writeFileSync(draft, marketPage.replace('桥下早市怎样留下来', '另一篇'))
    const imported = await galleyJson('import', workspace, draft)
    await moveAll(workspace, id, 'submit', 'sign-off', 'publish')
    const out = join(workspace, '..', 'bundle')
    const built = await galleyJson('bundle', workspace, '--out', out)
    expect(built).toEqual({
      code: 0,
      document: {
        out,
        asOf: moment,
        articles: 1,
        files: expect.any(Number),
        bytes: expect.any(Number),
        left: [{ id: imported.document.created[0].id, reason: 'not-published' }],
        missing: [],
      },
      stderr: '',
    })
    const { files } = built.document
    expect(await galleyJson('verify', out)).toEqual({
      code: 0,
      document: { ok: true, files, problems: [] },
      stderr: '',
    })
  })

  it('verify names a file that changed and one that is gone', async () => {
    const { workspace, id } = await workspaceWithArticle()
    await moveAll(workspace, id, 'submit', 'sign-off', 'publish')
    const out = join(workspace, '..', 'bundle')
    await galley('bundle', workspace, '--out', out)
    writeFileSync(join(out, 'data/site/index.html'), '改过')
    rmSync(join(out, 'data/bundle.json'))
    const { code, document, stderr } = await galleyJson('verify', out)
    const problems = document.problems.map(({ path, problem }: Record<string, string>) => [path, problem])
    expect({ code, ok: document.ok, problems, stderr }).toEqual({
      code: 1,
      ok: false,
      problems: [
        ['data/bundle.json', 'missing'],
        ['data/site/index.html', 'changed'],
      ],
      stderr: '',
    })
  })

  it('verify says of any other folder that it is not a bundle', async () => {
    const folder = testFolder()
    expect(await galleyJson('verify', folder)).toEqual({
      code: 1,
      document: {
        ok: false,
        files: 0,
        problems: [{ path: folder, problem: 'malformed', detail: expect.any(String) }],
      },
      stderr: '',
    })
  })

  it('make the same bytes of the same moment, as a zip too', async () => {
    const { workspace, id } = await workspaceWithArticle()
    await moveAll(workspace, id, 'submit', 'sign-off', 'publish')
    const build = async (name: string) => {
      const out = join(workspace, '..', name)
      const asOf = '2099-01-01T00:00:00Z'
      expect((await galley('bundle', workspace, '--out', out, '--as-of', asOf)).code).toBe(0)
      expect((await galleyJson('verify', out)).document.ok).toBe(true)
      return readFileSync(out)
    }
    expect((await build('one.zip')).equals(await build('two.zip'))).toBe(true)
  })

  it('does not overwrite a folder that is not a bundle', async () => {
    const { workspace } = await workspaceWithArticle()
    const { code, document } = await galleyJson('bundle', workspace, '--out', join(workspace, 'site'))
    expect({ code, document }).toMatchObject({
      code: 1,
      document: { error: { kind: 'bundle-target', why: 'inside-workspace' } },
    })
  })
})
