import { NodeViewContent, NodeViewWrapper } from '@tiptap/react'
import type { NodeViewProps } from '@tiptap/react'
import { useState } from 'react'
import { useWords } from '../../i18n/use-words'
import classes from './block-views.module.css'

const languages = [
  'bash',
  'c',
  'cpp',
  'csharp',
  'css',
  'go',
  'html',
  'java',
  'javascript',
  'json',
  'kotlin',
  'markdown',
  'php',
  'python',
  'rust',
  'sql',
  'swift',
  'typescript',
  'xml',
  'yaml',
]

const offeredWith = (language: string) =>
  language === '' || languages.includes(language) ? languages : [language, ...languages]

/** Code with the language that it is written in; one that is not in the list stays. */
export const CodeBlockView = ({ node, editor, updateAttributes }: NodeViewProps) => {
  const t = useWords('editor')
  const language = (node.attrs.language as string | null) ?? ''
  const [isReached, setReached] = useState(false)
  const reach = () => setReached(true)
  // A text with a hundred blocks of code would have thousands of options in it: they come with the hand or the focus.
  const offered = isReached ? offeredWith(language) : [language].filter(Boolean)
  return (
    <NodeViewWrapper className={classes.code}>
      <pre>
        <NodeViewContent<'code'> as="code" />
      </pre>
      {editor.isEditable ? (
        <select
          contentEditable={false}
          className={classes.language}
          aria-label={t('code.language')}
          value={language}
          onPointerEnter={reach}
          onFocus={reach}
          onChange={(event) => updateAttributes({ language: event.currentTarget.value || null })}
        >
          <option value="">{t('code.plain')}</option>
          {offered.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </select>
      ) : null}
    </NodeViewWrapper>
  )
}
