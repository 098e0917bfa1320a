import { IconLink } from '@tabler/icons-react'
import { NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { completeLink, isSafeLink } from '../../../shared/document/schema'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { ViewField } from './view-field'
import { writeOnBehind } from './write-on-behind'
import classes from './block-views.module.css'

/** The three lines of a card, written by hand. An address that a document must not have is not taken. */
export const LinkCardView = ({ node, editor, selected, getPos, updateAttributes }: NodeViewProps) => {
  const t = useWords('editor')
  const { url, title, description } = node.attrs as { url: string; title: string; description: string }
  const [refused, setRefused] = useState<string | null>(null)
  const isReadOnly = !editor.isEditable
  const setUrl = (typed: string) => {
    const isTaken = typed === '' || isSafeLink(typed)
    setRefused(isTaken ? null : typed)
    if (isTaken) updateAttributes({ url: typed })
  }
  const leave = () => {
    const completed = completeLink(refused ?? url)
    if (isSafeLink(completed)) setUrl(completed)
    writeOnBehind(editor, getPos())
  }
  return (
    <NodeViewWrapper className={classes.card} data-selected={selected || undefined}>
      <div data-drag-handle className={classes.cardIcon}>
        <Icon of={IconLink} size={20} />
      </div>
      <div className={classes.cardFields}>
        <ViewField
          name="url"
          label={t('card.url')}
          value={refused ?? url}
          isReadOnly={isReadOnly}
          onChange={setUrl}
          onEnter={leave}
        />
        <ViewField
          name="title"
          label={t('card.title')}
          value={title}
          isReadOnly={isReadOnly}
          onChange={(value) => updateAttributes({ title: value })}
          onEnter={leave}
        />
        <ViewField
          name="description"
          label={t('card.description')}
          value={description}
          isReadOnly={isReadOnly}
          onChange={(value) => updateAttributes({ description: value })}
          onEnter={leave}
        />
        {refused !== null && !isSafeLink(completeLink(refused)) ? (
          <p className={classes.refused}>{t('link.refused')}</p>
        ) : null}
      </div>
    </NodeViewWrapper>
  )
}
