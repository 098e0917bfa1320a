import { describe, expect, it } from 'vitest'
import { isOnOrigin, isOutsideLink, pageOrigin } from './page-origin'

describe('isOnOrigin', () => {
  it.each([
    ['app://galley/index.html', true],
    ['app://galley/#/articles/01', true],
    ['app://galley.example/index.html', false],
    ['app://other/index.html', false],
    ['https://galley/index.html', false],
    ['file:///etc/passwd', false],
    ['javascript:alert(1)', false],
    ['', false],
  ])('%s on our own origin: %s', (address, expected) => {
    expect(isOnOrigin(pageOrigin, address)).toBe(expected)
  })

  it('tells the ports of a development server apart', () => {
    const origin = 'http://localhost:5173'
    expect([isOnOrigin(origin, `${origin}/a`), isOnOrigin(origin, 'http://localhost:5174/a')]).toEqual([
      true,
      false,
    ])
  })
})

describe('isOutsideLink', () => {
  it.each([
    ['https://example.com/新闻?页=1', true],
    ['http://example.com', true],
    ['mailto:bianji@example.com', true],
    ['HTTPS://EXAMPLE.COM', true],
    ['file:///etc/passwd', false],
    ['smb://host/share', false],
    ['ms-msdt:/id', false],
    ['javascript:alert(1)', false],
    ['data:text/html,x', false],
    ['app://galley/index.html', false],
    ['example.com', false],
    ['', false],
  ])('%s may be opened outside: %s', (address, expected) => {
    expect(isOutsideLink(address)).toBe(expected)
  })
})
