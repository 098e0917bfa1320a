import { resolve } from 'node:path'
import { baseUrlSchema } from '../../../shared/domain/workspace'
import { success } from '../../../shared/result'
import { createWorkspace } from '../../store/create-workspace'
import type { Ending } from '../outcome'
import { notOpened, toEnding, UsageError } from '../outcome'
import { program } from '../workspace'

export interface InitOptions {
  name: string
  baseUrl?: string
  timeZone?: string
  stages: string
  person: string
  language: 'zh-CN' | 'en'
}

export async function runInit(folder: string, options: InitOptions): Promise<Ending> {
  const stages = Number(options.stages)
  if (![1, 2, 3].includes(stages)) throw new UsageError('--stages is 1, 2 or 3.')
  if (options.name.trim() === '' || options.person.trim() === '') {
    throw new UsageError('--name and --person are not empty.')
  }
  const timeZone = options.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
  if (!isTimeZone(timeZone))
    throw new UsageError(`--time-zone is an IANA name such as Asia/Shanghai, not ${timeZone}.`)
  if (options.baseUrl !== undefined && !baseUrlSchema.safeParse(options.baseUrl).success) {
    throw new UsageError('--base-url begins with http:// or https://.')
  }
  const { name, person: personName, language } = options
  const baseUrl = options.baseUrl ?? null
  const created = await createWorkspace(
    { folder: resolve(folder), name, personName, timeZone, stages, baseUrl, language },
    await program(),
  )
  if (!created.ok) return notOpened(created.error)
  const store = created.value
  const [person] = [...store.people.all().values()]
  const document = {
    workspace: store.folder,
    id: store.workspace().id,
    name,
    timeZone,
    stages,
    person: { id: person?.id, name: person?.name },
  }
  await store.close()
  return toEnding(success({ document, text: `Made the workspace of ${name} in ${store.folder}.` }))
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
