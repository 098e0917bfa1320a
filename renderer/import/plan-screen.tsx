import { Button } from '@mantine/core'
import { IconAdjustments } from '@tabler/icons-react'
import { useState } from 'react'
import type { ImportMapping } from '../../shared/imports/mapping'
import type { PlanLine } from '../../shared/imports/plan'
import { ErrorNote } from '../errors/error-note'
import { useFormat } from '../i18n/format-provider'
import { useWords } from '../i18n/use-words'
import { useKeys } from '../ui/keys/use-keys'
import { Icon } from '../ui/parts/icon'
import { Keys } from '../ui/parts/keys'
import { Note } from '../ui/parts/note'
import { ProgressLine } from '../ui/parts/progress-line'
import { MainColumn } from '../ui/shell/panel'
import type { LineFilter } from './filter-lines'
import { filterLines } from './filter-lines'
import { ImportHead } from './import-head'
import type { RenderChange } from './render-change'
import classes from './import.module.css'
import { LinePreview } from './line-preview'
import { MappingPanel } from './mapping-panel'
import { countChanges } from './mapping-rules'
import { percentOf } from './percent-of'
import { PlanFilters } from './plan-filters'
import { PlanLines } from './plan-lines'
import { PlanSummary } from './plan-summary'
import plan from './plan.module.css'
import type { ImportJobs, PlanPlace } from './use-import-jobs'
import { usePlanLines } from './use-plan-lines'

type PlanScreenProps = {
  jobs: ImportJobs
  place: PlanPlace
  canWrite: boolean
  onOpenArticle: (id: string) => void
  renderChange: RenderChange
  /** Tries the text of a page line by line instead. */
  onByLine: (path: string) => void
}

/** What a dry run found, each item beside what it will become, and what its names will be called here. */
export const PlanScreen = (props: PlanScreenProps) => {
  const { jobs, place, canWrite, onOpenArticle, renderChange, onByLine } = props
  const { lines, isWhole, error } = usePlanLines(place.plan.id)
  const [filter, setFilter] = useState<LineFilter>('all')
  const [current, setCurrent] = useState(0)
  const [mapping, setMapping] = useState<ImportMapping>(place.request.mapping)
  const [isMapping, setIsMapping] = useState(false)
  const shown = filterLines(lines, filter)
  const line = shown.find(({ number }) => number === current) ?? shown[0] ?? null
  const remap = (next: ImportMapping) => {
    setMapping(next)
    jobs.replan({ ...place.request, mapping: next })
  }
  const write = () => {
    if (canWrite && !jobs.running && countOf(place) > 0) jobs.run(place.request, lines.length)
  }
  useKeys({ 'mod+enter': write, m: () => setIsMapping(!isMapping) })
  return (
    <MainColumn>
      <PlanHead {...{ jobs, place, canWrite, isMapping, mapping }} onMapping={setIsMapping} onWrite={write} />
      <Replanning jobs={jobs} />
      {jobs.error ? (
        <div className={classes.notes}>
          <ErrorNote error={jobs.error} onClose={jobs.clearError} />
        </div>
      ) : null}
      <div className={plan.sides}>
        <section className={plan.left}>
          <PlanSummary place={place} />
          <PlanFilters lines={lines} filter={filter} onFilter={setFilter} />
          {error ? <ErrorNote error={error} /> : null}
          <PlanLines
            lines={shown}
            isWhole={isWhole}
            isFiltered={filter !== 'all'}
            current={line?.number ?? null}
            onCurrent={setCurrent}
            onOpen={(number) => {
              const { article } = lines[number] ?? {}
              if (article) onOpenArticle(article)
            }}
          />
        </section>
        {isMapping ? (
          <MappingPanel
            plan={place.plan}
            mapping={mapping}
            onChange={remap}
            onDone={() => setIsMapping(false)}
          />
        ) : (
          <LinePreview
            plan={place.plan.id}
            line={line}
            renderChange={renderChange}
            onByLine={isLonePage(place, line) ? () => onByLine(place.request.paths[0] ?? '') : null}
            onOpenArticle={onOpenArticle}
          />
        )}
      </div>
    </MainColumn>
  )
}

/** The one text of a page that was chosen: there is no other file to keep it company. */
const isLonePage = ({ plan: { files }, request: { paths } }: PlanPlace, line: PlanLine | null) =>
  files === 1 && paths.length === 1 && line?.format === 'page'

const countOf = ({ plan: { counts } }: PlanPlace) => counts.create + counts.update

type PlanHeadProps = Pick<PlanScreenProps, 'jobs' | 'place' | 'canWrite'> & {
  isMapping: boolean
  mapping: ImportMapping
  onMapping: (isMapping: boolean) => void
  onWrite: () => void
}

const PlanHead = ({ jobs, place, canWrite, isMapping, mapping, onMapping, onWrite }: PlanHeadProps) => {
  const t = useWords('importing')
  const count = countOf(place)
  const changes = countChanges(mapping)
  const canGo = canWrite && count > 0 && !jobs.running
  const word = !canWrite
    ? t('plan.writeReadOnly')
    : jobs.running
      ? t('plan.writePlanning')
      : count === 0
        ? t('plan.writeNothing')
        : t('plan.write', { count })
  return (
    <ImportHead at="plan">
      <span className={`g-ink-2 ${classes.lead}`}>{t('plan.nothingWritten')}</span>
      <Button onClick={() => jobs.show({ at: 'start' })}>{t('plan.back')}</Button>
      <Button
        leftSection={<Icon of={IconAdjustments} />}
        aria-pressed={isMapping}
        data-on={isMapping || undefined}
        onClick={() => onMapping(!isMapping)}
      >
        {changes > 0 ? t('plan.mappingChanged', { count: changes }) : t('plan.mapping')}
      </Button>
      <Button
        variant={canGo ? 'filled' : 'wait'}
        aria-disabled={!canGo}
        rightSection={canGo ? <Keys of={['Mod', 'Enter']} /> : undefined}
        onClick={onWrite}
      >
        {word}
      </Button>
    </ImportHead>
  )
}

const Replanning = ({ jobs }: { jobs: ImportJobs }) => {
  const t = useWords('importing')
  const { bytes } = useFormat()
  const { running } = jobs
  if (running?.work !== 'plan') return null
  const { progress } = running
  return (
    <div className={plan.replanning}>
      <Note
        tone="info"
        actions={
          <Button size="compact-xs" disabled={running.isStopping} onClick={jobs.stop}>
            {t('work.stop')}
          </Button>
        }
      >
        <ProgressLine
          name={t('work.progress')}
          done={percentOf(running)}
          total={100}
          label={t('plan.replanning')}
          aside={progress ? `${bytes(progress.done)} / ${bytes(progress.total)}` : null}
        />
      </Note>
    </div>
  )
}
