import { afterEach, describe, expect, it } from 'vitest'
import type { ArticleSummary } from '../../shared/domain/summary'
import { summaryOf } from '../library/summary-under-test'
import type { WindowUnderTest } from './window-under-test'
import { appState, openWindow, openWorkspace } from './window-under-test'

const draft = summaryOf({
  id: '01J0000000000000000000000A',
  title: '河边的灯',
  alternativeTitle: '一条街的夜',
})
const published = summaryOf({
  id: '01J0000000000000000000000B',
  title: '三种汤',
  status: { state: 'published', publishedAt: '2026-06-01T00:00:00Z', amended: true },
  updatedAt: '2026-06-06T06:30:00.000Z',
})

let app: WindowUnderTest
afterEach(() => app.close())

const titles = () =>
  [...document.querySelectorAll('[role="row"][aria-rowindex]')].map((row) => row.textContent ?? '')
const asked = (channel: string) =>
  app.asked.filter((each) => each.channel === channel).map(({ input }) => input)

describe('the library', () => {
  it('shows titles with what is left of them, and groups them by day', async () => {
    app = await openWindow({ 'article:list': () => [draft, published] })
    expect(titles().some((row) => row.includes('河边的灯（一条街的夜）'))).toBe(true)
    expect(titles().some((row) => row.includes('三种汤') && row.includes('修改未审'))).toBe(true)
    expect(app.text()).toContain('6月7日')
  })

  it('names the conditions that hide everything and drops them', async () => {
    app = await openWindow({ 'article:list': () => [draft, published] })
    await app.click(app.button('退回'))
    expect(app.text()).toContain('“退回”的一篇也没有')
    await app.click(app.button('清空条件'))
    expect(app.text()).not.toContain('没有符合的稿件')
  })

  it('deletes the text that is on disk and can undo it', async () => {
    const base = 'a'.repeat(64)
    let list: ArticleSummary[] = [draft, published]
    app = await openWindow({
      'article:list': () => list,
      'article:open': () => ({ base }) as never,
      'article:move': ({ move }) => {
        list = [{ ...draft, status: { ...draft.status, deleted: move === 'delete' } }, published]
        return {} as never
      },
    })
    await app.press('j')
    await app.press('Delete')
    await app.tell('article:changed', { id: draft.id, why: 'moved' })
    expect(titles().some((row) => row.includes('河边的灯'))).toBe(false)
    await app.click(app.button('撤销'))
    await app.tell('article:changed', { id: draft.id, why: 'moved' })
    expect(titles().some((row) => row.includes('河边的灯'))).toBe(true)
    const given = { id: draft.id, base, reason: null, moment: null }
    expect(asked('article:move')).toEqual([
      { ...given, move: 'delete' },
      { ...given, move: 'undelete' },
    ])
  })

  it('does not delete what was published, whatever key is pressed', async () => {
    app = await openWindow({ 'article:list': () => [published] })
    await app.press('j')
    await app.press('Delete')
    expect(asked('article:move')).toEqual([])
  })

  it('says what failed, why and the way out when an article cannot be made', async () => {
    app = await openWindow({
      'article:create': () => ({
        error: { kind: 'write-failed', path: '/desk', why: 'disk-full', detail: '' },
      }),
    })
    await app.click(app.button('新建稿件'))
    expect(app.text()).toContain('没能写入 /desk。 磁盘满了。腾出空间后重试')
  })

  it('makes no article from a key that belongs to an input method or to a text field', async () => {
    app = await openWindow()
    await app.press('n', { isComposing: true })
    await app.press('n', {}, app.find('input'))
    await app.press('n', { ctrlKey: true, isComposing: true })
    expect(asked('article:create')).toEqual([])
  })

  it('says who holds a workspace that is read only, and offers nothing that writes', async () => {
    const holder = {
      device: 'desk-2',
      host: 'newsroom-2',
      pid: 4711,
      program: 'galley',
      since: '2026-06-07T06:30:00Z',
      heartbeat: '2026-06-07T06:31:00Z',
    }
    const access = { mode: 'read-only' as const, why: 'held' as const, holder }
    const open = { ...openWorkspace, access }
    app = await openWindow({ 'app:state': () => ({ ...appState, open }) })
    expect(app.text()).toContain('正由 newsroom-2 上的 galley 写')
    expect(app.button('新建稿件').hasAttribute('disabled')).toBe(true)
    await app.press('n')
    expect(asked('article:create')).toEqual([])
  })
})

describe('the window', () => {
  it('says why the workspace that it was started on could not be opened', async () => {
    const startFailure = { kind: 'workspace-not-found' as const, path: '/desk/gone' }
    app = await openWindow({ 'app:state': () => ({ ...appState, open: null, startFailure }) })
    expect(app.text()).toContain('打不开 /desk/gone。')
    expect(app.text()).toContain('最近的工作区')
  })

  it('tells how far the workspace is that it is started on, and shows it when it is open', async () => {
    app = await openWindow({ 'app:state': () => ({ ...appState, open: null }) })
    await app.tell('workspace:progressed', { folder: '/desk/paper', done: 1200, total: 10000 })
    expect(app.text()).toContain('已读 1,200 篇，共 10,000 篇')
    expect(app.button('打开文件夹').hasAttribute('disabled')).toBe(true)
    await app.tell('workspace:changed', null)
    expect(app.text()).not.toContain('已读')
  })

  it('tells what the clock published and how late it was', async () => {
    app = await openWindow()
    const fired = { id: draft.id, title: '河边的灯', due: '2026-06-07T06:00:00Z', late: 5400 }
    await app.tell('clock:fired', { published: [fired], failed: [] })
    expect(app.text()).toContain('已发布《河边的灯》')
    expect(app.text()).toContain('晚了 1 时 30 分')
  })

  it('answers a quit when nothing is being written', async () => {
    app = await openWindow({ 'app:flushed': () => null })
    await app.tell('window:asked', { for: 'save' })
    expect(asked('app:flushed')).toEqual([null])
  })
})
