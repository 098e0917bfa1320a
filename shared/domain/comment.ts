import { z } from 'zod'
import type { MergeKind } from './article'
import { hashSchema, idSchema, momentSchema } from './identifier'

/** A comment marks at most this much of the text, and remembers this much on either side of it. */
export const longestQuote = 2_000
export const contextLength = 32
/** How much one comment may say. */
export const longestComment = 10_000

const block = z.number().int().min(0)
export const rangeAnchorSchema = z.strictObject({
  kind: z.literal('range'),
  quote: z.string().min(1).max(longestQuote),
  before: z.string().max(contextLength),
  after: z.string().max(contextLength),
  block,
})
export const figureAnchorSchema = z.strictObject({
  kind: z.literal('figure'),
  media: hashSchema.nullable(),
  quote: z.string().max(longestQuote),
  block,
})

/**
 * What a comment is about: the article, words of its body, or a figure. The body knows nothing of it: the words are
 * found again by themselves and by what stands around them. `block` is a hint, which text block of the body they were in.
 */
export const anchorSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('article') }),
  rangeAnchorSchema,
  figureAnchorSchema,
])
export type Anchor = z.infer<typeof anchorSchema>
export type RangeAnchor = z.infer<typeof rangeAnchorSchema>
export type FigureAnchor = z.infer<typeof figureAnchorSchema>

/** What is said, in its order: words, and people who are addressed by their ids, so that a new name reaches them too. */
export const commentContentSchema = z
  .array(
    z.union([
      z.strictObject({ text: z.string().min(1).max(longestComment) }),
      z.strictObject({ person: idSchema }),
    ]),
  )
  .max(200)
export type CommentContent = z.infer<typeof commentContentSchema>

const deed = z.strictObject({ by: idSchema, at: momentSchema })

/**
 * One comment, `comments/<xx>/<article id>/<comment id>.json`. A reply names the comment that it answers as `parent` and
 * has no anchor. `edited`: when its author last changed the words. `resolved` is of the thread and stands at its
 * first comment. `deleted` is a tombstone: the file and its words stay, and are not shown.
 */
export const commentSchema = z
  .strictObject({
    format: z.literal('galley/comment'),
    version: z.literal(1),
    id: idSchema,
    article: idSchema,
    parent: idSchema.nullable(),
    by: idSchema,
    at: momentSchema,
    anchor: anchorSchema.nullable(),
    content: commentContentSchema,
    edited: momentSchema.nullable(),
    resolved: deed.nullable(),
    deleted: deed.nullable(),
  })
  .refine(({ parent, anchor }) => (parent === null) === (anchor !== null), {
    message: 'either a parent or an anchor',
    path: ['anchor'],
  })
  .refine(({ parent, resolved }) => parent === null || resolved === null, {
    message: 'a reply is not resolved by itself',
    path: ['resolved'],
  })
export type Comment = z.infer<typeof commentSchema>

/**
 * What was begun in one box and not sent: `new`, `reply/<comment>` or `edit/<comment>`. A new comment knows what it is
 * about.
 */
export const commentDraftSchema = z.strictObject({
  box: z.string().min(1).max(40),
  text: z.string().max(longestComment),
  anchor: anchorSchema.nullable(),
})
export type CommentDraft = z.infer<typeof commentDraftSchema>

export const commentMergeKinds = {
  format: 'fixed',
  version: 'fixed',
  id: 'fixed',
  article: 'fixed',
  parent: 'fixed',
  by: 'fixed',
  at: 'fixed',
  anchor: 'scalar',
  content: 'scalar',
  edited: 'scalar',
  resolved: 'scalar',
  deleted: 'scalar',
} as const satisfies Record<keyof Comment, MergeKind>

/** Neighbouring words are one part. */
export function normalContent(content: CommentContent): CommentContent {
  const parts: CommentContent = []
  for (const part of content) {
    const last = parts.at(-1)
    if (last && 'text' in last && 'text' in part) parts[parts.length - 1] = { text: last.text + part.text }
    else parts.push(part)
  }
  return parts
}

export type CommentRefusal = 'not-yours' | 'deleted'

/** Why this person may not change the words of a comment, or delete it; null where it is allowed. */
export function refusalOfEdit(comment: Comment, person: string): CommentRefusal | null {
  if (comment.deleted) return 'deleted'
  return comment.by === person ? null : 'not-yours'
}

/** A comment with what was answered to it. */
export interface CommentThread {
  root: Comment
  /** In the order of their making, without the deleted ones. */
  replies: Comment[]
}

/** Threads in the order of their making. One is there as long as any of its comments is not deleted. */
export function threadsOf(comments: readonly Comment[]): CommentThread[] {
  const inOrder = [...comments].sort((one, other) => (one.id < other.id ? -1 : 1))
  return inOrder
    .filter(({ parent }) => parent === null)
    .map((root) => ({
      root,
      replies: inOrder.filter(({ parent, deleted }) => parent === root.id && !deleted),
    }))
    .filter(({ root, replies }) => !root.deleted || replies.length > 0)
}
