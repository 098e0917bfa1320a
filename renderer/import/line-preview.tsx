import { Button } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import type { ReactNode } from 'react'
import type { PlanLine, PlanPreview } from '../../shared/imports/plan'
import { placeText, refusalText, skipText } from '../../shared/imports/words'
import { useRequest } from '../api/queries'
import { ErrorNote } from '../errors/error-note'
import { useLocale, useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import { SkeletonRows } from '../ui/parts/skeleton-rows'
import { ActionMark } from './action-mark'
import { ArticlePaper } from './article-paper'
import type { RenderChange } from './render-change'
import { outcomeOf } from './filter-lines'
import { PreviewFields } from './preview-fields'
import { PreviewNotes } from './preview-notes'
import classes from './preview.module.css'

type LinePreviewProps = {
  plan: string
  line: PlanLine | null
  renderChange: RenderChange
  /** For the text of a page: each line beside what it becomes. */
  onByLine: (() => void) | null
  onOpenArticle: (id: string) => void
}

/** Milliseconds that a line is looked at before its file is read: whoever goes through the list passes most of them. */
const rest = 120

/** One item: what it becomes, with everything that is to be told of it; or why it does not go in, and what to do. */
export const LinePreview = ({ plan, line, renderChange, onByLine, onOpenArticle }: LinePreviewProps) => {
  const t = useWords('importing')
  const locale = useLocale()
  const [rested] = useDebouncedValue(line?.number ?? null, rest)
  if (!line)
    return (
      <section className={classes.preview} aria-label={t('preview.label')}>
        <p className="g-ink-3">{t('plan.none')}</p>
      </section>
    )
  const { article } = line
  const open = article ? (
    <Button size="compact-xs" onClick={() => onOpenArticle(article)}>
      {t('preview.openArticle')}
    </Button>
  ) : undefined
  return (
    <section className={classes.preview} aria-label={t('preview.label')} tabIndex={0} key={line.number}>
      <header className={classes.head}>
        <ActionMark outcome={outcomeOf(line)} />
        <span className={`g-mono g-text ${classes.source}`}>{line.source}</span>
        {line.place === '' ? null : <span className="g-caption">{placeText(line.place, locale)}</span>}
        {onByLine === null ? null : (
          <>
            <span className={classes.space} />
            <Button size="compact-xs" title={t('preview.byLineNote')} onClick={onByLine}>
              {t('preview.byLine')}
            </Button>
          </>
        )}
      </header>
      <Outcome line={line} actions={open}>
        <Written plan={plan} line={line} isRested={rested === line.number} renderChange={renderChange} />
      </Outcome>
    </section>
  )
}

type OutcomeProps = { line: PlanLine; actions: ReactNode; children: ReactNode }

const Outcome = ({ line: { action, refusal, why }, actions, children }: OutcomeProps) => {
  const t = useWords('importing')
  const locale = useLocale()
  if (refusal)
    return (
      <Note tone="bad">
        <p className="g-text">{refusalText(refusal, locale)}</p>
        <p>{t(`why.${refusal.why}`)}</p>
      </Note>
    )
  if (action === 'skip')
    return (
      <Note tone="info" actions={actions}>
        {why === 'left-out' ? t('actionNote.leftOut') : skipText(why ?? 'same', locale)}
      </Note>
    )
  return (
    <>
      {action === 'update' ? (
        <Note tone="info" actions={actions}>
          {t('actionNote.update')}
        </Note>
      ) : null}
      {children}
    </>
  )
}

type WrittenProps = Pick<LinePreviewProps, 'plan' | 'renderChange'> & { line: PlanLine; isRested: boolean }

const Written = ({ plan, line, isRested, renderChange }: WrittenProps) => {
  const input = { plan, number: line.number }
  const preview = useRequest('import:preview', input, { enabled: isRested })
  if (preview.error)
    return <ErrorNote error={preview.error.appError} onRetry={() => void preview.refetch()} />
  if (preview.isPending) return <SkeletonRows count={6} />
  if (!preview.data) return null
  return <Found line={line} found={preview.data} renderChange={renderChange} />
}

type FoundProps = { line: PlanLine; found: PlanPreview; renderChange: RenderChange }

const Found = ({ line, found, renderChange }: FoundProps) => {
  const { article, before, notes } = found
  return (
    <>
      <div className={classes.titles}>
        <h2>
          {article.title}
          {article.alternativeTitle === '' ? null : <small>（{article.alternativeTitle}）</small>}
        </h2>
      </div>
      <PreviewNotes notes={notes} />
      {before ? <div className={classes.change}>{renderChange({ before, after: article })}</div> : null}
      <PreviewFields line={line} found={found} />
      {before ? null : <ArticlePaper body={article.body} />}
    </>
  )
}
