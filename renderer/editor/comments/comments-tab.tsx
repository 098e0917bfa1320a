import { Button, SegmentedControl } from '@mantine/core'
import { IconMessagePlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { ErrorNote } from '../../errors/error-note'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { AnchorQuote, CommentCard } from './comment-card'
import { CommentInput } from './comment-input'
import { pendingMark } from './sync-marks'
import { inTextOrder } from './thread-order'
import type { Comments } from './use-comments'
import classes from './comments.module.css'

type CommentsTabProps = { comments: Comments; nameOf: (person: string) => string }

/** What was said about the article, in the order of its text. */
export const CommentsTab = ({ comments, nameOf }: CommentsTabProps) => {
  const t = useWords('comments')
  const { threads, order, active, pending, isReadOnly } = comments
  const [shows, setShows] = useState<'open' | 'resolved'>('open')
  const open = threads.filter(({ root }) => !root.resolved)
  const resolved = threads.filter(({ root }) => root.resolved)
  const isActiveOpen = open.some(({ root }) => root.id === active) || active === pendingMark
  useEffect(() => {
    if (isActiveOpen) setShows('open')
  }, [isActiveOpen, active])
  const shown = inTextOrder(shows === 'open' ? open : resolved, order)
  return (
    <div className={classes.tab}>
      <div className={classes.bar}>
        <SegmentedControl
          aria-label={t('which')}
          data={[
            { value: 'open', label: t('open', { amount: open.length }) },
            { value: 'resolved', label: t('resolved', { amount: resolved.length }) },
          ]}
          value={shows}
          onChange={(value) => setShows(value as 'open' | 'resolved')}
        />
        {isReadOnly ? null : (
          <Button
            size="compact-xs"
            leftSection={<Icon of={IconMessagePlus} size={14} />}
            onMouseDown={(event) => event.preventDefault()}
            onClick={comments.compose}
          >
            {t('add')}
          </Button>
        )}
      </div>
      {comments.error ? <ErrorNote error={comments.error} /> : null}
      {pending ? <Composer key={JSON.stringify(pending)} comments={comments} /> : null}
      {shown.length === 0 && !pending ? (
        <p className={classes.about}>{t(shows === 'open' ? 'noneOpen' : 'noneResolved')}</p>
      ) : null}
      {shown.map(({ thread, isLost }) => (
        <CommentCard
          key={thread.root.id}
          thread={thread}
          comments={comments}
          nameOf={nameOf}
          isLost={isLost}
        />
      ))}
    </div>
  )
}

const Composer = ({ comments }: { comments: Comments }) => {
  const t = useWords('comments')
  return (
    <section className={classes.card} data-active aria-label={t('new')}>
      <AnchorQuote anchor={comments.pending} isLost={false} onGo={() => comments.choose(pendingMark)} />
      <CommentInput
        draft={comments.drafts.box('new', comments.pending)}
        label={t('write')}
        people={comments.people}
        isFocused={!comments.isResumed}
        onSend={comments.send}
        onCancel={comments.cancel}
      />
    </section>
  )
}
