import { Button, Textarea } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { Icon } from '../ui/parts/icon'
import classes from './import.module.css'

type ChooseSourceProps = { isReading: boolean; onFile: () => void; onPaste: (text: string) => void }

/** A file, or the text of a page pasted. Nothing is written by either. */
export const ChooseSource = ({ isReading, onFile, onPaste }: ChooseSourceProps) => {
  const t = useWords('import')
  const [text, setText] = useState('')
  const hasText = text.trim() !== ''
  const paste = () => {
    if (hasText && !isReading) onPaste(text)
  }
  useKeys({ 'mod+enter': paste })
  return (
    <div className={classes.choose}>
      <div className={classes.choice}>
        <Button size="lg" leftSection={<Icon of={IconFileText} />} onClick={onFile} disabled={isReading}>
          {t('choose.file')}
        </Button>
        <span className="g-caption">{t('choose.fileNote')}</span>
      </div>
      <Textarea
        className={classes.paste}
        label={t('choose.paste')}
        placeholder={t('choose.pastePlaceholder')}
        autosize={false}
        rows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div>
        <Button
          size="lg"
          variant={hasText ? 'filled' : 'wait'}
          aria-disabled={!hasText}
          loading={isReading}
          onClick={paste}
        >
          {hasText ? t('choose.read') : t('choose.readEmpty')}
        </Button>
      </div>
    </div>
  )
}
