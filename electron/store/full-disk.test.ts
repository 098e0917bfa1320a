import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createArticle } from '../../shared/domain/article'
import { doc, paragraph } from '../../shared/document/build'
import { createWorkspace } from './create-workspace'
import { createJournal } from './journal'
import { program, temporaryFolder, value } from './test-workspace'
import { verifyDeskLog } from './verify-desk-log'
import { openWorkspace } from './workspace-store'

const disk = mkdtempSync(join(tmpdir(), 'galley-disk-'))

/** A disk of its own needs the right to mount, which only root on Linux has. */
function mountDisk(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function unmountDisk(): void {
  execFileSync('umount', ['-l', disk], { stdio: 'ignore' })
}

const canMount = mountDisk()
if (canMount) unmountDisk()
else rmdirSync(disk)

describe.skipIf(!canMount)('a disk of 1 MB (skipped where no disk can be mounted)', () => {
  beforeEach(() => {
    mkdirSync(disk, { recursive: true })
    mountDisk()
  })
  afterEach(unmountDisk)

  const wish = { folder: join(disk, '周刊'), name: '周刊', personName: '周青', timeZone: 'UTC', stages: 1 }
  const long = doc(...Array.from({ length: 60 }, () => paragraph('河边的风从早吹到晚。'.repeat(40))))
  const fill = () => {
    const filler = join(disk, 'filler')
    for (let size = 1 << 20; size >= 1; size = size >> 1) {
      try {
        writeFileSync(filler, Buffer.alloc(size, 1), { flag: 'a' })
      } catch {
        // The next smaller piece may still fit.
      }
    }
    return () => rmSync(filler)
  }

  test('when it is full the save fails with disk-full, the old text stays, and with room saving works', async () => {
    const store = value(await createWorkspace(wish, program()))
    const by = [...store.people.all().keys()][0] ?? ''
    const stored = value(
      await store.articles.save(createArticle(store.newId(), { title: '短', body: doc() }), null),
    )
    value(await store.deskLog.add({ by, what: 'article:created', article: stored.article.id, details: {} }))
    const free = fill()
    const next = { ...stored.article, title: '长', body: long }
    const full = { ok: false, error: { kind: 'write-failed', why: 'disk-full' } }
    expect(await store.articles.save(next, stored.base)).toMatchObject(full)
    expect(await store.history.add(next)).toMatchObject(full)
    expect(await store.decisions.add(next.id, { kind: 'create', by })).toMatchObject(full)
    const entry = { by, what: 'article:moved', article: next.id, details: { note: '满'.repeat(5000) } }
    expect(await store.deskLog.add(entry)).toMatchObject(full)
    expect(await createJournal(join(disk, 'journal')).write(next, null)).toMatchObject(full)
    expect(value(await store.articles.load(next.id))).toEqual(stored)
    expect(store.summaries.get(next.id)?.title).toBe('短')
    free()
    const saved = value(await store.articles.save(next, stored.base))
    expect(value(await store.articles.load(next.id))).toEqual(saved)
    value(await store.deskLog.add(entry))
    expect(await verifyDeskLog(store.folder)).toEqual({ lines: 2, broken: null })
    expect(store.problems()).toEqual([])
    await store.close()
  })

  test('when it cannot be written the workspace opens read only, or not at all for a program that must write', async () => {
    const made = value(await createWorkspace(wish, program()))
    const stored = value(
      await made.articles.save(createArticle(made.newId(), { title: '静', body: doc() }), null),
    )
    await made.close()
    execFileSync('mount', ['-o', 'remount,ro', disk])
    const store = value(await openWorkspace(wish.folder, { ...program(), access: 'write' }))
    expect(store.access).toEqual({ mode: 'read-only', why: 'folder', holder: null })
    expect(value(await store.articles.load(stored.article.id))).toEqual(stored)
    expect(await store.articles.save({ ...stored.article, title: '动' }, stored.base)).toEqual({
      ok: false,
      error: { kind: 'read-only', path: wish.folder, holder: null, why: 'folder' },
    })
    await store.close()
    expect(
      await openWorkspace(wish.folder, { ...program(), access: 'write', requireWrite: true }),
    ).toMatchObject({
      ok: false,
      error: { kind: 'write-failed', why: 'read-only-disk' },
    })
    expect(readFileSync(join(wish.folder, 'workspace.json'), 'utf8')).toContain('周刊')
  })
})

test('a folder that is gone, or a file in its place, is told', async () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  for (const path of [join(folder, 'gone'), join(folder, 'file'), folder]) {
    expect(await openWorkspace(path, { ...program(), access: 'write' })).toEqual({
      ok: false,
      error: { kind: 'workspace-not-found', path },
    })
  }
})
