import { expect, it } from 'vitest'
import { identityMapping } from '../../shared/imports/mapping'
import type { ImportRecord } from '../../shared/imports/record'
import { countOfKind, reportKinds, reportLines } from './report-lines'

const [id, by, article] = [
  '01J0000000000000000000000A',
  '01J0000000000000000000000B',
  '01J0000000000000000000000C',
]
const at = { source: 'site.xml', place: 'line 7' }
const picture = (code: 'picture-remote' | 'picture-missing', detail: string) => ({
  ...at,
  note: { kind: 'loss' as const, code, detail, line: null },
})

const record: ImportRecord = {
  format: 'galley/import',
  version: 1,
  id,
  by,
  startedAt: '2026-06-07T06:30:00.000Z',
  finishedAt: '2026-06-07T06:31:00.000Z',
  sources: ['site.xml'],
  mapping: identityMapping,
  created: [{ ...at, article, title: '渡口', format: 'wordpress' }],
  updated: [],
  skipped: [{ source: 'b.md', place: '', article: null, why: 'left-out' }],
  refused: [{ source: 'c.docx', place: '', why: 'malformed', detail: 'no document', line: 3 }],
  notes: [
    { ...at, note: { kind: 'guess', code: 'encoding', detail: 'GB18030', line: null } },
    picture('picture-remote', 'https://old.example.org/a.jpg'),
    picture('picture-missing', 'pictures/b.jpg'),
  ],
  columns: [],
  tags: [],
  canceled: false,
  undone: null,
}

it('tells what was refused and lost before what went in; pictures on the web have a list of their own', () => {
  expect(
    reportLines(record, 'en').map(({ kind, text, article: about, title }) => [kind, text, about, title]),
  ).toEqual([
    ['refused', 'It is damaged or not well formed. no document. Line 3.', null, ''],
    ['loss', 'the picture is not here: pictures/b.jpg', article, '渡口'],
    ['guess', 'read in this encoding: GB18030', article, '渡口'],
    ['created', '渡口', article, ''],
    ['skipped', 'The mapping of states leaves it out.', null, ''],
  ])
})

it('counts what it lists', () => {
  expect(reportKinds.map((kind) => countOfKind(record, kind))).toEqual([1, 0, 1, 1, 1, 1])
})
