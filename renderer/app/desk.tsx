import { IconPackage, IconSettings, IconStack2 } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { importLimits } from '../../shared/imports/limits'
import type { SearchWord } from '../../shared/domain/search-query'
import type { OpenWorkspace } from '../../shared/ipc/contract'
import type { BuildChoice } from '../bundles/build-form'
import { firstChoice } from '../bundles/build-form'
import { BundlesScreen } from '../bundles/bundles-screen'
import type { BundleJobs } from '../bundles/use-bundle-jobs'
import { EditorScreen } from '../editor/editor-screen'
import { ErrorBoundary } from '../errors/error-boundary'
import { ErrorNote } from '../errors/error-note'
import { useWords } from '../i18n/use-words'
import { ImportScreen } from '../import/import-screen'
import type { ImportJobs } from '../import/use-import-jobs'
import { LibraryScreen } from '../library/library-screen'
import type { LibraryView } from '../library/library-view'
import { firstView } from '../library/library-view'
import { SettingsScreen } from '../settings/settings-screen'
import { WordDialog } from '../settings/word-list/word-dialog'
import { useKeys } from '../ui/keys/use-keys'
import { AppFrame } from '../ui/shell/app-frame'
import type { AppState } from './app-providers'
import classes from './app.module.css'
import { ClockNotices } from './clock-notices'
import { ImportMark } from './import-mark'
import { ImportedChange } from './imported-change'
import { JobMark } from './job-mark'
import { PersonSwitcher } from './person-switcher'
import { ReadOnlyBanner } from './read-only-banner'
import type { Route, Trail } from './route'
import { placeOf, trailOfAddress, walk } from './route'
import { useStatus } from './use-status'
import { useWindowAsked } from './use-window-asked'
import type { WorkspaceActs } from './use-workspace-acts'
import { useWorkspaceActs } from './use-workspace-acts'
import { WorkspaceMenu } from './workspace-menu'

type DeskProps = { state: AppState; open: OpenWorkspace; jobs: BundleJobs; imports: ImportJobs }

/** A workspace that is open: where the window is in it, and what every screen of it shares. */
export const Desk = ({ state, open, jobs, imports }: DeskProps) => {
  const [trail, setTrail] = useState<Trail>(() => trailOfAddress(location.hash))
  // The address holds for the first workspace of the window only.
  useEffect(() => history.replaceState(null, '', location.pathname), [])
  const acts = useWorkspaceActs()
  const kept = useKept()
  const [word, setWord] = useState<string | null>(null)
  const route = placeOf(trail)
  const canWrite = open.access.mode === 'write'
  const go = (to: Route) => setTrail((last) => walk(last, { to: 'go', route: to }))
  const follow = (to: Route) => setTrail((last) => walk(last, { to: 'follow', route: to }))
  const back = () => setTrail((last) => walk(last, { to: 'back' }))
  const openArticle = (id: string, words?: readonly SearchWord[]) =>
    follow({ screen: 'article', id, ...(words ? { words } : {}) })
  const ways: Ways = {
    go,
    back,
    openArticle,
    showWritten: (id) => setTrail((last) => walk(last, { to: 'replace', route: { screen: 'article', id } })),
    openImport: () => follow({ screen: 'import' }),
    openNew: () => {
      if (canWrite) void acts.createArticle().then((id) => id && openArticle(id))
    },
  }
  useDeskKeys(ways)
  const screen =
    route.screen === 'article' ? (
      <EditorScreen
        key={route.id}
        id={route.id}
        words={route.words}
        onBack={back}
        onOpenArticle={openArticle}
        onWord={setWord}
      />
    ) : (
      <RailFrame {...{ state, open, jobs, imports, acts, ways, kept }} screen={route.screen} />
    )
  return (
    <>
      <ErrorBoundaryOfScreen key={route.screen} onLeave={() => go({ screen: 'library' })}>
        {screen}
      </ErrorBoundaryOfScreen>
      <ClockNotices onOpen={openArticle} />
      {word === null ? null : (
        <WordDialog key={word} word={word} isReadOnly={!canWrite} onClose={() => setWord(null)} />
      )}
    </>
  )
}

interface Ways {
  go: (to: Route) => void
  back: () => void
  openArticle: (id: string, words?: readonly SearchWord[]) => void
  /** Opens what an import wrote; going back does not lead to the import again. */
  showWritten: (id: string) => void
  openImport: () => void
  openNew: () => void
}

