import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { galley, galleyJson, testFolder, workspaceWithArticle } from './test-galley'

const commands = [
  'init',
  'import',
  'list',
  'search',
  'show',
  'edit',
  'check',
  'move',
  'tick',
  'bundle',
  'verify',
]
const ulid = '01J00000000000000000000001'

describe('help', () => {
  it('lists every command and what the exit codes mean', async () => {
    const { code, stdout, stderr } = await galley('--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    for (const command of commands) expect(stdout).toContain(`\n  ${command} `)
    expect(stdout).toContain('Exit codes: 0 done, 1 done with findings or refused, 2 wrong usage, 3')
  })

  it.each(commands)('of %s names its arguments and --json', async (command) => {
    const { code, stdout, stderr } = await galley(command, '--help')
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toMatch(new RegExp(`^Usage: galley ${command} \\[options\\] <`))
    expect(stdout).toContain('--json')
  })

  it.each(commands)('of %s has no option that docs/cli.md does not specify', async (command) => {
    const specification = readFileSync(join(import.meta.dirname, '../../docs/cli.md'), 'utf8')
    const section = specification.split(/^## /m).find((part) => part.startsWith(`${command}\n`)) ?? ''
    const { stdout } = await galley(command, '--help')
    const options = [...stdout.matchAll(/^ {2}(?:-\w, )?(--[a-z-]+)/gm)].map(([, option = '']) => option)
    const ofAll = ['--json', '--help']
    expect(options).toEqual(expect.arrayContaining(ofAll))
    const unspecified = options.filter((option) => !ofAll.includes(option) && !section.includes(option))
    expect(unspecified).toEqual([])
  })

  it('says the version', async () => {
    expect(await galley('--version')).toEqual({
      code: 0,
      stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/),
      stderr: '',
    })
  })
})

describe('words that cannot be understood', () => {
  const wrong: [name: string, argv: string[], says: string][] = [
    ['an unknown command', ['publish'], "unknown command 'publish'"],
    ['an unknown option', ['list', 'w', '--colour'], "unknown option '--colour'"],
    ['a missing argument', ['show', 'w'], "missing required argument 'id'"],
    ['a missing option', ['init', 'w'], "required option '--name <publication>' not specified"],
    ['an option without its value', ['bundle', 'w', '--out'], 'argument missing'],
    ['a number of stages', ['init', 'w', '--name', '刊', '--stages', '4'], '--stages is 1, 2 or 3'],
    ['an empty name', ['init', 'w', '--name', ' '], '--name and --person are not empty'],
    ['an empty tag', ['edit', 'w', ulid, '--add-tag', ''], '--add-tag wants the name of a tag'],
    ['a time zone', ['init', 'w', '--name', '刊', '--time-zone', 'Mars/Base'], 'not Mars/Base'],
    ['a language', ['init', 'w', '--name', '刊', '--language', 'fr'], 'Allowed choices are zh-CN, en'],
    ['a base URL', ['init', 'w', '--name', '刊', '--base-url', 'ftp://a.example'], 'http:// or https://'],
    ['a state', ['list', 'w', '--state', 'done'], 'No state done; there are draft, in-review'],
    ['a move', ['move', 'w', ulid, 'approve'], 'No move approve; there are submit, take-back'],
    ['a moment of another move', ['move', 'w', ulid, 'submit', '--at', 'x'], '--at belongs to schedule'],
    ['a field', ['edit', 'w', ulid, '--set', 'colour=red'], 'No field colour; there are title,'],
    ['an assignment', ['edit', 'w', ulid, '--set', 'title'], '--set wants field=value, not title'],
    ['an embargo', ['edit', 'w', ulid, '--set', 'embargo=tomorrow'], 'not tomorrow'],
    ['an edit without a change', ['edit', 'w', ulid], 'Nothing to change'],
    ['a moment', ['tick', 'w', '--as-of', '2026-12-05 09:00'], 'with its offset'],
  ]

  it.each(wrong)('%s: exit code 2, the reason on standard error, nothing else', async (_name, argv, says) => {
    testFolder()
    const { code, stdout, stderr } = await galley(...argv)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(/^galley: .* See galley --help\.\n$/)
    expect(stderr).toContain(says)
  })

  it.each(wrong)('%s: with --json the same as one document', async (_name, argv, says) => {
    testFolder()
    if (argv.at(-1) === '--out') argv = ['bundle', 'w']
    const { code, document, stderr } = await galleyJson(...argv)
    const message = stderr.slice('galley: '.length, -1)
    expect({ code, document }).toEqual({ code: 2, document: { error: { kind: 'usage', message } } })
    if (argv.length > 2) expect(message).toContain(says)
  })

  it('prints the help and asks for a command when there is none', async () => {
    const { code, stdout, stderr } = await galley()
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage: galley [options] [command]')
    expect(stderr).toContain('galley: Which command?')
  })

  it('understands --set values that a field does not take, and says what it takes', async () => {
    const { workspace, id } = await workspaceWithArticle()
    const refusals = [
      ['readCount=many', 'readCount is a whole number'],
      [
        'date=2024-5-1',
        'date is a day such as 2023-06-07, with a time such as 2023-06-07 09:30 where there is one',
      ],
      ['slug=桥下', 'slug has only a-z, 0-9 and hyphens'],
      ['sourceUrl=javascript:alert(1)', 'sourceUrl begins with http:// or https://'],
    ] as const
    for (const [assignment, issue] of refusals) {
      expect(await galleyJson('edit', workspace, id, '--set', assignment)).toEqual({
        code: 2,
        document: { error: { kind: 'invalid-input', issues: [issue], message: `Not accepted: ${issue}.` } },
        stderr: `galley: Not accepted: ${issue}.\n`,
      })
    }
  })

  it.each(['show', 'edit', 'move'])('%s of an unknown article names it', async (command) => {
    const { workspace } = await workspaceWithArticle()
    const rest = { show: [], edit: ['--set', 'title=x'], move: ['submit'] }[command] ?? []
    for (const id of [ulid, join('..', '..', 'workspace')]) {
      const { code, document } = await galleyJson(command, workspace, id, ...rest)
      const message = expect.stringContaining(`There is no article ${id}.`)
      expect({ code, document }).toEqual({
        code: 2,
        document: { error: { kind: 'not-found', what: 'article', id, message } },
      })
    }
  })

  it('names the person that is not there', async () => {
    const { workspace, id } = await workspaceWithArticle()
    const { code, document } = await galleyJson('move', workspace, id, 'submit', '--as', '无名')
    expect({ code, document }).toMatchObject({
      code: 2,
      document: { error: { kind: 'not-found', what: 'person', id: '无名' } },
    })
  })
})
