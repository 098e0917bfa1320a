import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { galleyJson, moveAll, newWorkspace, testFolder, workspaceWithArticle } from './test-galley'

const ulid = '01J00000000000000000000001'
const everyCommand: [string, (workspace: string) => string[]][] = [
  ['import', (workspace) => ['import', workspace, 'page.txt']],
  ['list', (workspace) => ['list', workspace]],
  ['show', (workspace) => ['show', workspace, ulid]],
  ['edit', (workspace) => ['edit', workspace, ulid, '--set', 'title=x']],
  ['move', (workspace) => ['move', workspace, ulid, 'submit']],
  ['tick', (workspace) => ['tick', workspace]],
  ['bundle', (workspace) => ['bundle', workspace, '--out', join(workspace, '..', 'out')]],
]

it.each(everyCommand)('%s ends with 3 where there is no workspace', async (_name, argv) => {
  const workspace = join(testFolder(), '没有')
  const { code, document } = await galleyJson(...argv(workspace))
  const message = expect.stringContaining(`${workspace} could not be opened.`)
  expect({ code, document }).toEqual({
    code: 3,
    document: { error: { kind: 'workspace-not-found', path: workspace, message } },
  })
})

it.each(everyCommand)('%s ends with 3 where workspace.json is torn, and leaves it', async (_name, argv) => {
  const workspace = join(testFolder(), '残')
  mkdirSync(workspace)
  writeFileSync(join(workspace, 'workspace.json'), '{ "format": "galley/w')
  const { code, document } = await galleyJson(...argv(workspace))
  expect({ code, document }).toMatchObject({
    code: 3,
    document: { error: { kind: 'file-unreadable', stage: 'json' } },
  })
  expect(readdirSync(workspace)).toEqual(['workspace.json'])
})

/** A lock as another Galley would have it whose process is `pid`. */
function lock(workspace: string, pid: number) {
  const now = new Date().toISOString()
  const holder = { device: '别的设备', host: hostname(), pid, program: 'galley', since: now, heartbeat: now }
  writeFileSync(join(workspace, 'lock.json'), JSON.stringify(holder))
  return holder
}

it('names the live program that holds the workspace, and still reads', async () => {
  const { workspace, id } = await workspaceWithArticle()
  const child = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'])
  onTestFinished(() => void child.kill('SIGKILL'))
  const holder = lock(workspace, child.pid ?? 0)
  const edited = await galleyJson('edit', workspace, id, '--set', 'title=不行')
  expect([edited.code, edited.document]).toEqual([
    3,
    { error: { kind: 'workspace-held', path: workspace, holder, message: expect.any(String) } },
  ])
  expect(edited.stderr).toContain(`galley on ${hostname()} (process ${child.pid}) has been writing`)
  const listed = await galleyJson('list', workspace)
  expect([listed.code, listed.document[0].title]).toEqual([0, '桥下早市怎样留下来'])
  const bundled = await galleyJson('bundle', workspace, '--out', join(workspace, '..', 'bundle'))
  expect([bundled.code, bundled.document.articles]).toEqual([0, 0])
})

it('takes over from a program that is gone', async () => {
  const { workspace, id } = await workspaceWithArticle()
  const child = spawn(process.execPath, ['-e', ''])
  await once(child, 'exit')
  lock(workspace, child.pid ?? 0)
  const edited = await galleyJson('edit', workspace, id, '--set', 'title=可以')
  expect([edited.code, edited.document.title]).toEqual([0, '可以'])
  expect(readdirSync(workspace)).not.toContain('lock.json')
})

it('gives the workspace back after a refusal', async () => {
  const { workspace, id } = await workspaceWithArticle()
  await galleyJson('move', workspace, id, 'publish')
  expect(readdirSync(workspace)).not.toContain('lock.json')
})

it('lists an article file that is torn as a problem, not as nothing', async () => {
  const { workspace, id } = await workspaceWithArticle()
  const path = join(workspace, 'articles', id.slice(-2).toLowerCase(), `${id}.json`)
  truncateSync(path, 100)
  const { code, document, stderr } = await galleyJson('list', workspace)
  expect([code, document]).toEqual([1, []])
  expect(stderr).toContain(`galley: ${path} could not be read.`)
})

it('seals nothing silently while a published article cannot be read', async () => {
  const { workspace, id } = await workspaceWithArticle()
  await moveAll(workspace, id, 'submit', 'sign-off', 'publish')
  truncateSync(join(workspace, 'articles', id.slice(-2).toLowerCase(), `${id}.json`), 100)
  const { code, stderr } = await galleyJson('bundle', workspace, '--out', join(workspace, '..', 'bundle'))
  expect(code).toBe(1)
  expect(stderr).toContain('could not be read')
})

// Elsewhere the device's file is not where a test may put it.
it.runIf(process.platform === 'linux')(
  'leaves the remembered device alone when its file cannot be read',
  async () => {
    const workspace = await newWorkspace()
    const device = join(String(process.env.XDG_CONFIG_HOME), 'Galley', 'device.json')
    writeFileSync(device, '{ torn')
    expect((await galleyJson('tick', workspace)).code).toBe(0)
    expect(readFileSync(device, 'utf8')).toBe('{ torn')
  },
)
