import { afterEach, describe, expect, it } from 'vitest'
import type { BundleVerification } from '../../shared/domain/bundle'
import type { WindowUnderTest } from './window-under-test'
import { openWindow } from './window-under-test'

const out = '/bundles/city'
const report = {
  out,
  asOf: '2026-06-07T06:30:00.000Z',
  articles: 3,
  files: 12,
  bytes: 4096,
  left: [],
  missing: [],
}
const [buildJob, verifyJob] = ['01J00000000000000000000J01', '01J00000000000000000000J02']

let app: WindowUnderTest
afterEach(() => app.close())

async function buildBundle() {
  app = await openWindow({
    'bundle:choose-target': () => out,
    'bundle:build': () => ({ job: buildJob }),
    'bundle:verify': () => ({ job: verifyJob }),
    'job:cancel': () => null,
  })
  await app.click(app.button('发布'))
  await app.click(app.button('选位置'))
  await app.press('Enter', { ctrlKey: true })
}

const verified = (verification: BundleVerification) =>
  app.tell('job:finished', { job: verifyJob, result: { kind: 'bundle-verified', path: out, verification } })

const hasStamp = () => document.querySelector('svg[aria-label^="验讫"]') !== null

describe('a bundle', () => {
  it('has its stamp only after every file was read again', async () => {
    await buildBundle()
    await app.tell('job:progressed', { job: buildJob, done: 2, total: 4, step: 'pages', what: '河边的灯' })
    expect(app.text()).toContain('2 / 4')
    expect(app.text()).toContain('制作发布包 50%')
    await app.tell('job:finished', { job: buildJob, result: { kind: 'bundle-built', report } })
    expect({ hasStamp: hasStamp(), said: app.text().includes('正在重读每个文件') }).toEqual({
      hasStamp: false,
      said: true,
    })
    await verified({ ok: true, files: 12, problems: [] })
    expect({ hasStamp: hasStamp(), said: app.text().includes('全部相符') }).toEqual({
      hasStamp: true,
      said: true,
    })
  })

  it('has no stamp when a file differs, and names the file', async () => {
    await buildBundle()
    await app.tell('job:finished', { job: buildJob, result: { kind: 'bundle-built', report } })
    const problems = [{ path: 'data/site/index.html', problem: 'changed' as const, detail: '' }]
    await verified({ ok: false, files: 12, problems })
    expect(hasStamp()).toBe(false)
    expect(app.text()).toContain('没有封签')
    expect(app.text()).toContain('data/site/index.html')
  })

  it('is built on while another screen is open, and stopped from its own', async () => {
    await buildBundle()
    await app.click(app.button('设置'))
    await app.tell('job:progressed', { job: buildJob, done: 1, total: 4, step: 'collect', what: '' })
    expect(app.text()).toContain('制作发布包 25%')
    await app.click(app.button('发布'))
    await app.click(app.button('停止'))
    expect(app.asked.at(-1)).toEqual({ channel: 'job:cancel', input: { job: buildJob } })
    await app.tell('job:finished', { job: buildJob, result: { kind: 'failed', error: { kind: 'canceled' } } })
    expect(app.text()).toContain('已停止。')
  })
})
