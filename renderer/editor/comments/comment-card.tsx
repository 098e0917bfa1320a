import { Button } from '@mantine/core'
import { IconCheck, IconPhoto, IconRotate } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { MouseEvent } from 'react'
import type { Anchor, CommentThread } from '../../../shared/domain/comment'
import type { AppError } from '../../../shared/errors'
import { ErrorNote } from '../../errors/error-note'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { CommentBody } from './comment-body'
import { CommentInput } from './comment-input'
import type { Comments } from './use-comments'
import classes from './comments.module.css'

type CommentCardProps = {
  thread: CommentThread
  comments: Comments
  nameOf: (person: string) => string
  /** The words that it was about are not in the text any more. */
  isLost: boolean
}

/** One thread: the words that it is about, what was said, a box for an answer. A click goes to the words. */
export const CommentCard = ({ thread, comments, nameOf, isLost }: CommentCardProps) => {
  const t = useWords('comments')
  const { root, replies } = thread
  const isActive = comments.active === root.id
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (isActive) card.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  const go = (event: MouseEvent) => {
    const isControl =
      event.target instanceof Element && event.target.closest('button, textarea, [role="option"]')
    if (!isControl && window.getSelection()?.isCollapsed !== false) comments.choose(root.id)
  }
  const canAnswer = !comments.isReadOnly && !root.resolved
  return (
    <article
      ref={card}
      className={classes.card}
      data-active={isActive || undefined}
      data-thread={root.id}
      aria-label={t('thread', { name: nameOf(root.by) })}
      onClick={go}
    >
      <CommentBody comment={root} comments={comments} nameOf={nameOf}>
        <AnchorQuote anchor={root.anchor} isLost={isLost} onGo={() => comments.choose(root.id)} />
      </CommentBody>
      {replies.map((reply) => (
        <CommentBody key={reply.id} comment={reply} comments={comments} nameOf={nameOf} />
      ))}
      {canAnswer ? (
        <CommentInput
          draft={comments.drafts.box(`reply/${root.id}`)}
          label={t('reply')}
          people={comments.people}
          onSend={(content) => comments.acts.reply(root.id, content)}
        />
      ) : null}
      <ResolveLine thread={thread} comments={comments} nameOf={nameOf} />
    </article>
  )
}

type AnchorQuoteProps = { anchor: Anchor | null; isLost: boolean; onGo: () => void }

/** What a comment is about, in its own words. */
export const AnchorQuote = ({ anchor, isLost, onGo }: AnchorQuoteProps) => {
  const t = useWords('comments')
  if (!anchor || anchor.kind === 'article') return <p className={classes.about}>{t('wholeArticle')}</p>
  const icon = anchor.kind === 'figure' ? <Icon of={IconPhoto} size={14} /> : null
  return (
    <>
      <button type="button" className={classes.quote} data-lost={isLost || undefined} onClick={onGo}>
        {icon}
        <span>{anchor.quote || t('figure')}</span>
      </button>
      {isLost ? <p className={classes.about}>{t('lost')}</p> : null}
    </>
  )
}

const ResolveLine = ({ thread: { root }, comments, nameOf }: Omit<CommentCardProps, 'isLost'>) => {
  const t = useWords('comments')
  const format = useFormat()
  const [error, setError] = useState<AppError | null>(null)
  const set = async (resolved: boolean) => setError(await comments.acts.resolve(root.id, resolved))
  const { resolved } = root
  return (
    <>
      {resolved ? (
        <p className={classes.about}>
          {t('resolvedBy', { name: nameOf(resolved.by), at: format.moment(resolved.at) })}
        </p>
      ) : null}
      {error ? <ErrorNote error={error} onClose={() => setError(null)} /> : null}
      {comments.isReadOnly ? null : (
        <Button
          className={classes.resolve}
          size="compact-xs"
          leftSection={<Icon of={resolved ? IconRotate : IconCheck} size={14} />}
          onClick={() => void set(!resolved)}
        >
          {t(resolved ? 'reopen' : 'resolve')}
        </Button>
      )}
    </>
  )
}
