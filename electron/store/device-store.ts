import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { ulid } from 'ulid'
import type { Device } from '../../shared/domain/device'
import { deviceSchema } from '../../shared/domain/device'
import { defaultPreferences } from '../../shared/domain/settings'
import type { Result } from '../../shared/result'
import { success } from '../../shared/result'
import { toCanonical } from './canonical'
import type { Format } from './formats'
import { createJsonFile } from './json-file'

/** What this device remembers between starts: one file in the program's own folder. */
export interface DeviceStore {
  get(): Device
  /** Changes in memory at once and on disk soon after; an earlier change is never overtaken by a later one. */
  update(change: (device: Device) => Partial<Device>): Promise<Result<Device>>
}

const deviceFormat: Format<Device> = {
  name: 'galley/device',
  version: 1,
  schema: deviceSchema,
  normalise: (device) => device,
}

/** Reads the file; one that cannot be read is left where it is under another name and a new one is begun. */
export async function openDeviceStore(
  folder: string,
  { setAside }: { setAside: (path: string) => Promise<void> },
): Promise<DeviceStore> {
  await mkdir(folder, { recursive: true })
  const path = join(folder, 'device.json')
  const file = createJsonFile(path, deviceFormat, folder)
  const loaded = await file.load()
  if (!loaded.ok) await setAside(path)
  let device: Device = loaded.ok && loaded.value ? loaded.value.value : newDevice()
  let writing: Promise<Result<unknown>> = Promise.resolve(success(null))

  async function update(change: (device: Device) => Partial<Device>): Promise<Result<Device>> {
    const next = toCanonical(deviceFormat, { ...device, ...change(device) })
    if (!next.ok) return next
    device = next.value.value
    const written = writing.then(() => file.save(next.value))
    writing = written
    const result = await written
    return result.ok ? success(device) : result
  }

  if (!loaded.ok || !loaded.value) await update(() => ({}))
  return { get: () => device, update }
}

function newDevice(): Device {
  return {
    format: 'galley/device',
    version: 1,
    id: ulid(),
    preferences: defaultPreferences,
    recent: [],
    desks: {},
    window: null,
  }
}
