import { afterEach, describe, expect, it } from 'vitest'
import type { PageLine } from '../../shared/page-text/page-line'
import type { ReadPage } from '../import/page-trial'
import type { WindowUnderTest } from './window-under-test'
import { openWindow } from './window-under-test'

const line = (number: number, text: string, role: PageLine['role'], confidence = 0.99): PageLine => ({
  number,
  text,
  role,
  confidence,
})

const page: ReadPage = {
  name: 'bench.txt',
  sha256: 'b'.repeat(64),
  encoding: 'GBK',
  bytes: 1200,
  existing: null,
  lines: [
    line(1, '河堤上的四把长椅(一次改造)', 'title'),
    line(3, '来源:清样晚报', 'source'),
    line(5, '从一张图纸开始', 'subhead', 0.7),
    line(7, '图纸改了六版,最后一版把椅子转了十五度。', 'paragraph'),
  ],
}

let app: WindowUnderTest
afterEach(() => app.close())

async function tryPage(read: ReadPage | { error: never } = page) {
  app = await openWindow({
    'import:read': () => read,
    'import:write': () => ({ error: { kind: 'unexpected', reference: 'r1' } }),
  })
  await app.click(app.button('导入'))
  await app.type(app.find('textarea'), 'text of a page')
  await app.press('Enter', { ctrlKey: true })
}

const field = (name: string) =>
  [...document.querySelectorAll('button[aria-pressed]')].find((each) => each.textContent?.includes(name))
    ?.textContent

describe('the import', () => {
  it('shows what will be written beside the source, and writes nothing by itself', async () => {
    await tryPage()
    expect(field('副题')).toContain('一次改造')
    expect(app.text()).toContain('试跑不写任何东西')
    expect(app.asked.filter(({ channel }) => channel === 'import:write')).toEqual([])
  })

  it('places the page again at once when a line is given another role, and writes the roles of the person', async () => {
    await tryPage()
    expect(field('小标题')).toContain('从一张图纸开始')
    await app.type(app.find('[data-line="5"] select'), 'paragraph')
    expect(field('小标题') ?? '').not.toContain('从一张图纸开始')
    await app.press('Enter', { ctrlKey: true })
    const lines = page.lines.map((each) => (each.number === 5 ? { ...each, role: 'paragraph' } : each))
    expect(app.asked.at(-1)).toEqual({
      channel: 'import:write',
      input: { name: 'bench.txt', sha256: page.sha256, lines },
    })
  })

  it('offers the article of an earlier import of the same bytes', async () => {
    await tryPage({ ...page, existing: '01J0000000000000000000000A' })
    expect(app.text()).toContain('这一页以前导入过')
    expect(app.button('打开那一篇')).toBeTruthy()
  })

  it('says why a file is refused and what to do', async () => {
    const error = { kind: 'import-refused', source: 'a.doc', why: 'binary', detail: '' } as const
    await tryPage({ error: error as never })
    expect(app.text()).toContain('拒收 a.doc，工作区没有改动。')
    expect(app.text()).toContain('另存为纯文本（.txt）再导入')
  })
})
