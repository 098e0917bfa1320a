import { SegmentedControl } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { ArticleSummary } from '../../shared/domain/summary'
import type { Output } from '../../shared/ipc/contract'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import { SkeletonRows } from '../ui/parts/skeleton-rows'
import { VirtualRows } from '../ui/rows/virtual-rows'
import classes from './bundles.module.css'

type Preview = Output<'bundle:preview'>
type Row = { id: string; title: string; alternativeTitle: string; column: string; because: string }

const keyOf = ({ id }: Row) => id

/** What a build of that moment would take, and what it would leave with the reason. Nothing is built by looking. */
export const BundlePreview = ({ asOf }: { asOf: string | null }) => {
  const t = useWords('bundles')
  const preview = useRequest('bundle:preview', { asOf })
  const { moment, number } = useFormat()
  const [side, setSide] = useState<'inside' | 'left'>('inside')
  const { inside, left } = usePreviewRows(preview.data)
  const held = preview.data?.left.filter(({ reason }) => reason === 'embargoed').length ?? 0
  const unreadable = preview.data?.left.filter(({ reason }) => reason === 'unreadable').length ?? 0
  return (
    <section className={classes.preview}>
      <div className={classes.previewNotes}>
        {preview.error ? (
          <ErrorNote error={preview.error.appError} onRetry={() => void preview.refetch()} />
        ) : null}
        {held > 0 ? (
          <Note tone="bad" icon={IconLock}>
            {t('preview.embargo', { number: number(held) })}
          </Note>
        ) : null}
        {unreadable > 0 ? (
          <Note tone="bad">{t('preview.unreadable', { number: number(unreadable) })}</Note>
        ) : null}
      </div>
      <div className={classes.previewHead}>
        <SegmentedControl
          data={[
            { value: 'inside', label: `${t('preview.inside')} ${number(inside.length)}` },
            { value: 'left', label: `${t('preview.left')} ${number(left.length)}` },
          ]}
          value={side}
          onChange={(value) => setSide(value === 'left' ? 'left' : 'inside')}
        />
        {preview.data ? (
          <span className="g-caption">
            {t('preview.asOf', { moment: moment(preview.data.asOf, 'full') })}
          </span>
        ) : null}
      </div>
      {preview.isPending ? <SkeletonRows count={6} /> : null}
      {preview.data ? <PreviewRows rows={side === 'inside' ? inside : left} side={side} /> : null}
    </section>
  )
}

function usePreviewRows(preview: Preview | undefined): Record<'inside' | 'left', Row[]> {
  const t = useWords('bundles')
  const { moment } = useFormat()
  const articles = useRequest('article:list', null).data
  const columns = useRequest('column:list', null).data
  return useMemo(() => {
    const byId = new Map(articles?.map((article) => [article.id, article]))
    const names = new Map(columns?.map(({ id, name }) => [id, name]))
    const toRow = (id: string, because: (article: ArticleSummary | undefined) => string): Row => {
      const article = byId.get(id)
      const { title = id, alternativeTitle = '' } = article ?? {}
      return {
        id,
        title: title || id,
        alternativeTitle,
        column: names.get(article?.column ?? '') ?? '',
        because: because(article),
      }
    }
    const published = (article: ArticleSummary | undefined) =>
      article?.status.publishedAt
        ? t('preview.published', { moment: moment(article.status.publishedAt) })
        : ''
    return {
      inside: preview?.articles.map((id) => toRow(id, published)) ?? [],
      left: preview?.left.map(({ id, reason }) => toRow(id, () => t(`reason.${reason}`))) ?? [],
    }
  }, [preview, articles, columns, t, moment])
}

const PreviewRows = ({ rows, side }: { rows: readonly Row[]; side: 'inside' | 'left' }) => {
  const t = useWords('bundles')
  const [current, setCurrent] = useState<string | null>(null)
  return (
    <VirtualRows
      label={side === 'inside' ? t('preview.label') : t('preview.leftLabel')}
      rows={rows}
      keyOf={keyOf}
      rowHeight={32}
      current={current}
      onCurrentChange={setCurrent}
      columns={[
        {
          id: 'title',
          header: t('preview.articles'),
          width: 'minmax(0, 1fr)',
          render: ({ title, alternativeTitle }) => (
            <span className="g-ellipsis g-value">
              {title}
              {alternativeTitle ? <span className="g-ink-3">{`（${alternativeTitle}）`}</span> : null}
            </span>
          ),
        },
        {
          id: 'column',
          header: t('preview.column'),
          width: '110px',
          render: ({ column }) => <span className="g-ellipsis g-ink-2">{column}</span>,
        },
        {
          id: 'because',
          header: t('preview.reason'),
          width: '170px',
          render: ({ because }) => <span className="g-ellipsis g-ink-2">{because}</span>,
        },
      ]}
      empty={
        <p className={classes.nothing}>
          {side === 'inside' ? t('preview.insideNone') : t('preview.leftNone')}
        </p>
      }
    />
  )
}
