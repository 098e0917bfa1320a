import { IconPhoto } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Line } from '../../../shared/merge/compare-text'
import type { Shell } from '../../../shared/merge/tokens'
import { Icon } from '../../ui/parts/icon'
import classes from './compare.module.css'

type Frame = { line: Line; children: ReactNode }

/** What a block is: heading, item, quote, picture. */
export const LineFrame = ({ line, children }: Frame) => {
  const leaf = line.path.at(-1)
  return (
    <div
      className={classes.line}
      data-kind={line.kind}
      data-block={leaf?.type}
      data-level={typeof leaf?.attrs?.level === 'number' ? leaf.attrs.level : undefined}
      data-quoted={isIn(line, 'blockquote') || undefined}
      data-boxed={isIn(line, 'callout') || undefined}
      style={{ paddingInlineStart: `${listDepth(line) * 22}px` }}
    >
      <Bullet line={line} />
      {leaf?.type === 'figure' ? <Picture shell={leaf} /> : null}
      {leaf?.type === 'horizontalRule' ? <hr /> : null}
      {leaf?.type === 'linkCard' ? <Card shell={leaf} /> : null}
      {children}
    </div>
  )
}

const isIn = ({ path }: Line, type: string) => path.some((shell) => shell.type === type)

const lists = new Set(['bulletList', 'orderedList', 'taskList'])
const listDepth = ({ path }: Line) => path.filter(({ type }) => lists.has(type)).length

/** In front of the first block of an item. */
const Bullet = ({ line }: { line: Line }) => {
  const at = line.path.findLastIndex(({ type }) => type === 'listItem' || type === 'taskItem')
  if (at === -1 || at < line.depth) return null
  const item = line.path[at]
  if (item?.type === 'taskItem')
    return <span className={classes.bullet}>{item.attrs?.checked === true ? '☑' : '☐'}</span>
  return <span className={classes.bullet}>{line.path[at - 1]?.type === 'orderedList' ? '#' : '•'}</span>
}

const Picture = ({ shell }: { shell: Shell }) => {
  const { media, alt } = shell.attrs ?? {}
  return typeof media === 'string' ? (
    <img className={classes.picture} src={`/media/${media}`} alt={String(alt ?? '')} draggable={false} />
  ) : (
    <span className={classes.noPicture}>
      <Icon of={IconPhoto} size={20} />
    </span>
  )
}

const Card = ({ shell }: { shell: Shell }) => (
  <span className={classes.link}>{String(shell.attrs?.title || shell.attrs?.url || '')}</span>
)
