import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { galleyJson, newWorkspace } from '../test-galley'

interface Post {
  title: string
  status: string
  /** UTC, as exports write it. */
  at: string
  text?: string
}

const posts: Post[] = [
  { title: '登了的', status: 'published', at: '2024-03-05 01:30:00' },
  { title: '要登的', status: 'scheduled', at: '2199-03-05 01:30:00' },
  { title: '误了点的', status: 'scheduled', at: '2024-03-06 01:30:00' },
  { title: '没写完的', status: 'draft', at: '2024-03-07 01:30:00' },
  { title: '没有字的', status: 'published', at: '2024-03-08 01:30:00', text: '' },
]
const onlyWordPress: Post[] = [
  { title: '等人看的', status: 'pending', at: '2024-03-09 01:30:00' },
  { title: '自己看的', status: 'private', at: '2024-03-10 01:30:00' },
  { title: '扔了的', status: 'trash', at: '2024-03-11 01:30:00' },
]

const cdata = (name: string, value: string) => `<${name}><![CDATA[${value}]]></${name}>`
const wordPressStatus: Record<string, string> = { published: 'publish', scheduled: 'future' }

/** What the clock of the site shows then. */
function inShanghai(at: string): string {
  const local = new Date(Date.parse(`${at.replace(' ', 'T')}Z`) + 8 * 3_600_000)
  return local.toISOString().slice(0, 19).replace('T', ' ')
}

function toItem({ title, status, at, text = '渡口的灯亮了。' }: Post, index: number): string {
  const fields: [string, string][] = [
    ['title', title],
    ['content:encoded', text],
    ['wp:post_id', String(index + 1)],
    ['wp:post_date', inShanghai(at)],
    ['wp:post_date_gmt', at],
    ['wp:status', wordPressStatus[status] ?? status],
    ['wp:post_type', 'post'],
  ]
  const guid = `<guid isPermaLink="false">https://example.org/?p=${index + 1}</guid>`
  return `<item>${guid}${fields.map(([name, value]) => cdata(name, value)).join('')}</item>`
}

const wordPress = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>渡口</title><wp:wxr_version>1.2</wp:wxr_version>
${[...posts, ...onlyWordPress].map(toItem).join('\n')}
</channel></rss>`

const ghost = JSON.stringify({
  db: [
    {
      meta: { version: '5.0.0', exported_on: 1 },
      data: {
        posts: posts.map(({ title, status, at, text = '渡口的灯亮了。' }, index) => ({
          id: String(index + 1),
          uuid: `00000000-0000-4000-8000-00000000000${index}`,
          title,
          slug: `p-${index}`,
          html: text === '' ? null : `<p>${text}</p>`,
          status,
          published_at: `${at.replace(' ', 'T')}.000Z`,
        })),
      },
    },
  ],
})

const states = {
  draft: 'draft',
  pending: 'in-review',
  scheduled: 'scheduled',
  published: 'published',
  private: 'draft',
  trashed: 'leave-out',
}

async function importWithStates(name: string, text: string, mapped: object, stages: number) {
  const workspace = await newWorkspace('--stages', String(stages))
  const [file, map] = [name, 'map.json'].map((each) => join(workspace, '..', each)) as [string, string]
  writeFileSync(file, text)
  writeFileSync(map, JSON.stringify({ states: mapped }))
  const { document } = await galleyJson('import', workspace, file, '--map', map)
  const listed = (await galleyJson('list', workspace)).document as { title: string; state: string }[]
  const doctor = (await galleyJson('doctor', workspace)).document
  return {
    workspace,
    states: Object.fromEntries(listed.map(({ title, state }) => [title, state])),
    losses: document.losses.map(({ what }: { what: string }) => what),
    skipped: document.skipped.length,
    problems: doctor.problems,
  }
}

const reached = {
  登了的: 'published',
  要登的: 'scheduled',
  误了点的: 'signed-off',
  没写完的: 'draft',
  没有字的: 'draft',
}
const sources: [string, string, string, Record<string, string>, number][] = [
  ['WordPress', 'export.xml', wordPress, { ...reached, 等人看的: 'in-review', 自己看的: 'draft' }, 1],
  ['Ghost', 'export.json', ghost, reached, 0],
]

for (const stages of [1, 2]) {
  test.each(sources)(
    `every state of %s is reached by the table of moves, with ${stages} stages of review`,
    async (_, name, text, expected, leftOut) => {
      const ended = await importWithStates(name, text, states, stages)
      expect(ended).toEqual({
        workspace: ended.workspace,
        states: expected,
        losses: [expect.stringContaining('moment-past'), expect.stringContaining('checks-failed')],
        skipped: leftOut,
        problems: [],
      })
    },
  )
}

test.each(sources)(
  'from %s everything is a draft unless one says otherwise',
  async (_, name, text, all, leftOut) => {
    const ended = await importWithStates(name, text, {}, 1)
    expect(ended).toEqual({
      workspace: ended.workspace,
      states: Object.fromEntries(Object.keys(all).map((title) => [title, 'draft'])),
      losses: [],
      skipped: leftOut,
      problems: [],
    })
  },
)

test('what was published keeps its own date, and is published now in the name of whoever imports', async () => {
  const before = new Date().toISOString()
  const { workspace } = await importWithStates('export.xml', wordPress, states, 1)
  const listed = (await galleyJson('list', workspace, '--state', 'published')).document
  const { document } = await galleyJson('show', workspace, listed[0].id)
  const { date, publishedEdition, scheduledFor } = document
  expect({ date, scheduledFor, isNow: publishedEdition.publishedAt >= before }).toEqual({
    date: '2024-03-05 09:30',
    scheduledFor: null,
    isNow: true,
  })
  const waiting = (await galleyJson('list', workspace, '--state', 'scheduled')).document
  const due = (await galleyJson('show', workspace, waiting[0].id)).document.scheduledFor
  expect(Date.parse(due)).toBe(Date.parse('2199-03-05T01:30:00Z'))
})
