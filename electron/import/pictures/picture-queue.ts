import type { ImportPicture, PictureLine, RemotePictureCounts } from '../../../shared/imports/picture'

/** What the lines of an import's pictures come to. */
export interface PictureQueue {
  /** By address, in the order in which they were found. */
  pictures: Map<string, ImportPicture>
  /** Articles that may still lack a picture that was fetched. */
  unplaced: Set<string>
}

export function toQueue(lines: readonly PictureLine[]): PictureQueue {
  const queue: PictureQueue = { pictures: new Map(), unplaced: new Set() }
  for (const line of lines) addLine(queue, line)
  // Of the last text that was to be written nobody knows whether it was.
  const last = lines.findLast(({ what }) => what === 'placed')
  if (last?.what === 'placed') queue.unplaced.add(last.article)
  return queue
}

export function addLine({ pictures, unplaced }: PictureQueue, line: PictureLine): void {
  if (line.what === 'placed') {
    unplaced.delete(line.article)
    return
  }
  const picture = pictures.get(line.url) ?? newPicture(line.url)
  pictures.set(line.url, picture)
  if (line.what === 'found') {
    if (!picture.articles.includes(line.article)) picture.articles.push(line.article)
    if (picture.state === 'fetched') unplaced.add(line.article)
    if (picture.state === 'gone') picture.state = 'waiting'
    return
  }
  picture.state = line.what
  picture.sha256 = line.what === 'fetched' ? line.sha256 : null
  picture.error = line.what === 'refused' ? line.error : null
  if (line.what === 'fetched') for (const article of picture.articles) unplaced.add(article)
}

function newPicture(url: string): ImportPicture {
  return { url, state: 'waiting', articles: [], sha256: null, error: null }
}

export function countsOf({ pictures }: PictureQueue): RemotePictureCounts {
  const counts = { waiting: 0, fetched: 0, refused: 0, gone: 0 }
  for (const { state } of pictures.values()) counts[state] += 1
  return counts
}

/** Texts by their hashes, and those that they became by getting their pictures alone. */
export type PictureSteps = ReadonlyMap<string, readonly string[]>

export function stepsOf(lines: readonly PictureLine[]): PictureSteps {
  const steps = new Map<string, string[]>()
  for (const line of lines) {
    if (line.what === 'placed') steps.set(line.base, [...(steps.get(line.base) ?? []), line.saved])
  }
  return steps
}

export function isReachedByPictures(steps: PictureSteps, from: string, to: string): boolean {
  const reached = new Set([from])
  for (const text of reached) for (const next of steps.get(text) ?? []) reached.add(next)
  return reached.has(to)
}
