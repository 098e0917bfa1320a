import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, vi } from 'vitest'
import { runCli } from './run'

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

export const ulid = expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
export const hash = expect.stringMatching(/^[0-9a-f]{64}$/)
export const moment = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)

/** Runs one command line in this process and gives what it printed; it knows no device but the test's own. */
export async function galley(...argv: string[]): Promise<Ran> {
  const printed = { stdout: '', stderr: '' }
  const capture = (name: keyof typeof printed) => (chunk: unknown) => {
    printed[name] += String(chunk)
    return true
  }
  const spies = (['stdout', 'stderr'] as const).map((name) =>
    vi.spyOn(process[name], 'write').mockImplementation(capture(name)),
  )
  try {
    return { code: await runCli(argv), ...printed }
  } finally {
    for (const spy of spies) spy.mockRestore()
  }
}

/** As `galley`, with `--json`: standard output must be exactly one document. */
export async function galleyJson(...argv: string[]) {
  const { code, stdout, stderr } = await galley(...argv, '--json')
  if (!/^[[{].*[\]}]\n$/s.test(stdout)) throw new Error(`Not one document: ${stdout} ${stderr}`)
  return { code, document: JSON.parse(stdout), stderr }
}

/** A folder that is gone after the test, in which the device of the test lives too. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'galley-cli-'))
  for (const name of ['XDG_CONFIG_HOME', 'HOME', 'APPDATA']) vi.stubEnv(name, join(folder, 'device'))
  onTestFinished(() => {
    vi.unstubAllEnvs()
    rmSync(folder, { recursive: true, force: true })
  })
  return folder
}

export async function newWorkspace(...options: string[]): Promise<string> {
  const workspace = join(testFolder(), 'workspace')
  const made = await galley(
    'init',
    workspace,
    '--name',
    '江岸百科',
    '--time-zone',
    'Asia/Shanghai',
    ...options,
  )
  if (made.code !== 0) throw new Error(made.stderr)
  return workspace
}

/** A workspace with one article, imported from the text of a page. */
export async function workspaceWithArticle(...options: string[]): Promise<{ workspace: string; id: string }> {
  const workspace = await newWorkspace(...options)
  const page = join(workspace, '..', '早市.txt')
  writeFileSync(page, marketPage)
  const { document } = await galleyJson('import', workspace, page)
  return { workspace, id: document.created[0].id }
}

export async function moveAll(workspace: string, id: string, ...moves: string[]): Promise<void> {
  for (const move of moves) {
    const { code, stderr } = await galley('move', workspace, id, move)
    if (code !== 0) throw new Error(stderr)
  }
}

export const marketPage = `江岸百科
当前位置: 首页 城市生活

桥下早市怎样留下来(一条街的清晨账本)

时间:2024-05-12 作者: 何川 阅读量: 8 栏目名: 城市生活

早市开在桥洞下面,六点出摊,八点半收摊。留下来的办法是把时间还给路。

来源:江岸晚报

桥洞里的两个半小时

早市开在桥洞下面,六点出摊,八点半收摊。四十多个摊位,卖的多半是自家种的菜。

留下来的办法是把时间还给路。收摊以后半小时,洒水车准时开过来,桥洞里就像什么也没有来过。

江岸晚报记者 何川

    推荐阅读
  • 怎样给阳台的薄荷过冬(薄荷越冬三问)

    薄荷怕的不是冷,是又冷又湿。入冬前剪短,少浇水,搬到不结冰的窗边就够了。
`
