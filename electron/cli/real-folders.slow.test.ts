import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Article } from '../../shared/domain/article'
import { descendants } from '../../shared/document/walk'
import { examineWorkspace } from '../doctor/examine'
import { newWorkspace, value } from '../store/test-workspace'
import { runImport } from '../import/import-run'
import { personOf } from '../import/test-import'
import { hasWildInputs, wildInputs } from '../import/test-source'
import { importServices } from './import-services'

const counted = /^(?:figure|footnote|table|codeBlock|linkCard|gallery|heading|blockquote|listItem)$/u

/** How often each text is there, in the order of the texts. */
function tally(texts: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const text of [...texts].sort()) counts[text] = (counts[text] ?? 0) + 1
  return counts
}

/** Imports a folder of real files and says what came of it: what the record has, and what the workspace has then. */
async function importWild(folder: string) {
  const store = await newWorkspace()
  const options = { paths: [join(wildInputs, folder)], by: personOf(store) }
  const record = value(await runImport(importServices(store), options))
  const articles: Article[] = []
  for (const { article } of record.created) articles.push(value(await store.articles.load(article)).article)
  let comments = 0
  for (const { id } of articles) comments += value(await store.comments.list(id)).length
  await store.close()
  const { problems } = await examineWorkspace(store.folder)
  const having = (has: (article: Article) => boolean) => articles.filter(has).length
  return {
    created: tally(record.created.map(({ format }) => format)),
    skipped: record.skipped.length,
    refused: tally(record.refused.map(({ why, line }) => (line === null ? why : `${why}, with its line`))),
    notes: tally(
      record.notes.map(({ note }) => `${note.kind} ${note.code.replace(/^picture-.*/, 'picture')}`),
    ),
    titled: having(({ title }) => title !== ''),
    dated: having(({ date }) => date !== null),
    signed: having(({ author }) => author !== ''),
    sourced: having(({ source }) => source !== null),
    tagged: having(({ tags }) => tags.length > 0),
    filed: having(({ column }) => column !== null),
    comments,
    nodes: tally(
      articles
        .flatMap(({ body }) => [...descendants(body)].map(({ type }) => type))
        .filter((type) => counted.test(type)),
    ),
    problems,
  }
}

const empty = { skipped: 0, refused: {}, tagged: 0, filed: 0, problems: [] }

const folders = {
  docx: {
    ...empty,
    created: { word: 40 },
    notes: {
      'guess date-from-file': 39,
      'guess title-from-name': 3,
      'guess title-from-text': 24,
      'loss picture': 4,
    },
    titled: 40,
    dated: 39,
    signed: 33,
    sourced: 0,
    comments: 8,
    nodes: { figure: 4, footnote: 5, heading: 32, listItem: 30, table: 5 },
  },
  encoding: {
    ...empty,
    created: { feed: 244, html: 1 },
    notes: {
      'guess encoding': 1,
      'guess main-content': 145,
      'guess title-from-text': 3,
      'loss active-content-removed': 1,
      'loss embed-not-kept': 5,
      'loss picture': 213,
    },
    titled: 245,
    dated: 198,
    signed: 98,
    sourced: 244,
    tagged: 4,
    comments: 0,
    nodes: { blockquote: 9, figure: 213, linkCard: 5, listItem: 15, table: 3 },
  },
  ghost: {
    ...empty,
    created: { ghost: 7 },
    notes: { 'guess date-zone': 7, 'loss picture': 2, 'loss text-not-placed': 3 },
    titled: 7,
    dated: 7,
    signed: 7,
    sourced: 0,
    tagged: 3,
    comments: 0,
    nodes: { blockquote: 2, figure: 2, listItem: 2 },
  },
  hostile: {
    ...empty,
    created: {},
    refused: { binary: 1, 'not-json, with its line': 39, unknown: 23 },
    notes: {},
    titled: 0,
    dated: 0,
    signed: 0,
    sourced: 0,
    comments: 0,
    nodes: {},
  },
  html: {
    ...empty,
    created: { html: 4 },
    notes: {
      'guess date-zone': 3,
      'guess encoding': 1,
      'guess main-content': 2,
      'guess title-from-text': 2,
      'loss active-content-removed': 2,
      'loss picture': 10,
    },
    titled: 4,
    dated: 3,
    signed: 1,
    sourced: 2,
    filed: 1,
    comments: 0,
    nodes: { figure: 12 },
  },
  markdown: {
    ...empty,
    created: { markdown: 460 },
    notes: {
      'loss control-characters-removed': 2,
      'loss embed-not-kept': 3,
      'loss picture': 1670,
      'loss text-not-placed': 9,
    },
    titled: 460,
    dated: 60,
    signed: 359,
    sourced: 400,
    tagged: 11,
    comments: 0,
    nodes: {
      blockquote: 410,
      codeBlock: 2166,
      figure: 1670,
      footnote: 10,
      heading: 2233,
      linkCard: 3,
      listItem: 2284,
      table: 14,
    },
  },
  pages: {
    ...empty,
    created: { page: 1 },
    notes: {},
    titled: 1,
    dated: 1,
    signed: 1,
    sourced: 1,
    filed: 1,
    comments: 0,
    nodes: { figure: 1, heading: 6 },
  },
  wxr: {
    ...empty,
    created: { wordpress: 100 },
    refused: { 'malformed, with its line': 1 },
    notes: {
      'guess date-zone': 1,
      'guess slug-changed': 7,
      'guess title-from-text': 1,
      'loss comment-not-kept': 5,
      'loss control-characters-removed': 3,
      'loss embed-not-kept': 14,
      'loss picture': 395,
      'loss text-not-placed': 1,
    },
    titled: 100,
    dated: 100,
    signed: 99,
    sourced: 0,
    tagged: 65,
    filed: 69,
    comments: 29,
    nodes: {
      blockquote: 15,
      codeBlock: 8,
      figure: 395,
      gallery: 46,
      heading: 84,
      linkCard: 14,
      listItem: 158,
      table: 8,
    },
  },
}

describe.skipIf(!hasWildInputs(...Object.keys(folders)))(
  'a folder of real files (skipped where ../shared/input is not there)',
  { timeout: 120_000 },
  () => {
    test.each(Object.entries(folders))('%s goes in with all it has', async (folder, expected) => {
      expect(await importWild(folder)).toEqual(expected)
    })
  },
)
