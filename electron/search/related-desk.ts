import { setTimeout as sleep } from 'node:timers/promises'
import type { Similar } from '../../shared/related/related-index'
import type { Reading, RelatedService } from './related-service'
import { createRelatedService } from './related-service'
import type { Segmenter } from './segmenter'
import { loadSegmenter } from './segmenter'

export interface RelatedQuestion {
  folder: string
  mayWrite: boolean
  article: string
  limit: number
}

/** How long a question waits for articles that have changed to be read; then it is answered by what has been. */
const patienceMs = 800
/** As long as it takes to ask again, nobody looks at the whole folder a second time. */
const lookEveryMs = 1000

/** Answers for whichever workspace is asked about; the index of another one is put away. */
export function createRelatedDesk() {
  let segmenter: Segmenter | null = null
  let folder = ''
  let opening: Promise<RelatedService> | null = null
  let looked = 0
  const open = async (question: RelatedQuestion) => {
    segmenter ??= loadSegmenter()
    const service = createRelatedService({ ...question, segmenter })
    await service.open()
    looked = performance.now()
    void service.finish().then(service.close)
    return service
  }
  return async (question: RelatedQuestion): Promise<{ similar: Similar[]; reading: Reading | null }> => {
    if (question.folder !== folder) opening = null
    folder = question.folder
    opening ??= open(question)
    const service = await opening
    const isLate = performance.now() - looked > lookEveryMs
    if (isLate) looked = performance.now()
    await service.refresh(isLate ? undefined : [question.article])
    await Promise.race([service.finish(), sleep(patienceMs)])
    return service.similar(question.article, question.limit)
  }
}
