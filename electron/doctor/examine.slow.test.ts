import { appendFileSync, cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { sha256 } from '../store/canonical'
import { headsText } from '../store/desk-log-heads'
import { temporaryFolder } from '../store/test-workspace'
import { examineWorkspace } from './examine'
import { repairWorkspace } from './repair'

const gone = '01J0000000000000000000000Z'
const person = 'people/01KJP0YBJGVVQGXPYZHTV9PG6X.json'
const tag = 'tags/01KJP0YEG85RWYEE4YHFYB03F4.json'
const parentColumn = 'columns/01KJP0YCHRGD7KYQBSSS6E6E0S.json'
const column = 'columns/01KJP0YDH0J46QZZNYWZ53STVN.json'
const target = 'articles/kh/01KJP0YHE015W2BPY9BA1JT0KH.json'
const id = '01KJP0YGERDJ8W1165RS5DS8R3'
const article = `articles/r3/${id}.json`
const comments = `comments/r3/${id}`
const [asked, answer] = [
  `${comments}/01KJP10A0G8Z4QCD7V2N5X9M3T.json`,
  `${comments}/01KJP10B0R3F6W8H1KQY4ZC7VN.json`,
]
const decisions = `decisions/r3/${id}`
const firstDecision = `${decisions}/01KJP0YPA87EJ0N872CRXH8EMP.json`
const secondDecision = `${decisions}/01KJP0YR8RGXN8TGSDAQRPF5Y1.json`
const revision = `history/r3/${id}/7ae5caf09870d0085286acde3f0f4e08b9ba41f5a73021b1b7145dde529666af.json`
const otherRevision = `history/r3/${id}/dc97d71780162a86920934fc91cb15d275f65cc4bf6e1f30dd6dedf1c11e7cd6.json`
const imported = 'imports/01KJP0ZR4T8X0J6Q3V5N2M7BHC.json'
const picture = 'media/7d/2888f718b1b25a41bed8aa79937c9668d513f9ddff0b5c1573098a8f8fabfe7d'
const log = 'desk-log/2026-03/01KJPDEVICE00000000000000A.jsonl'
const heads = 'desk-log/heads/01KJPDEVICE00000000000000A.json'
const leftover = `${article}.0123456789ab.tmp`

/** A workspace with every kind of file, and with what its desk log has by now. */
function wholeWorkspace(): string {
  const folder = join(temporaryFolder(), '河畔周刊')
  cpSync(join(import.meta.dirname, '../store/fixtures/version-1'), folder, { recursive: true })
  const lines = readFileSync(join(folder, log), 'utf8').trimEnd().split('\n')
  mkdirSync(dirname(join(folder, heads)), { recursive: true })
  const head = { lines: lines.length, sha256: sha256(lines.at(-1) ?? '') }
  writeFileSync(join(folder, heads), headsText({ '2026-03': head }))
  return folder
}

type Damage = (path: (name: string) => string) => void

const write =
  (name: string, text: string): Damage =>
  (path) => {
    mkdirSync(dirname(path(name)), { recursive: true })
    writeFileSync(path(name), text)
  }
const change =
  (name: string, from: string | RegExp, to: string): Damage =>
  (path) => {
    const text = readFileSync(path(name), 'utf8')
    if (text.replace(from, to) === text) throw new Error(`nothing to change in ${name}`)
    writeFileSync(path(name), text.replace(from, to))
  }
const cut =
  (name: string, keep: (text: string) => number): Damage =>
  (path) => {
    const text = readFileSync(path(name), 'utf8')
    writeFileSync(path(name), text.slice(0, keep(text)))
  }
const half = (text: string) => text.length / 2
const firstLine = (text: string) => text.indexOf('\n') + 1
const remove =
  (...names: string[]): Damage =>
  (path) => {
    for (const name of names) rmSync(path(name))
  }
/** Removes a file after everything that names it is known to be there; `missing` is how links call it. */
const missing = (name: string, what: string, from: string[]): [Damage, string[]] => [
  remove(name),
  from.map((path) => `link ${path}: it names the ${what}, which is not here`),
]

const cases: [string, Damage, string[]][] = [
  ['an article cut off in the middle', cut(article, half), [`unreadable ${article}: json: `]],
  ['an empty tag', write(tag, ''), [`unreadable ${tag}: empty: the file is empty`]],
  [
    'a field of another kind',
    change(person, '"roles": [', '"roles": [1,'),
    [`unreadable ${person}: schema: `],
  ],
  [
    'a file of a newer program',
    change(tag, '"version": 1', '"version": 9'),
    [`newer ${tag}: it is of version 9`],
  ],
  [
    'a revision with other words',
    change(revision, '豆浆', '豆花'),
    [`misplaced ${revision}: its bytes are not those`],
  ],
  [
    'a decision in the folder of another',
    change(firstDecision, id, gone),
    [`misplaced ${firstDecision}: it belongs to another`, `link ${secondDecision}: it names the decision`],
  ],
  [
    'a person under another name',
    change(person, '01KJP0YBJG', '01KJP0YBJH'),
    [`misplaced ${person}: the id inside`],
  ],
  [
    'a picture with other bytes',
    change(`${picture}.svg`, '<svg', '<svG'),
    [`hash ${picture}.svg: its bytes are not those`],
  ],
  ['a picture cut off', cut(`${picture}.svg`, half), [`hash ${picture}.svg: its bytes are not those`]],
  ['a broken sidecar', cut(`${picture}.json`, half), [`unreadable ${picture}.json: json`]],
  [
    'a sidecar that says another size',
    change(`${picture}.json`, '158', '159'),
    [`hash ${picture}.json: it says that its file has 159 bytes; it has 158`],
  ],
  [
    'a sidecar that says another kind',
    change(`${picture}.json`, '"svg"', '"png"'),
    [`misplaced ${picture}.svg: its sidecar says that it is png`],
  ],
  [
    'a picture without a sidecar',
    remove(`${picture}.json`),
    [`link ${picture}.svg: its sidecar is not here`],
  ],
  [
    'a picture that is nowhere',
    remove(`${picture}.json`, `${picture}.svg`),
    [article, revision, otherRevision].map((path) => `link ${path}: it names the media`),
  ],
  ['a tag that is gone', ...missing(tag, 'tag 01KJP0YEG85RWYEE4YHFYB03F4', [article])],
  ['a column that is gone', ...missing(column, 'column 01KJP0YDH0J46QZZNYWZ53STVN', [article])],
  ['a column above it that is gone', ...missing(parentColumn, 'column 01KJP0YCHRGD7KYQBSSS6E6E0S', [column])],
  [
    'a recommended article that is gone',
    ...missing(target, 'article 01KJP0YHE015W2BPY9BA1JT0KH', [article, imported]),
  ],
  [
    'a comment that was answered and is gone',
    ...missing(asked, 'comment 01KJP10A0G8Z4QCD7V2N5X9M3T', [answer]),
  ],
  [
    'a person who is addressed and nowhere',
    change(asked, /"person": "[^"]+"/, `"person": "${gone}"`),
    [`link ${asked}: it names the person ${gone}`],
  ],
  [
    'a person who resolved and is nowhere',
    change(asked, /(?<="resolved": \{\s+"by": ")[^"]+/, gone),
    [`link ${asked}: it names the person ${gone}`],
  ],
  [
    'a person who decided and is nowhere',
    change(`${decisions}/01KJP0Z02RQHJ876W7154BWDPP.json`, /(?<="by": ")[^"]+/, gone),
    [`link ${decisions}/01KJP0Z02RQHJ876W7154BWDPP.json: it names the person ${gone}`],
  ],
  [
    'a person who imported and is nowhere',
    change(imported, /(?<="by": ")[^"]+/, gone),
    [`link ${imported}: it names the person ${gone}`],
  ],
  [
    'an import of an article that is nowhere',
    change(imported, /(?<="article": ")[^"]+/, gone),
    [`link ${imported}: it names the article ${gone}`],
  ],
  [
    'a decision taken out of its row',
    remove(firstDecision),
    [`link ${secondDecision}: it names the decision`],
  ],
  ['an import that cannot be read', cut(imported, half), [`unreadable ${imported}: json`]],
  [
    'a file of another kind among the imports',
    write('imports/notes.txt', '我的'),
    ['misplaced imports/notes.txt: no file of this name'],
  ],
  [
    'an import under a name that is no id',
    write('imports/last.json', '{}'),
    ['misplaced imports/last.json: no file of this name'],
  ],
  [
    'an article in the folder of another',
    write(`articles/kh/${id}.json`, '{}'),
    [`misplaced articles/kh/${id}.json: no file of this name`],
  ],
  [
    'a file that is none of the desk log',
    write('desk-log/2026-03/copy.txt', ''),
    ['misplaced desk-log/2026-03/copy.txt: no file'],
  ],
  [
    'a line of the desk log that was changed',
    change(log, /"what":"[^"]+"/, '"what":"nothing"'),
    [`desk-log ${log}: line 2 does not follow`],
  ],
  [
    'a line of the desk log that is none',
    change(log, '{"version":1', '{"version":2'),
    [`desk-log ${log}: line 1 is no line`],
  ],
  [
    'a desk log without its beginning',
    (path) =>
      writeFileSync(
        path(log),
        readFileSync(path(log), 'utf8').slice(firstLine(readFileSync(path(log), 'utf8'))),
      ),
    [`desk-log ${log}: line 1 does not follow`],
  ],
  ['a desk log without its end', cut(log, firstLine), [`desk-log ${log}: line 2 is where the end was cut`]],
  [
    'a desk log whose last line was changed',
    change(log, /"what":"[^"]+"(?=[^\n]*\n$)/, '"what":"nothing"'),
    [`desk-log ${log}: line 2 is where the end was cut`],
  ],
  ['a desk log that is gone', remove(log), [`desk-log ${log}: line 1 is where the end was cut`]],
  [
    'a line of the desk log that was cut off',
    (path) => appendFileSync(path(log), '{"version":1,"at":"2026'),
    [`desk-log ${log}: line 3 is no line`],
  ],
  [
    'a conflict copy',
    write(article.replace('.json', '.sync-conflict-20260301-101010-ABCDEFG.json'), '{}'),
    ['conflict-copy'],
  ],
  [
    'a file that was set aside',
    write('quarantine/20260301-a.json', '{'),
    ['quarantine quarantine/20260301-a.json'],
  ],
]

const problemsOf = async (folder: string) =>
  (await examineWorkspace(folder)).problems.map(({ path, kind, problem }) => `${kind} ${path}: ${problem}`)

test('finds a workspace with every kind of file in order', async () => {
  expect(await examineWorkspace(wholeWorkspace())).toEqual({ files: 26, problems: [] })
})

test.each(cases)('names %s, and repairs nothing of it', async (_, damage, expected) => {
  const folder = wholeWorkspace()
  damage((name) => join(folder, name))
  const found = await problemsOf(folder)
  expect(found).toEqual(expected.map((text) => expect.stringContaining(text)))
  await repairWorkspace(
    folder,
    (await examineWorkspace(folder)).problems.filter(({ repairable }) => repairable),
  )
  expect(await problemsOf(folder)).toEqual(found)
})

const repairable: [string, Damage, string][] = [
  ['a leftover of a write', write(leftover, '{"format'), `temporary ${leftover}`],
  ['a leftover among the imports', write(`${imported}.0123456789ab.tmp`, ''), `temporary ${imported}`],
  ['another form of the same', change(tag, '\n', '\r\n'), `not-canonical ${tag}`],
  ['heads of the desk log that cannot be read', cut(heads, half), `unreadable ${heads}`],
]

test.each(repairable)('repairs %s without touching anything else', async (_, damage, expected) => {
  const folder = wholeWorkspace()
  const filesOf = () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path, readFileSync(path, 'utf8')])
  const before = filesOf()
  damage((name) => join(folder, name))
  const { problems } = await examineWorkspace(folder)
  expect(problems).toEqual([expect.objectContaining({ repairable: true })])
  expect(`${problems[0]?.kind} ${problems[0]?.path}`).toContain(expected)
  await repairWorkspace(folder, problems)
  expect(filesOf()).toEqual(before)
})
