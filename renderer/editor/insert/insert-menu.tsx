import { useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/react'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { matchesQuery } from '../../../shared/text/tokenize'
import { useWords } from '../../i18n/use-words'
import { isComposing } from '../../ui/keys/is-composing'
import { Icon } from '../../ui/parts/icon'
import { askedAt } from './asked-at'
import { insertions } from './insertions'
import type { InsertionName } from './insertions'
import classes from './insert-menu.module.css'

const names = Object.keys(insertions) as InsertionName[]

/** Opens on `/` and on `、` at the start of an empty paragraph; what is typed behind it narrows the choice. */
export const InsertMenu = ({ editor }: { editor: Editor }) => {
  const asked = useEditorState({ editor, selector: ({ editor: now }) => askedAt(now.state) })
  const [dismissed, setDismissed] = useState<number | null>(null)
  if (asked === null) {
    if (dismissed !== null) setDismissed(null)
    return null
  }
  if (asked.from === dismissed) return null
  return <Choices key={asked.query} editor={editor} {...asked} onDismiss={() => setDismissed(asked.from)} />
}

type ChoicesProps = { editor: Editor; from: number; to: number; query: string; onDismiss: () => void }

const Choices = ({ editor, from, to, query, onDismiss }: ChoicesProps) => {
  const t = useWords('editor')
  const [marked, setMarked] = useState(0)
  const choices = names.filter(
    (name) => matchesQuery(query, t(`insert.${name}`)) || insertions[name].also.includes(query.toLowerCase()),
  )
  const choose = (name: InsertionName | undefined) => {
    if (!name) return
    editor.chain().focus().deleteRange({ from, to }).run()
    insertions[name].run(editor)
  }
  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event) || !editor.isFocused) return
    const acts: Record<string, () => void> = {
      ArrowDown: () => setMarked((now) => (now + 1) % Math.max(1, choices.length)),
      ArrowUp: () => setMarked((now) => (now + choices.length - 1) % Math.max(1, choices.length)),
      Escape: onDismiss,
      ...(choices.length > 0 && { Enter: () => choose(choices[marked]), Tab: () => choose(choices[marked]) }),
    }
    const act = acts[event.key]
    if (!act) return
    event.preventDefault()
    event.stopImmediatePropagation()
    act()
  }
  useWindowKeys(onKey)
  const place = usePlace(editor, from)
  return (
    <div ref={place} className={classes.menu} role="listbox" aria-label={t('insert.menu')}>
      {choices.length === 0 ? <p className={classes.nothing}>{t('insert.nothing', { query })}</p> : null}
      {choices.map((name, index) => (
        <button
          key={name}
          type="button"
          role="option"
          aria-selected={index === marked}
          className={classes.choice}
          onMouseDown={(event) => event.preventDefault()}
          onMouseEnter={() => setMarked(index)}
          onClick={() => choose(name)}
        >
          <Icon of={insertions[name].icon} />
          {t(`insert.${name}`)}
        </button>
      ))}
    </div>
  )
}

/** Before the editor has them. */
function useWindowKeys(onKey: (event: KeyboardEvent) => void) {
  const current = useRef(onKey)
  useEffect(() => {
    current.current = onKey
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => current.current(event)
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

/** Below the place in the text, or above it where there is no room. */
function usePlace(editor: Editor, from: number) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const menu = place.current
    const area = menu?.offsetParent
    if (!menu || !area) return
    const at = editor.view.coordsAtPos(from)
    const around = area.getBoundingClientRect()
    const isBelow = at.bottom + menu.offsetHeight + 8 < around.bottom
    const top = isBelow ? at.bottom + 6 : at.top - menu.offsetHeight - 6
    menu.style.top = `${top - around.top + area.scrollTop}px`
    menu.style.left = `${at.left - around.left}px`
  })
  useEffect(() =>
    place.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
  )
  return place
}
