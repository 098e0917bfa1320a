import { ActionIcon, Menu } from '@mantine/core'
import { IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import type { Comment } from '../../../shared/domain/comment'
import { useFormat } from '../../i18n/format-provider'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { PersonMark } from '../../ui/parts/person-mark'
import { useUndo } from '../../ui/parts/undo-bar'
import { CommentInput } from './comment-input'
import { fromContent } from './comment-text'
import type { Comments } from './use-comments'
import classes from './comments.module.css'

type CommentBodyProps = {
  comment: Comment
  comments: Comments
  nameOf: (person: string) => string
  children?: ReactNode
}

/** One comment: who, when, what; its author can change and delete it. `children` stand between name and words. */
export const CommentBody = ({ comment, comments, nameOf, children }: CommentBodyProps) => {
  const t = useWords('comments')
  const { id, by, content, deleted } = comment
  const isOwn = by === comments.person.id && !deleted && !comments.isReadOnly
  const box = `edit/${id}`
  const [isEditing, setEditing] = useState(isOwn && comments.drafts.get(box) !== null)
  const words = deleted ? (
    <p className={classes.said} data-deleted>
      {t('deleted')}
    </p>
  ) : (
    <p className={classes.said}>
      {content.map((part, at) =>
        'text' in part ? (
          part.text
        ) : (
          <span key={at} className={classes.mention}>
            @{nameOf(part.person)}
          </span>
        ),
      )}
    </p>
  )
  return (
    <div className={classes.comment} data-comment-id={id}>
      <CommentHead
        comment={comment}
        name={nameOf(by)}
        menu={
          isOwn ? <OwnMenu comment={comment} comments={comments} onEdit={() => setEditing(true)} /> : null
        }
      />
      {children}
      {isEditing ? (
        <CommentInput
          draft={comments.drafts.box(box)}
          initial={fromContent(content, nameOf)}
          label={t('edit')}
          people={comments.people}
          isFocused
          onSend={async (next) => {
            const refused = await comments.acts.edit(id, next)
            if (!refused) setEditing(false)
            return refused
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        words
      )}
    </div>
  )
}

type CommentHeadProps = { comment: Comment; name: string; menu: ReactNode }

const CommentHead = ({ comment: { by, at, edited }, name, menu }: CommentHeadProps) => {
  const t = useWords('comments')
  const format = useFormat()
  return (
    <div className={classes.head}>
      <PersonMark name={name} personId={by} size={18} />
      <b className="g-ellipsis">{name}</b>
      <time dateTime={at} title={format.moment(at, 'full')}>
        {format.moment(at)}
      </time>
      {edited ? <span title={format.moment(edited, 'full')}>{t('edited')}</span> : null}
      <span className={classes.menu}>{menu}</span>
    </div>
  )
}

type OwnMenuProps = { comment: Comment; comments: Comments; onEdit: () => void }

const OwnMenu = ({ comment: { id }, comments: { acts }, onEdit }: OwnMenuProps) => {
  const t = useWords('comments')
  const offerUndo = useUndo()
  const remove = async () => {
    const refused = await acts.remove(id, true)
    if (!refused) offerUndo({ message: t('wasDeleted'), undo: () => void acts.remove(id, false) })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon size="sm" aria-label={t('more')} onClick={(event) => event.stopPropagation()}>
          <Icon of={IconDots} size={14} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
        <Menu.Item leftSection={<Icon of={IconPencil} />} onClick={onEdit}>
          {t('edit')}
        </Menu.Item>
        <Menu.Item leftSection={<Icon of={IconTrash} />} onClick={() => void remove()}>
          {t('delete')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