function useDeskKeys({ go, openImport, openNew }: Ways): void {
  const openSettings = () => go({ screen: 'settings' })
  useKeys({ 'mod+n': openNew, 'mod+i': openImport, 'mod+,': openSettings })
  useWindowAsked({
    'new-article': openNew,
    import: openImport,
    settings: openSettings,
    library: () => go({ screen: 'library' }),
    bundles: () => go({ screen: 'bundles' }),
  })
}

/** What the screens leave here while others are open. */
function useKept() {
  const [view, setView] = useState<LibraryView>(firstView)
  const [choice, setChoice] = useState<BuildChoice>(firstChoice)
  return { view, setView, choice, setChoice }
}

const ErrorBoundaryOfScreen = ({ onLeave, children }: { onLeave: () => void; children: React.ReactNode }) => {
  const c = useWords('common')
  return (
    <ErrorBoundary onLeave={onLeave} leaveLabel={c('screen.library')}>
      {children}
    </ErrorBoundary>
  )
}

type RailFrameProps = DeskProps & {
  acts: WorkspaceActs
  ways: Ways
  kept: ReturnType<typeof useKept>
  screen: Exclude<Route['screen'], 'article'>
}

const shownOf = ({ running, place }: ImportJobs) =>
  running && !(running.work === 'plan' && place.at === 'plan') ? 'work' : place.at

const RailFrame = (props: RailFrameProps) => {
  const { state, open, jobs, imports, acts, ways, screen } = props
  const c = useWords('common')
  const status = useStatus({ open, screen, work: jobs.running?.work ?? null, importing: shownOf(imports) })
  return (
    <AppFrame
      title={{
        left: (
          <WorkspaceMenu
            open={open}
            recent={state.recent}
            onOpenFolder={() => void acts.openFolder()}
            onOpen={acts.open}
            onClose={acts.close}
          />
        ),
        right: (
          <>
            <ImportMark running={imports.running} onGo={ways.openImport} />
            <JobMark running={jobs.running} onGo={() => ways.go({ screen: 'bundles' })} />
            <PersonSwitcher person={open.person} onSwitch={acts.switchPerson} />
          </>
        ),
      }}
      rail={{
        items: [
          { id: 'library', icon: IconStack2, label: c('screen.library') },
          { id: 'bundles', icon: IconPackage, label: c('screen.bundles') },
        ],
        footItems: [{ id: 'settings', icon: IconSettings, label: c('screen.settings') }],
        current: screen === 'import' ? 'library' : screen,
        onGo: (id) => ways.go({ screen: id as 'library' | 'bundles' | 'settings' }),
      }}
      status={status}
    >
      <div className={classes.screen}>
        <ReadOnlyBanner access={open.access} onReopen={() => acts.open(open.folder)} />
        {acts.error ? (
          <div className={classes.banner}>
            <ErrorNote error={acts.error} onClose={acts.clearError} />
          </div>
        ) : null}
        <div className={classes.content}>
          <RailScreen {...props} />
        </div>
      </div>
    </AppFrame>
  )
}

const RailScreen = ({ state, open, jobs, imports, ways, kept, screen }: RailFrameProps) => {
  const leave = useRef(kept.setView)
  useEffect(() => {
    leave.current = kept.setView
  })
  if (screen === 'settings')
    return <SettingsScreen open={open} preferences={state.preferences} version={state.version} />
  if (screen === 'bundles')
    return <BundlesScreen jobs={jobs} choice={kept.choice} onChoiceChange={kept.setChoice} />
  if (screen === 'import')
    return (
      <ImportScreen
        jobs={imports}
        limits={importLimits(open.workspace.importLimits)}
        canWrite={open.access.mode === 'write'}
        onOpenArticle={ways.openArticle}
        onWritten={ways.showWritten}
        onLeave={() => ways.go({ screen: 'library' })}
        renderChange={(texts) => <ImportedChange {...texts} />}
      />
    )
  return (
    <LibraryScreen
      workspace={open}
      view={kept.view}
      onViewChange={kept.setView}
      onScrollKept={(scrollTop) => leave.current((view) => ({ ...view, scrollTop }))}
      onOpen={ways.openArticle}
      onNew={ways.openNew}
      onImport={ways.openImport}
    />
  )
}
