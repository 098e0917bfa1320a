import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openDeviceStore } from './device-store'

let folder: string
const setAside = (path: string) => rename(path, `${path}.unreadable`)
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'galley-device-')), 'not', 'there', 'yet')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

it('is the same device at every start', async () => {
  const first = await openDeviceStore(folder, { setAside })
  const second = await openDeviceStore(folder, { setAside })
  expect(second.get()).toEqual(first.get())
})

it('keeps what two changes at once say', async () => {
  const store = await openDeviceStore(folder, { setAside })
  await Promise.all([
    store.update(({ preferences }) => ({ preferences: { ...preferences, theme: 'dark' } })),
    store.update(() => ({
      window: { bounds: { x: 1, y: 2, width: 1280, height: 800 }, isMaximized: false },
    })),
  ])
  const { preferences, window } = (await openDeviceStore(folder, { setAside })).get()
  expect([preferences.theme, window?.bounds.width]).toEqual(['dark', 1280])
})

it('sets a file aside that it cannot read, and begins anew', async () => {
  await openDeviceStore(folder, { setAside })
  await writeFile(join(folder, 'device.json'), '{"format":')
  const store = await openDeviceStore(folder, { setAside })
  expect(store.get().recent).toEqual([])
  expect(await readFile(join(folder, 'device.json.unreadable'), 'utf8')).toBe('{"format":')
})
