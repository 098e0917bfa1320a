import { z } from 'zod'
import { anchorSchema, commentContentSchema, commentDraftSchema, commentSchema } from '../domain/comment'
import { idSchema } from '../domain/identifier'
import { request } from './channel'

/** What is asked about the comments on an article. */
export const commentRequests = {
  /** All comments on an article; those that are deleted come without their words. */
  'comment:list': request(z.strictObject({ article: idSchema }), z.array(commentSchema)),
  'comment:add': request(
    z.strictObject({
      article: idSchema,
      parent: idSchema.nullable(),
      anchor: anchorSchema.nullable(),
      content: commentContentSchema.min(1),
    }),
    commentSchema,
  ),
  'comment:edit': request(
    z.strictObject({ article: idSchema, id: idSchema, content: commentContentSchema.min(1) }),
    commentSchema,
  ),
  'comment:resolve': request(
    z.strictObject({ article: idSchema, id: idSchema, resolved: z.boolean() }),
    commentSchema,
  ),
  'comment:delete': request(
    z.strictObject({ article: idSchema, id: idSchema, deleted: z.boolean() }),
    commentSchema,
  ),
  /** The words that a comment is on have changed, and it with them. */
  'comment:anchor': request(
    z.strictObject({ article: idSchema, id: idSchema, anchor: anchorSchema }),
    commentSchema,
  ),

  /** What was begun on this device and not sent. */
  'comment:drafts': request(z.strictObject({ article: idSchema }), z.array(commentDraftSchema)),
  'comment:keep-draft': request(z.strictObject({ article: idSchema, draft: commentDraftSchema }), z.null()),
}
