import { useState } from 'react'
import type { ImportLimits } from '../../shared/imports/limits'
import { identityMapping } from '../../shared/imports/mapping'
import type { ImportRecord } from '../../shared/imports/record'
import { request } from '../api/client'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { Note } from '../ui/parts/note'
import { MainColumn, Panel } from '../ui/shell/panel'
import { ImportHead } from './import-head'
import { ImportHistory } from './import-history'
import { ImportWork } from './import-work'
import classes from './import.module.css'
import { PageScreen } from './page-screen'
import type { Pasted } from './paste-source'
import { PlanScreen } from './plan-screen'
import type { RenderChange } from './render-change'
import { ReportScreen } from './report-screen'
import { StartScreen } from './start-screen'
import type { ImportJobs } from './use-import-jobs'
import { usePageSource } from './use-page-source'
import { useSourceNames } from './use-source-names'

type ImportScreenProps = {
  jobs: ImportJobs
  canWrite: boolean
  limits: ImportLimits
  onOpenArticle: (id: string) => void
  onWritten: (id: string) => void
  onLeave: () => void
  /** Shows how two texts differ. */
  renderChange: RenderChange
}

const stepOf = { plan: 'plan', import: 'run', undo: 'report', pictures: 'report' } as const

/** Choose, try, write, report: nothing is in the workspace before the third. */
export const ImportScreen = (props: ImportScreenProps) => {
  const { jobs, canWrite, onOpenArticle, onWritten, onLeave, renderChange } = props
  const page = usePageSource()
  const { running, place } = jobs
  if (page.page)
    return (
      <PageScreen source={page} canWrite={canWrite} onOpenArticle={onOpenArticle} onWritten={onWritten} />
    )
  const isReplanning = running?.work === 'plan' && place.at === 'plan'
  if (running && !isReplanning)
    return (
      <MainColumn>
        <ImportHead at={stepOf[running.work]} />
        <ImportWork jobs={jobs} running={running} onLeave={onLeave} />
      </MainColumn>
    )
  if (place.at === 'plan')
    return (
      <PlanScreen
        key={place.request.paths.join('\n')}
        jobs={jobs}
        place={place}
        canWrite={canWrite}
        onOpenArticle={onOpenArticle}
        renderChange={renderChange}
        onByLine={(path) => void page.read({ from: 'file', path })}
      />
    )
  return <StartOrReport {...props} page={page} />
}

type StartOrReportProps = ImportScreenProps & { page: ReturnType<typeof usePageSource> }

const StartOrReport = ({ limits, jobs, canWrite, onOpenArticle, page }: StartOrReportProps) => {
  const { place } = jobs
  const [goingOn, setGoingOn] = useState<ImportRecord | null>(null)
  const sourcesText = useSourceNames()
  const plan = (paths: string[]) => {
    if (paths.length === 0) return
    jobs.plan({ paths, mapping: goingOn?.mapping ?? identityMapping, format: null })
    setGoingOn(null)
  }
  const goOn = (record: ImportRecord) => {
    const chosen = jobs.chosenFor(record.id)
    if (chosen) return jobs.run(chosen, 0)
    setGoingOn(record)
    jobs.show({ at: 'start' })
  }
  if (place.at === 'report')
    return (
      <ReportScreen
        key={place.id}
        id={place.id}
        stopped={place.stopped}
        jobs={jobs}
        canWrite={canWrite}
        onOpenArticle={onOpenArticle}
        onGoOn={goOn}
      />
    )
  return (
    <StartParts
      limits={limits}
      jobs={jobs}
      page={page}
      onPaths={plan}
      goingOn={goingOn ? sourcesText(goingOn.sources) : null}
      onGoOnNever={() => setGoingOn(null)}
    />
  )
}

type StartPartsProps = {
  limits: ImportLimits
  jobs: ImportJobs
  page: ReturnType<typeof usePageSource>
  onPaths: (paths: string[]) => void
  goingOn: string | null
  onGoOnNever: () => void
}

const StartParts = ({ limits, jobs, page, onPaths, goingOn, onGoOnNever }: StartPartsProps) => {
  const t = useWords('importing')
  const [isNothing, setIsNothing] = useState(false)
  const choose = async (what: 'files' | 'folder') => {
    const chosen = await request('import:choose', { what })
    if (chosen.ok) onPaths(chosen.value)
    else jobs.fail(chosen.error)
  }
  const paste = async (pasted: Pasted) => {
    if (pasted.as === 'text') return page.read({ from: 'paste', text: pasted.text })
    const kept = await request('import:keep-paste', { html: pasted.html })
    if (kept.ok) onPaths([kept.value])
    else jobs.fail(kept.error)
  }
  const notes = (
    <>
      {jobs.error ? <ErrorNote error={jobs.error} onClose={jobs.clearError} /> : null}
      {page.error ? <ErrorNote error={page.error} onClose={page.clearError} /> : null}
      {isNothing ? <Note tone="warn">{t('start.dropNothing')}</Note> : null}
    </>
  )
  return (
    <>
      <MainColumn>
        <ImportHead at="choose">
          <span className={`g-ink-2 ${classes.lead}`}>{t('start.lead')}</span>
        </ImportHead>
        <StartScreen
          isReading={page.isReading}
          onChoose={(what) => void choose(what)}
          onPaths={onPaths}
          onNothing={() => setIsNothing(true)}
          onPaste={(pasted) => void paste(pasted)}
          goingOn={goingOn}
          onGoOnNever={onGoOnNever}
          notes={notes}
          limits={limits}
        />
      </MainColumn>
      <Panel label={t('history.title')} side="right" width={320} padding="bare">
        <ImportHistory onOpen={(id) => jobs.show({ at: 'report', id, stopped: null })} />
      </Panel>
    </>
  )
}
