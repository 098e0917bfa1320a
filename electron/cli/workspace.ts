import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { ulid } from 'ulid'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Person } from '../../shared/domain/person'
import { openDeviceStore } from '../store/device-store'
import type { WorkspaceStore } from '../store/store'
import { openWorkspace } from '../store/workspace-store'
import { version } from './version'

export interface Opening {
  /** `write` fails where another program holds the workspace; `write-if-free` then reads. */
  access: 'read' | 'write' | 'write-if-free'
  now?: () => Date
}

/** Opens a workspace, runs `use`, and gives the workspace back whatever happens. */
export async function withWorkspace<T>(
  folder: string,
  { access, now }: Opening,
  use: (store: WorkspaceStore) => Promise<Result<T>>,
): Promise<Result<T>> {
  const opened = await openWorkspace(resolve(folder), {
    access: access === 'read' ? 'read' : 'write',
    requireWrite: access === 'write',
    ...(await program()),
    ...(now ? { now } : {}),
  })
  if (!opened.ok) return opened
  try {
    return await use(opened.value)
  } finally {
    await opened.value.close()
  }
}

/** Who opens: the same device as the program with a window, or a passing one where its folder cannot be written. */
export async function program(): Promise<{ device: string; program: string; version: string }> {
  const device = await openDeviceStore(deviceFolder(), { setAside: async () => {} })
    .then((store) => store.get().id)
    .catch(() => ulid())
  return { device, program: 'galley-cli', version }
}

function deviceFolder(): string {
  if (process.platform === 'win32') return join(process.env.APPDATA ?? homedir(), 'Galley')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Galley')
  return join(process.env.XDG_CONFIG_HOME ?? join(homedir(), '.config'), 'Galley')
}

/** The person of that name or id; without one, whoever was there first. */
export function findPerson(store: WorkspaceStore, wanted: string | undefined): Result<Person> {
  const people = [...store.people.all().values()].sort((one, other) => (one.id < other.id ? -1 : 1))
  const person =
    wanted === undefined ? people[0] : people.find(({ id, name }) => id === wanted || name === wanted)
  return person ? success(person) : failure({ kind: 'not-found', what: 'person', id: wanted ?? '' })
}
