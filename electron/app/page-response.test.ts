import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createPageResponder } from './page-response'

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'galley-pages-'))
  mkdirSync(join(base, 'renderer/assets'), { recursive: true })
  mkdirSync(join(base, 'renderer-secret'))
  writeFileSync(
    join(base, 'renderer/index.html'),
    '<meta nonce="__CSP_NONCE__"><style nonce="__CSP_NONCE__">',
  )
  writeFileSync(join(base, 'renderer/assets/排版.js'), 'let a = 1')
  writeFileSync(join(base, 'secret.txt'), 'secret')
  writeFileSync(join(base, 'renderer-secret/secret.txt'), 'secret')
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

async function get(address: string, method = 'GET') {
  const response = await createPageResponder(join(base, 'renderer'))({ method, url: address })
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() }
}

it('serves a file under a Chinese name with its type', async () => {
  expect(await get('app://galley/assets/%E6%8E%92%E7%89%88.js')).toEqual({
    status: 200,
    type: 'text/javascript; charset=utf-8',
    text: 'let a = 1',
  })
})

it.each([
  'app://galley/missing.js',
  'app://galley/assets',
  'app://galley/index.html/more',
  'app://galley/..%2fsecret.txt',
  'app://galley/%2e%2e%2fsecret.txt',
  'app://galley/assets/..%2f..%2f..%2fsecret.txt',
  'app://galley/..%2frenderer-secret/secret.txt',
  'app://galley/%',
  'app://galley/index.html%00.js',
  'app://other/index.html',
  'file:///index.html',
])('does not find %s', async (address) => {
  expect(await get(address)).toEqual({ status: 404, type: 'text/plain; charset=utf-8', text: 'Not found' })
})

it('serves a picture of the workspace by its hash, and no other name', async () => {
  const sha256 = 'a'.repeat(64)
  writeFileSync(join(base, `${sha256}.svg`), '<svg/>')
  const respond = createPageResponder(join(base, 'renderer'), (hash) => join(base, `${hash}.svg`))
  const answers = []
  for (const name of [sha256, 'b'.repeat(64), '..%2fsecret.txt', 'secret']) {
    const response = await respond({ method: 'GET', url: `app://galley/media/${name}` })
    const { status, headers } = response
    answers.push([status, headers.get('content-type'), headers.get('content-security-policy')])
  }
  const missing = [404, 'text/plain; charset=utf-8', null]
  expect(answers).toEqual([[200, 'image/svg+xml', "default-src 'none'; sandbox"], missing, missing, missing])
})

it('refuses methods that change something', async () => {
  expect((await get('app://galley/index.html', 'POST')).status).toBe(405)
})

it('gives each load of a page a nonce of its own, the same in policy and text', async () => {
  const respond = createPageResponder(join(base, 'renderer'))
  const loads = []
  for (const url of ['app://galley/', 'app://galley/index.html']) {
    const response = await respond({ method: 'GET', url })
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
    expect(await response.text()).toBe(`<meta nonce="${nonce}"><style nonce="${nonce}">`)
    loads.push(nonce)
  }
  expect(new Set(loads).size).toBe(2)
})

it('lets a page run only scripts of its own', async () => {
  const response = await createPageResponder(join(base, 'renderer'))({ method: 'GET', url: 'app://galley/' })
  const policy = response.headers.get('content-security-policy') ?? ''
  const sources = Object.fromEntries(
    policy.split('; ').map((part) => /^(\S+) (.+)$/.exec(part)?.slice(1) ?? []),
  )
  const { 'style-src': styles, ...others } = sources as Record<string, string>
  expect(styles).toMatch(/^'self' 'nonce-[\w+/=]+'$/)
  expect(Object.entries(others).filter(([, source]) => source !== "'none'")).toEqual([
    ['script-src', "'self'"],
    ['img-src', "'self' data: blob:"],
    ['font-src', "'self' data:"],
    ['connect-src', "'self'"],
  ])
  expect(Object.keys(others)).toEqual(
    expect.arrayContaining(['default-src', 'object-src', 'base-uri', 'form-action', 'frame-ancestors']),
  )
})
