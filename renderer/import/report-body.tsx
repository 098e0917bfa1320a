import {
  IconAlertOctagon,
  IconAlertTriangle,
  IconBulb,
  IconCirclePlus,
  IconEqual,
  IconFileOff,
  IconFilterOff,
  IconRefresh,
  IconWorld,
} from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { RemotePictureCounts } from '../../shared/imports/picture'
import type { ImportRecord } from '../../shared/imports/record'
import { placeText } from '../../shared/imports/words'
import { useFormat } from '../i18n/format-provider'
import { useLocale, useWords } from '../i18n/use-words'
import { EmptyState } from '../ui/parts/empty-state'
import { Icon } from '../ui/parts/icon'
import type { IconSource } from '../ui/parts/icon'
import { VirtualRows } from '../ui/rows/virtual-rows'
import type { RowColumn } from '../ui/rows/virtual-rows-props'
import { PictureRows } from './picture-rows'
import type { ReportKind, ReportLine } from './report-lines'
import { countOfKind, reportKinds, reportLines } from './report-lines'
import classes from './report.module.css'

const icons: Record<ReportKind, IconSource> = {
  created: IconCirclePlus,
  updated: IconRefresh,
  skipped: IconEqual,
  refused: IconAlertOctagon,
  loss: IconAlertTriangle,
  guess: IconBulb,
}

const keyOf = ({ key }: ReportLine) => key

type Shown = ReportKind | 'pictures' | null

type ReportBodyProps = {
  record: ImportRecord
  pictures: RemotePictureCounts
  onOpenArticle: (id: string) => void
}

/** Every file with what became of it, by kind. */
export const ReportBody = ({ record, pictures, onOpenArticle }: ReportBodyProps) => {
  const t = useWords('importing')
  const locale = useLocale()
  const [kind, setKind] = useState<Shown>(null)
  const [current, setCurrent] = useState<string | null>(null)
  const lines = useMemo(() => reportLines(record, locale), [record, locale])
  const shown = useMemo(() => lines.filter((line) => kind === null || line.kind === kind), [lines, kind])
  const columns = useReportColumns()
  const empty =
    kind === null ? (
      <EmptyState icon={IconFileOff} title={t('report.nothing.title')}>
        {t('report.nothing.next')}
      </EmptyState>
    ) : (
      <EmptyState icon={IconFilterOff} title={t('report.empty.title')}>
        {t('report.empty.next')}
      </EmptyState>
    )
  return (
    <>
      <KindTiles record={record} pictures={pictures} kind={kind} onKind={setKind} />
      {kind === 'pictures' ? (
        <PictureRows id={record.id} onOpenArticle={onOpenArticle} />
      ) : (
        <VirtualRows
          label={t('report.list')}
          rows={shown}
          keyOf={keyOf}
          columns={columns}
          current={current}
          onCurrentChange={setCurrent}
          onOpen={(key) => {
            const article = lines[Number(key)]?.article
            if (article && record.undone === null) onOpenArticle(article)
          }}
          keys="screen"
          empty={empty}
        />
      )}
    </>
  )
}

type KindTilesProps = {
  record: ImportRecord
  pictures: RemotePictureCounts
  kind: Shown
  onKind: (kind: Shown) => void
}

const KindTiles = ({ record, pictures, kind, onKind }: KindTilesProps) => {
  const t = useWords('importing')
  const { number } = useFormat()
  const { waiting, fetched, refused, gone } = pictures
  const onTheWeb = waiting + fetched + refused + gone
  return (
    <div className={classes.tiles} role="group" aria-label={t('plan.filters')}>
      {reportKinds.map((each) => (
        <button
          key={each}
          type="button"
          className={classes.tile}
          aria-pressed={kind === each}
          onClick={() => onKind(kind === each ? null : each)}
        >
          <KindMark kind={each} />
          <b>{number(countOfKind(record, each))}</b>
        </button>
      ))}
      {onTheWeb > 0 ? (
        <button
          type="button"
          className={classes.tile}
          aria-pressed={kind === 'pictures'}
          onClick={() => onKind(kind === 'pictures' ? null : 'pictures')}
        >
          <span className={classes.kind}>
            <Icon of={IconWorld} size={14} />
            {t('report.pictures.tile')}
          </span>
          <b>{number(onTheWeb)}</b>
        </button>
      ) : null}
    </div>
  )
}

const KindMark = ({ kind, isOne = false }: { kind: ReportKind; isOne?: boolean }) => {
  const t = useWords('importing')
  return (
    <span className={classes.kind} data-kind={kind}>
      <Icon of={icons[kind]} size={14} />
      {isOne ? t(`report.one.${kind}`) : t(`report.kind.${kind}`)}
    </span>
  )
}

function useReportColumns(): RowColumn<ReportLine>[] {
  const t = useWords('importing')
  const locale = useLocale()
  return useMemo(
    () => [
      { id: 'kind', header: '', width: '88px', render: ({ kind }) => <KindMark kind={kind} isOne /> },
      {
        id: 'text',
        header: t('report.head.what'),
        width: 'minmax(0, 3fr)',
        render: ({ text }) => (
          <span className={`g-ellipsis g-value ${classes.text}`} title={text}>
            {text || t('plan.noTitle')}
          </span>
        ),
      },
      {
        id: 'article',
        header: t('report.head.article'),
        width: 'minmax(0, 2fr)',
        render: ({ title }) => (
          <span className="g-ellipsis g-ink-2" title={title}>
            {title}
          </span>
        ),
      },
      {
        id: 'source',
        header: t('report.head.source'),
        width: 'minmax(0, 2fr)',
        render: ({ source, place }) => (
          <span className="g-ellipsis g-ink-3" title={source}>
            {place === '' ? source : `${source} · ${placeText(place, locale)}`}
          </span>
        ),
      },
    ],
    [t, locale],
  )
}
