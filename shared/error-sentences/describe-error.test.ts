import { describe, expect, it } from 'vitest'
import type { AppError, AppErrorKind } from '../errors'
import { appErrorSchema } from '../errors'
import { describeError } from './describe-error'

const holder = {
  device: 'desk-1',
  host: 'newsroom-2',
  pid: 4711,
  program: 'galley 0.1.0',
  since: '2026-06-07T06:30:00.000Z',
  heartbeat: '2026-06-07T06:31:00.000Z',
}
const path = '/desk/city'

const oneOfEach: { [Kind in AppErrorKind]: Extract<AppError, { kind: Kind }> } = {
  'search-query': { kind: 'search-query', problem: 'unknown-field', field: 'colour', value: '' },
  'invalid-input': { kind: 'invalid-input', issues: ['title: too long'] },
  'not-found': { kind: 'not-found', what: 'article', id: '01J' },
  'workspace-not-found': { kind: 'workspace-not-found', path },
  'workspace-exists': { kind: 'workspace-exists', path },
  'workspace-not-open': { kind: 'workspace-not-open' },
  'workspace-too-new': { kind: 'workspace-too-new', path, needs: '9.0.0', program: '0.1.0' },
  'workspace-held': { kind: 'workspace-held', path, holder },
  'read-only': { kind: 'read-only', path, holder: null, why: 'folder' },
  'file-unreadable': {
    kind: 'file-unreadable',
    path,
    stage: 'json',
    reason: 'line 12',
    kept: 'quarantine/a.json',
  },
  'file-too-new': { kind: 'file-too-new', path, version: 9, supported: 1 },
  'write-failed': { kind: 'write-failed', path, why: 'disk-full', detail: 'ENOSPC' },
  'save-conflict': { kind: 'save-conflict', article: '01J', base: 'a', current: 'b' },
  'text-changed': { kind: 'text-changed', article: '01J', expected: 'a', current: 'b' },
  'move-refused': { kind: 'move-refused', move: 'sign-off', state: 'draft', refusal: 'state' },
  'checks-failed': {
    kind: 'checks-failed',
    article: '01J',
    findings: [
      {
        rule: 'title',
        severity: 'required',
        path: 'title',
        range: null,
        quote: null,
        fix: null,
        suggestions: [],
        note: '',
      },
    ],
  },
  'word-changed': { kind: 'word-changed', word: '登陆' },
  'comment-refused': { kind: 'comment-refused', why: 'not-yours' },
  'recommended-full': { kind: 'recommended-full', limit: 10 },
  'recommended-twice': { kind: 'recommended-twice', title: '河边的灯' },
  'recommends-itself': { kind: 'recommends-itself' },
  'import-refused': { kind: 'import-refused', source: 'a.doc', why: 'binary', detail: '' },
  'media-refused': { kind: 'media-refused', name: '图.heic', why: 'not-a-picture', detail: '' },
  'fetch-refused': { kind: 'fetch-refused', url: 'https://example.org/a.png', why: 'status', detail: '404' },
  'bundle-target': { kind: 'bundle-target', path, why: 'inside-workspace' },
  'not-a-bundle': { kind: 'not-a-bundle', path, detail: '' },
  'path-clash': { kind: 'path-clash', path: 'site/a.html', articles: ['01J', '01K'] },
  canceled: { kind: 'canceled' },
  unexpected: { kind: 'unexpected', reference: 'a1b2' },
}

describe('describeError', () => {
  it.each(Object.values(oneOfEach))('says what, why and the way out of $kind in both languages', (error) => {
    expect(appErrorSchema.parse(error)).toEqual(error)
    for (const locale of ['zh-CN', 'en'] as const) {
      const sentences = Object.values(describeError(error, locale))
      expect(sentences).toHaveLength(3)
      for (const sentence of sentences) {
        expect(sentence).toMatch(/[。.\d\w]$/u)
        expect(sentence).not.toMatch(/undefined|\{|请|[!！]/u)
      }
    }
  })

  it('names the holder of a workspace and since when', () => {
    expect(describeError(oneOfEach['workspace-held'], 'en').why).toContain(
      'galley 0.1.0 on newsroom-2 (process 4711)',
    )
    expect(describeError(oneOfEach['workspace-held'], 'zh-CN').why).toContain('newsroom-2 上的 galley 0.1.0')
  })

  it('says where an unreadable file was kept', () => {
    expect(describeError(oneOfEach['file-unreadable'], 'zh-CN')).toEqual({
      what: '读不了 /desk/city。',
      why: '不是完整的 JSON，多半是没写完或被截断。系统说明：line 12',
      wayOut: '原文件留在 quarantine/a.json，没有删；改好后放回原处再打开。',
    })
  })

  it('writes a moment that it cannot read as it came', () => {
    const error = { ...oneOfEach['workspace-held'], holder: { ...holder, since: 'yesterday' } }
    expect(describeError(error, 'en').why).toContain('since yesterday.')
  })
})
