import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { galley, galleyJson, workspaceWithArticle } from '../test-galley'

const body = '桥洞下面的何川表示,早市六点开...\n他用残障人士这个词，也登陆网站。\n（图说待补）'

async function workspaceToCheck() {
  const { workspace, id } = await workspaceWithArticle()
  await galley('edit', workspace, id, '--set', `body=${body}`, '--set', 'summary=早市六点开。')
  writeFileSync(
    join(workspace, 'word-list.json'),
    JSON.stringify({
      format: 'galley/word-list',
      version: 1,
      entries: [
        { wrong: '残障人士', right: ['残疾人'], note: '引语里可以保留', kind: 'forbidden' },
        { wrong: '登陆网站', right: ['登录网站'], note: '', kind: 'misspelt' },
      ],
    }),
  )
  return { workspace, id }
}

const forbidden = {
  rule: 'forbidden-word',
  severity: 'recommended',
  path: 'body/1',
  range: { from: 2, to: 6 },
  quote: { before: '他用', text: '残障人士', after: '这个词，也登陆网站。' },
  fix: null,
  suggestions: ['残疾人'],
  note: '引语里可以保留',
  message: 'A forbidden word is used. Note: 引语里可以保留',
}
const forbiddenAfter = { ...forbidden, quote: { ...forbidden.quote, after: '这个词，也登录网站。' } }
const marker = {
  rule: 'marker',
  severity: 'recommended',
  path: 'body/2',
  range: { from: 3, to: 5 },
  quote: { before: '（图说', text: '待补', after: '）' },
  fix: null,
  suggestions: [],
  note: '',
  message: 'A note to oneself is still in the text.',
}

describe('check', () => {
  it('gives each finding with its place, its reason and its fix, and writes nothing', async () => {
    const { workspace, id } = await workspaceToCheck()
    const before = readFileSync(articlePath(workspace, id))
    const { code, document } = await galleyJson('check', workspace, id)
    expect({ code, document }).toEqual({
      code: 1,
      document: [
        {
          id,
          findings: [
            {
              rule: 'half-width-mark',
              severity: 'recommended',
              path: 'body/0',
              range: { from: 9, to: 10 },
              quote: { before: '桥洞下面的何川表示', text: ',', after: '早市六点开...' },
              fix: { from: 9, to: 10, text: '，' },
              suggestions: [],
              note: '',
              message: 'Half-width punctuation beside Han.',
            },
            {
              rule: 'ellipsis',
              severity: 'recommended',
              path: 'body/0',
              range: { from: 15, to: 18 },
              quote: { before: '的何川表示,早市六点开'.slice(-10), text: '...', after: '' },
              fix: { from: 15, to: 18, text: '……' },
              suggestions: [],
              note: '',
              message: 'An ellipsis has another form than “……”.',
            },
            forbidden,
            {
              rule: 'misspelt-word',
              severity: 'recommended',
              path: 'body/1',
              range: { from: 11, to: 15 },
              quote: { before: '用残障人士这个词，也'.slice(-10), text: '登陆网站', after: '。' },
              fix: { from: 11, to: 15, text: '登录网站' },
              suggestions: ['登录网站'],
              note: '',
              message: 'A word is misspelt.',
            },
            marker,
          ],
        },
      ],
    })
    expect(readFileSync(articlePath(workspace, id)).equals(before)).toBe(true)
  })

  it('with --fix saves what is safe to fix, and leaves the rest to a person', async () => {
    const { workspace, id } = await workspaceToCheck()
    const { code, document } = await galleyJson('check', workspace, id, '--fix')
    expect({ code, document }).toEqual({
      code: 1,
      document: [{ id, fixed: 3, findings: [forbiddenAfter, marker] }],
    })
    const shown = await galleyJson('show', workspace, id)
    const texts = shown.document.body.content.map(
      ({ content }: { content: { text: string }[] }) => content[0]?.text,
    )
    expect(texts).toEqual([
      '桥洞下面的何川表示，早市六点开……',
      '他用残障人士这个词，也登录网站。',
      '（图说待补）',
    ])
    const after = readFileSync(articlePath(workspace, id))
    const again = await galleyJson('check', workspace, '--fix')
    expect(again.document).toEqual([{ id, fixed: 0, findings: [forbiddenAfter, marker] }])
    expect(readFileSync(articlePath(workspace, id)).equals(after)).toBe(true)
  })

  it('ends with 0 where there is nothing to say', async () => {
    const { workspace, id } = await workspaceWithArticle()
    await galley('edit', workspace, id, '--set', 'body=早市六点开。', '--set', 'summary=早市六点开。')
    expect(await galleyJson('check', workspace)).toEqual({
      code: 0,
      document: [{ id, findings: [] }],
      stderr: '',
    })
    expect(await galley('check', workspace)).toEqual({ code: 0, stdout: 'Nothing found.\n', stderr: '' })
  })

  it('follows the severities of the workspace', async () => {
    const { workspace, id } = await workspaceToCheck()
    const path = join(workspace, 'workspace.json')
    const stored = JSON.parse(readFileSync(path, 'utf8'))
    writeFileSync(
      path,
      JSON.stringify({
        ...stored,
        checkSettings: {
          'half-width-mark': 'off',
          'misspelt-word': 'off',
          ellipsis: 'off',
          marker: 'required',
        },
      }),
    )
    const { document } = await galleyJson('check', workspace, id)
    expect(document).toEqual([{ id, findings: [forbidden, { ...marker, severity: 'required' }] }])
    const moved = await galleyJson('move', workspace, id, 'submit')
    expect([moved.code, moved.document.error.kind, moved.document.error.findings.length]).toEqual([
      1,
      'checks-failed',
      1,
    ])
  })
  it('follows the severities of the column of each article', async () => {
    const { workspace, id } = await workspaceToCheck()
    await galley('edit', workspace, id, '--column', '要闻/本地')
    const folder = join(workspace, 'columns')
    for (const name of readdirSync(folder)) {
      const stored = JSON.parse(readFileSync(join(folder, name), 'utf8'))
      const own = { 要闻: { 'half-width-mark': 'off', ellipsis: 'required' }, 本地: { ellipsis: 'off' } }
      const checkSettings = own[stored.name as keyof typeof own]
      if (checkSettings) writeFileSync(join(folder, name), JSON.stringify({ ...stored, checkSettings }))
    }
    const rulesFound = async () =>
      (await galleyJson('check', workspace, id)).document[0].findings.map(
        ({ rule }: { rule: string }) => rule,
      )
    expect(await rulesFound()).toEqual(['forbidden-word', 'misspelt-word', 'marker'])
    await galley('edit', workspace, id, '--column', '要闻')
    expect(await rulesFound()).toEqual(['ellipsis', 'forbidden-word', 'misspelt-word', 'marker'])
    const moved = await galleyJson('move', workspace, id, 'submit')
    expect(moved.document.error).toMatchObject({
      kind: 'checks-failed',
      findings: [{ rule: 'ellipsis', severity: 'required' }],
    })
  })
})

function articlePath(workspace: string, id: string): string {
  return join(workspace, 'articles', id.slice(-2).toLowerCase(), `${id}.json`)
}
