import { once } from 'node:events'
import type { RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createFetchPicture } from './fetch-picture'
import { isPrivateAddress } from './private-address'

const gif = Buffer.from('GIF89a of a river')

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  onTestFinished(() => void server.closeAllConnections())
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const local = createFetchPicture({ allowedHosts: ['127.0.0.1'] })
const control = (limit = 1000) => ({ limit, signal: new AbortController().signal })

describe('fetching a picture', () => {
  test('follows redirects, sends neither cookie nor referrer, and takes the type from the bytes', async () => {
    const asked: (string | undefined)[] = []
    const host = await serve((request, response) => {
      asked.push(request.headers.cookie, request.headers.referer)
      if (request.url === '/a')
        response.writeHead(302, { location: '/b/%E6%B1%9F.png', 'set-cookie': 'a=b' }).end()
      else response.setHeader('content-type', 'text/html').end(gif)
    })
    expect(await local(`${host}/a`, control())).toEqual({ ok: true, value: { bytes: gif, name: '江.png' } })
    expect(asked).toEqual([undefined, undefined, undefined, undefined])
  })

  test.each([
    ['/missing', 'status', 'HTTP 404'],
    ['/page', 'not-a-picture', 'image/png'],
    ['/round', 'redirects', expect.stringContaining('/round')],
    ['/file', 'scheme', 'file:'],
    ['/inside', 'private', '10.0.0.1'],
    ['/large', 'too-large', '> 1000'],
    ['/endless', 'too-large', '> 1000'],
  ])('%s is refused: %s', async (path, why, detail) => {
    const host = await serve((request, response) => {
      const to = { '/round': '/round', '/file': 'file:///etc/passwd', '/inside': 'http://10.0.0.1/' }[
        request.url ?? ''
      ]
      if (to) return response.writeHead(301, { location: to }).end()
      if (request.url === '/missing') return response.writeHead(404).end()
      if (request.url === '/large') return response.setHeader('content-length', 2000).end(Buffer.alloc(2000))
      if (request.url === '/endless') {
        const more = () => response.write(Buffer.alloc(400), (error) => error ?? more())
        return more()
      }
      response.setHeader('content-type', 'image/png').end('<p>no picture</p>')
    })
    expect(await local(host + path, control())).toEqual({
      ok: false,
      error: { kind: 'fetch-refused', url: host + path, why, detail },
    })
  })

  test('is given up when the server is silent, and when a person says so', async () => {
    const canceling = new AbortController()
    const host = await serve((request) => {
      if (request.url === '/cancel') canceling.abort()
    })
    const impatient = createFetchPicture({ allowedHosts: ['127.0.0.1'], timeoutMs: 50 })
    expect(await impatient(`${host}/wait`, control())).toMatchObject({ error: { why: 'timeout' } })
    expect(await local(`${host}/cancel`, { limit: 1000, signal: canceling.signal })).toEqual({
      ok: false,
      error: { kind: 'canceled' },
    })
  })

  test('does not reach this computer, neither by number nor by name', async () => {
    let asked = 0
    const host = await serve((_request, response) => {
      asked += 1
      response.end(gif)
    })
    const fetch = createFetchPicture()
    for (const url of [host, host.replace('127.0.0.1', 'localhost'), host.replace('127.0.0.1', '2130706433')])
      expect(await fetch(url, control())).toMatchObject({ error: { kind: 'fetch-refused', why: 'private' } })
    expect(asked).toBe(0)
  })
})

test.each([
  ['127.0.0.1', true],
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['192.168.1.1', true],
  ['169.254.169.254', true],
  ['0.0.0.0', true],
  ['[::1]', true],
  ['[fd00::1]', true],
  ['[fe80::1]', true],
  ['[::ffff:7f00:1]', true],
  ['::ffff:10.0.0.1', true],
  ['8.8.8.8', false],
  ['[2606:4700::1111]', false],
  ['example.org', false],
])('%s is private: %s', (address, expected) => {
  expect(isPrivateAddress(address)).toBe(expected)
})
