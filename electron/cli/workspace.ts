import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import { ulid } from 'ulid'
import { failure, success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { Person } from '../../shared/domain/person'
import { openDeviceStore } from '../store/device-store'
import type { WorkspaceStore } from '../store/store'
import { openWorkspace } from '../store/workspace-store'
import type { Ending, Outcome } from './outcome'
import { notOpened, sentenceOf, tell, toEnding } from './outcome'
import { version } from './version'

export interface Opening {
  /** `write` fails where another program holds the workspace; `write-if-free` then reads. */
  access: 'read' | 'write' | 'write-if-free'
  now?: () => Date
}

/** Opens a workspace, runs `use`, and gives the workspace back whatever happens. */
export async function withWorkspace(
  folder: string,
  { access, now }: Opening,
  use: (store: WorkspaceStore) => Promise<Result<Outcome>>,
): Promise<Ending> {
  const opened = await openWorkspace(resolve(folder), {
    access: access === 'read' ? 'read' : 'write',
    requireWrite: access === 'write',
    ...(await program()),
    ...(now ? { now } : {}),
  })
  if (!opened.ok) return notOpened(opened.error)
  try {
    return toEnding(await use(opened.value))
  } finally {
    await opened.value.close()
  }
}

/** Tells every file of the workspace that could not be used, and whether there is one. */
export function tellProblems(store: WorkspaceStore): boolean {
  for (const { error } of store.problems()) tell(sentenceOf(error))
  return store.problems().length > 0
}

/** Who opens: the same device as the program with a window, or a passing one where its file cannot be read or written. */
export async function program(): Promise<{ device: string; program: string; version: string }> {
  // Only the program with a window may set a device file aside that cannot be read.
  const setAside = (path: string) => Promise.reject(new Error(path))
  const device = await openDeviceStore(deviceFolder(), { setAside })
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
