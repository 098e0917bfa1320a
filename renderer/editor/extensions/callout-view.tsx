import { IconAlertTriangle, IconBulb, IconInfoCircle } from '@tabler/icons-react'
import { NodeViewContent, NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { calloutKinds } from '../../../shared/document/schema'
import type { CalloutKind } from '../../../shared/document/schema'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import type { IconSource } from '../../ui/parts/icon'
import classes from './block-views.module.css'

const icons: Record<CalloutKind, IconSource> = {
  info: IconInfoCircle,
  warning: IconAlertTriangle,
  tip: IconBulb,
}

/** A call-out; its icon goes on to the next kind. */
export const CalloutView = ({ node, editor, updateAttributes }: NodeViewProps) => {
  const t = useWords('editor')
  const kind = node.attrs.kind as CalloutKind
  const next = calloutKinds[(calloutKinds.indexOf(kind) + 1) % calloutKinds.length]
  return (
    <NodeViewWrapper className={classes.callout} data-kind={kind}>
      <button
        type="button"
        contentEditable={false}
        className={classes.calloutKind}
        disabled={!editor.isEditable}
        title={t(`callout.${kind}`)}
        aria-label={t('callout.kind', { kind: t(`callout.${kind}`) })}
        onClick={() => updateAttributes({ kind: next })}
      >
        <Icon of={icons[kind]} />
      </button>
      <NodeViewContent<'div'> className={classes.words} />
    </NodeViewWrapper>
  )
}
