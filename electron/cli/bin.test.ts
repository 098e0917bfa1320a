import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, it } from 'vitest'
import { testFolder, ulid } from './test-galley'

const root = join(import.meta.dirname, '../..')
const isBuilt = existsSync(join(root, 'out/main/cli.js'))

async function binGalley(...argv: string[]) {
  const started = promisify(execFile)(process.execPath, [join(root, 'bin/galley'), ...argv])
  return started.then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ code, stdout, stderr }),
  )
}

it.runIf(isBuilt)(
  'bin/galley runs in plain Node once it is built (skipped where out/ is not there)',
  async () => {
    const workspace = join(testFolder(), '刊')
    const made = await binGalley('init', workspace, '--name', '江岸百科', '--json')
    expect([made.code, JSON.parse(made.stdout).id, made.stderr]).toEqual([0, ulid, ''])
    expect(await binGalley('list', workspace, '--json')).toEqual({ code: 0, stdout: '[]\n', stderr: '' })
    expect(await binGalley('list', join(workspace, '无'))).toMatchObject({ code: 3, stdout: '' })
    expect(await binGalley('lst')).toMatchObject({ code: 2, stdout: '' })
  },
)

it.skipIf(isBuilt)(
  'bin/galley says how to build it where it is not built (skipped where it is)',
  async () => {
    expect(await binGalley('list')).toEqual({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('npm ci && npm run build'),
    })
  },
)
