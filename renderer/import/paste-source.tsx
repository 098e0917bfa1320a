import { Button, SegmentedControl, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ClipboardEvent } from 'react'
import { useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { looksLikeHtml } from './looks-like-html'
import classes from './start.module.css'

export type Pasted = { as: 'page'; html: string } | { as: 'text'; text: string }

type PasteSourceProps = { isReading: boolean; onTry: (pasted: Pasted) => void }

/** Text of a page, or a page with its form: what was copied from a browser brings both. */
export const PasteSource = ({ isReading, onTry }: PasteSourceProps) => {
  const t = useWords('import')
  const i = useWords('importing')
  const [text, setText] = useState('')
  /** The HTML that came with the text as it stands now. */
  const [brought, setBrought] = useState<{ text: string; html: string } | null>(null)
  const [form, setForm] = useState<Pasted['as']>('page')
  const hasText = text.trim() !== ''
  const html = brought?.text === text ? brought.html : looksLikeHtml(text) ? text : null
  const go = () => {
    if (!hasText || isReading) return
    onTry(html !== null && form === 'page' ? { as: 'page', html } : { as: 'text', text })
  }
  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const data = event.clipboardData.getData('text/html')
    const { value } = event.currentTarget
    if (data === '' || value.trim() !== '') return
    event.preventDefault()
    const plain = event.clipboardData.getData('text/plain').replace(/\r\n?/g, '\n')
    setText(plain)
    setBrought({ text: plain, html: data })
  }
  useKeys({ 'mod+enter': go })
  return (
    <section className={classes.paste}>
      <Textarea
        label={t('choose.paste')}
        placeholder={t('choose.pastePlaceholder')}
        autosize={false}
        rows={8}
        value={text}
        onPaste={onPaste}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes.pasteActs}>
        <Button
          size="lg"
          variant={hasText ? 'filled' : 'wait'}
          aria-disabled={!hasText}
          loading={isReading}
          onClick={go}
        >
          {hasText ? t('choose.read') : t('choose.readEmpty')}
        </Button>
        {html === null ? null : (
          <SegmentedControl
            aria-label={i('start.pasteAs')}
            value={form}
            onChange={(value) => setForm(value as Pasted['as'])}
            data={[
              { value: 'page', label: i('start.asPage') },
              { value: 'text', label: i('start.asText') },
            ]}
          />
        )}
      </div>
    </section>
  )
}
