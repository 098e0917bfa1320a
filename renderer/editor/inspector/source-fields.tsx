import { ActionIcon, Tooltip } from '@mantine/core'
import { IconExternalLink } from '@tabler/icons-react'
import { useState } from 'react'
import { sourceSchema } from '../../../shared/domain/article'
import { request } from '../../api/client'
import { useWords } from '../../i18n/use-words'
import { ComposedInput } from '../../ui/parts/composed-input'
import { Field } from '../../ui/parts/field'
import { Icon } from '../../ui/parts/icon'
import type { Draft } from '../draft/create-draft'
import { useDraft } from '../draft/use-draft'
import classes from './inspector-tabs.module.css'

/** Where it came from: a name, and the address where it has one. Both empty is no source. */
export const SourceFields = ({ draft }: { draft: Draft }) => {
  const t = useWords('editor')
  const [article, change] = useDraft(draft)
  const [refusedAddress, setRefusedAddress] = useState<string | null>(null)
  const name = article.source?.name ?? ''
  const url = article.source?.url ?? null
  const set = (next: { name: string; url: string | null }) =>
    change({ source: next.name === '' && next.url === null ? null : next })
  const setAddress = (text: string) => {
    const address = text.trim() === '' ? null : text.trim()
    const isGood = sourceSchema.shape.url.safeParse(address).success
    setRefusedAddress(isGood ? null : text)
    if (isGood) set({ name, url: address })
  }
  return (
    <div data-detail="source" className={classes.tab}>
      <Field label={t('details.source')}>
        {(id) => (
          <ComposedInput
            id={id}
            value={name}
            placeholder={t('details.noSource')}
            onValue={(typed) => set({ name: typed, url })}
          />
        )}
      </Field>
      <Field label={t('details.sourceUrl')}>
        {(id) => (
          <ComposedInput
            id={id}
            value={refusedAddress ?? url ?? ''}
            placeholder="https://"
            error={refusedAddress === null ? undefined : t('details.sourceUrlRefused')}
            onValue={setAddress}
            rightSection={url ? <OpenLink url={url} label={t('link.open')} /> : null}
          />
        )}
      </Field>
    </div>
  )
}

const OpenLink = ({ url, label }: { url: string; label: string }) => (
  <Tooltip label={label}>
    <ActionIcon size="sm" aria-label={label} onClick={() => void request('app:open-link', { url })}>
      <Icon of={IconExternalLink} size={14} />
    </ActionIcon>
  </Tooltip>
)
