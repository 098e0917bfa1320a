import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { galleyJson, moveAll, newWorkspace } from './test-galley'

const at = (path: string) => join(import.meta.dirname, path)
const given = at('../../../shared/input/pages')
const pagesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.txt'))
        .map((name) => join(folder, name))
    : []
const ours = ['../sample', '../sample/pages'].flatMap((folder) => pagesIn(at(folder)))

/** Without white space and in NFKC: how two renderings of one page are compared. */
const folded = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** The text that a reader sees of a page. */
function visibleText(html: string): string {
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
  return body.replace(/<[^>]*>/g, '').replace(/&([a-z]+|#39);/g, (all, name: string) => entities[name] ?? all)
}

/** The lines of the page that are not found in the text, in their order. */
function lostLines(page: string, text: string): string[] {
  const whole = folded(text)
  let from = 0
  return page.split('\n').filter((line) => {
    const wanted = folded(line)
    const found = whole.indexOf(wanted, from)
    if (found >= 0) from = found + wanted.length
    return found < 0
  })
}

/** init, import, edit, review, publish, bundle, as a script does it; what came out. */
async function publishPage(path: string) {
  const workspace = await newWorkspace()
  const imported = await galleyJson('import', workspace, path)
  const { id, title } = imported.document.created[0]
  const { columnName } = (await galleyJson('show', workspace, id)).document
  const edit = ['--set', `title=${title}`, '--add-tag', '进站', '--column', columnName ?? '']
  const edited = await galleyJson('edit', workspace, id, ...edit)
  await moveAll(workspace, id, 'submit', 'sign-off', 'publish')
  const out = join(workspace, '..', 'bundle')
  const built = await galleyJson('bundle', workspace, '--out', out)
  const bundle = JSON.parse(readFileSync(join(out, 'data/bundle.json'), 'utf8'))
  const html = readFileSync(join(out, 'data', bundle.articles[0].page), 'utf8')
  return { workspace, id, out, codes: [edited.code, built.code], html }
}

async function roundTrip(path: string) {
  const page = readFileSync(path, 'utf8')
  const { html, codes } = await publishPage(path)
  return { codes, lost: lostLines(page, visibleText(html)) }
}

describe('the page of an imported article', () => {
  it.skipIf(ours.length === 0)(
    'has every line of the pages of the sample, in their order',
    async () => {
      for (const path of ours) expect(await roundTrip(path)).toEqual({ codes: [0, 0], lost: [] })
    },
    60_000,
  )

  it.skipIf(pagesIn(given).length === 0)(
    'has every line of the given pages, in their order (skipped where ../shared/input/pages is not there)',
    async () => {
      for (const path of pagesIn(given)) expect(await roundTrip(path)).toEqual({ codes: [0, 0], lost: [] })
    },
  )

  it('would miss a line that is lost or out of its order', () => {
    expect(lostLines('一行\n二行\n三行', '一 行三行')).toEqual(['二行'])
    expect(lostLines('一行\n二行', '二行一行')).toEqual(['二行'])
  })
})

describe('an article of a bundle', () => {
  it('imported into another workspace is equal', async () => {
    const path = ours[0] ?? pagesIn(given)[0]
    if (path === undefined) throw new Error('There is no page to import.')
    const { workspace, id, out } = await publishPage(path)
    const first = (await galleyJson('show', workspace, id)).document
    const other = await newWorkspace()
    const imported = await galleyJson('import', other, out)
    expect(imported).toMatchObject({ code: 0, document: { created: [{ id }], refused: [], losses: [] } })
    const { document } = await galleyJson('show', other, id)
    const isAmended = { state: 'draft', publishedEdition: null }
    expect(document).toEqual({ ...first, ...isAmended })
  })
})
