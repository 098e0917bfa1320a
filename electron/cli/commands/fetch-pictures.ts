import { describeError } from '../../../shared/error-sentences/describe-error'
import type { AppError } from '../../../shared/errors'
import type { RemotePictureCounts } from '../../../shared/imports/picture'
import type { Result } from '../../../shared/result'
import { success } from '../../../shared/result'
import type { FetchedPictures, FetchPicturesControl } from '../../import/pictures/fetch-pictures'
import { fetchPictures } from '../../import/pictures/fetch-pictures'
import { createFetchPicture } from '../../media/fetch-picture'
import type { WorkspaceStore } from '../../store/store'
import { importServices } from '../import-services'
import type { Ending } from '../outcome'
import { findPerson, withWorkspace } from '../workspace'

export interface FetchChoices {
  as?: string
  again?: boolean
  /** Hosts that are fetched from although they are private: a test has no other server. */
  allowPictureHost?: string[]
}

/** What became of the pictures of an import that are on the web; part of the document of `galley import` too. */
export interface PicturesDocument extends RemotePictureCounts {
  stopped: FetchedPictures['stopped']
  pictures: { url: string; state: string; sha256: string | null; reason: string | null; articles: string[] }[]
}

/** Fetches what an import left on the web, or goes on with it. */
export function runFetchPictures(
  folder: string,
  id: string,
  choices: FetchChoices,
  signal?: AbortSignal,
): Promise<Ending> {
  return withWorkspace(folder, { access: 'write' }, async (store) => {
    const person = findPerson(store, choices.as)
    if (!person.ok) return person
    const fetched = await fetchFor(store, id, person.value.id, choices, signal)
    if (!fetched.ok) return fetched
    const document = { import: id, ...toDocument(fetched.value) }
    const hasFindings = document.refused > 0 || document.waiting > 0
    return success({ document, text: pictureLines(document).join('\n'), hasFindings })
  })
}

export async function fetchFor(
  store: WorkspaceStore,
  id: string,
  by: string,
  { again = false, allowPictureHost = [] }: FetchChoices,
  signal?: AbortSignal,
): Promise<Result<FetchedPictures>> {
  const fetchPicture = createFetchPicture({ allowedHosts: allowPictureHost })
  const control: FetchPicturesControl = {
    ...(process.stderr.isTTY ? { onProgress: tellProgress } : {}),
    ...(signal ? { signal } : {}),
  }
  const services = { ...importServices(store), fetchPicture }
  return fetchPictures(services, id, { by, again }, control)
}

export function toDocument({ counts, stopped, pictures }: FetchedPictures): PicturesDocument {
  const told = pictures.map(({ url, state, sha256, error, articles }) => ({
    url,
    state,
    sha256,
    reason: error && reasonOf(error),
    articles,
  }))
  return { ...counts, stopped, pictures: told }
}

export function pictureLines({
  fetched,
  refused,
  waiting,
  gone,
  stopped,
  pictures,
}: PicturesDocument): string[] {
  return [
    `Pictures on the web: ${fetched} fetched, ${refused} refused, ${waiting} waiting, ${gone} shown no more.`,
    ...(stopped === null ? [] : [`Stopped: ${stopWords[stopped]}. The rest waits.`]),
    ...pictures
      .filter(({ state }) => state === 'refused' || state === 'waiting')
      .map(({ url, state, reason }) => `${state} ${url}${reason === null ? '' : `: ${reason}`}`),
  ]
}

/** Without what failed, which is beside it. */
function reasonOf(error: AppError): string {
  const { why, wayOut } = describeError(error, 'en')
  return [why, wayOut].filter((part) => part !== '').join(' ')
}

const stopWords = {
  canceled: 'by hand',
  bytes: 'the limit fetchBytes',
  time: 'the limit fetchMinutes',
} as const

function tellProgress({ done, total, what }: { done: number; total: number; what: string }): void {
  if (done < total) process.stderr.write(`${done + 1}/${total} ${what}\n`)
}
