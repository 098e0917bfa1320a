import { IconCircleCheck, IconClock, IconPhotoOff, IconX } from '@tabler/icons-react'
import { useEffect, useMemo, useState } from 'react'
import { describeError } from '../../shared/error-sentences/describe-error'
import type { ImportPicture, PictureState } from '../../shared/imports/picture'
import { request } from '../api/client'
import { useLocale, useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import type { IconSource } from '../ui/parts/icon'
import { SkeletonRows } from '../ui/parts/skeleton-rows'
import { VirtualRows } from '../ui/rows/virtual-rows'
import type { RowColumn } from '../ui/rows/virtual-rows-props'
import classes from './report.module.css'

const icons: Record<PictureState, IconSource> = {
  waiting: IconClock,
  fetched: IconCircleCheck,
  refused: IconX,
  gone: IconPhotoOff,
}

const keyOf = ({ url }: ImportPicture) => url

type PictureRowsProps = { id: string; onOpenArticle: (id: string) => void }

/** Every picture that an import left on the web, and what became of it. */
export const PictureRows = ({ id, onOpenArticle }: PictureRowsProps) => {
  const t = useWords('importing')
  const pictures = usePictures(id)
  const columns = usePictureColumns()
  const [current, setCurrent] = useState<string | null>(null)
  if (!pictures) return <SkeletonRows count={6} />
  return (
    <VirtualRows
      label={t('report.pictures.list')}
      rows={pictures}
      keyOf={keyOf}
      columns={columns}
      current={current}
      onCurrentChange={setCurrent}
      onOpen={(url) => {
        const [article] = pictures.find((picture) => picture.url === url)?.articles ?? []
        if (article) onOpenArticle(article)
      }}
      keys="screen"
    />
  )
}

const pageSize = 500

function usePictures(id: string): readonly ImportPicture[] | null {
  const [pictures, setPictures] = useState<readonly ImportPicture[] | null>(null)
  useEffect(() => {
    let isCurrent = true
    const readOn = async () => {
      const read: ImportPicture[] = []
      for (;;) {
        const page = await request('import:pictures', {
          import: id,
          state: null,
          from: read.length,
          count: pageSize,
        })
        if (!isCurrent || !page.ok) return
        read.push(...page.value.pictures)
        if (read.length >= page.value.total || page.value.pictures.length === 0) return setPictures(read)
      }
    }
    void readOn()
    return () => {
      isCurrent = false
    }
  }, [id])
  return pictures
}

function usePictureColumns(): RowColumn<ImportPicture>[] {
  const t = useWords('importing')
  const locale = useLocale()
  return useMemo(
    () => [
      {
        id: 'state',
        header: t('report.pictures.head.state'),
        width: '96px',
        render: ({ state }) => (
          <span className={classes.kind} data-picture={state}>
            <Icon of={icons[state]} size={14} />
            {t(`report.pictures.state.${state}`)}
          </span>
        ),
      },
      {
        id: 'address',
        header: t('report.pictures.head.address'),
        width: 'minmax(0, 3fr)',
        render: ({ url }) => (
          <span className="g-ellipsis g-mono" title={url}>
            {url}
          </span>
        ),
      },
      {
        id: 'why',
        header: t('report.pictures.head.why'),
        width: 'minmax(0, 2fr)',
        render: ({ error, articles }) => {
          const text = error
            ? describeError(error, locale).why
            : t('report.pictures.articles', { count: articles.length })
          return (
            <span className="g-ellipsis g-ink-3" title={text}>
              {text}
            </span>
          )
        },
      },
    ],
    [t, locale],
  )
}
