import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { CommentDraft } from '../../shared/domain/comment'
import { commentDraftSchema } from '../../shared/domain/comment'
import { idSchema } from '../../shared/domain/identifier'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { toCanonical } from './canonical'
import type { Format } from './formats'
import { createJsonFile } from './json-file'
import { createTaskQueues } from './task-queues'
import { toWriteError } from './write-error'

/** Comments that were begun on this device and not sent, one file per article beside the journal of its text. */
export interface CommentDrafts {
  /** A file that cannot be read has none. */
  list(article: string): Promise<CommentDraft[]>
  /** Durable when it answers. A draft without words is none. */
  keep(article: string, draft: CommentDraft): Promise<Result<null>>
}

const fileSchema = z.strictObject({
  format: z.literal('galley/comment-drafts'),
  version: z.literal(1),
  drafts: z.array(commentDraftSchema),
})
const format: Format<z.infer<typeof fileSchema>> = {
  name: 'galley/comment-drafts',
  version: 1,
  schema: fileSchema,
  normalise: (file) => file,
}

export function createCommentDrafts(folder: string): CommentDrafts {
  const queues = createTaskQueues()
  const path = (article: string) => join(folder, `${idSchema.parse(article)}.comments.json`)
  const read = async (article: string) => {
    const loaded = await createJsonFile(path(article), format, folder).load()
    return loaded.ok && loaded.value ? loaded.value.value.drafts : []
  }
  const write = async (article: string, drafts: CommentDraft[]): Promise<Result<null>> => {
    try {
      if (drafts.length === 0) await rm(path(article), { force: true })
      else await mkdir(folder, { recursive: true })
    } catch (error) {
      return failure(toWriteError(folder, error))
    }
    if (drafts.length === 0) return success(null)
    const file = toCanonical(format, { format: 'galley/comment-drafts', version: 1, drafts })
    if (!file.ok) return file
    const saved = await createJsonFile(path(article), format, folder).save(file.value)
    return saved.ok ? success(null) : saved
  }
  return {
    list: (article) => queues.run(article, () => read(article)),
    keep: (article, draft) =>
      queues.run(article, async () => {
        const others = (await read(article)).filter(({ box }) => box !== draft.box)
        return write(article, draft.text === '' ? others : [...others, draft])
      }),
  }
}
