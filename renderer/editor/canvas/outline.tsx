import type { Editor } from '@tiptap/react'
import { useWords } from '../../i18n/use-words'
import type { BodyHeading } from '../draft/body-facts'
import { useCurrentHeading } from './use-current-heading'
import classes from './canvas.module.css'

function jumpTo(editor: Editor, index: number) {
  let seen = -1
  let place: number | null = null
  editor.state.doc.descendants((node, position) => {
    if (node.type.name === 'heading' && (seen += 1) === index) place = position
    return place === null
  })
  if (place === null) return
  const element = editor.view.nodeDOM(place)
  if (element instanceof HTMLElement) element.scrollIntoView({ block: 'start' })
  editor
    .chain()
    .setTextSelection(place + 1)
    .focus(undefined, { scrollIntoView: false })
    .run()
}

/** The subheads of the body; a click goes to one. */
export const Outline = ({ editor, headings }: { editor: Editor; headings: readonly BodyHeading[] }) => {
  const t = useWords('editor')
  const current = useCurrentHeading(editor, headings)
  return (
    <nav className={classes.outline} aria-label={t('outline.title')}>
      <div className={classes.outlineTitle}>{t('outline.title')}</div>
      {headings.length === 0 ? <p className={classes.outlineEmpty}>{t('outline.empty')}</p> : null}
      {headings.map(({ index, level, text }) => (
        <button
          key={index}
          type="button"
          className={classes.outlineItem}
          data-level={level}
          aria-current={index === current ? 'location' : undefined}
          data-bar-focus
          onClick={() => jumpTo(editor, index)}
        >
          {text || t('outline.unnamed')}
        </button>
      ))}
    </nav>
  )
}
