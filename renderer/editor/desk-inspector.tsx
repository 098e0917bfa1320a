import {
  IconBook2,
  IconCalendarClock,
  IconChecklist,
  IconHistory,
  IconListDetails,
  IconMessage,
  IconPencilQuestion,
} from '@tabler/icons-react'
import { useWords } from '../i18n/use-words'
import type { IconSource } from '../ui/parts/icon'
import { Inspector } from '../ui/shell/inspector'
import { ChecksTab } from './checks/checks-tab'
import { groupFindings } from './checks/group-findings'
import { CommentsTab } from './comments/comments-tab'
import { useDraft } from './draft/use-draft'
import { goToField } from './go-to-place'
import { DetailsTab } from './inspector/details-tab'
import { RecommendedTab } from './recommended/recommended-tab'
import { RevisionsTab } from './revisions/revisions-tab'
import { ScheduleTab } from './schedule/schedule-tab'
import { SuggestionsTab } from './suggestions/suggestions-tab'
import type { Desk } from './use-article-desk'
import { inspectorTabs } from './use-editor-place'
import type { InspectorTabName } from './use-editor-place'

const tabIcons: Record<InspectorTabName, IconSource> = {
  details: IconListDetails,
  recommended: IconBook2,
  checks: IconChecklist,
  schedule: IconCalendarClock,
  comments: IconMessage,
  suggestions: IconPencilQuestion,
  revisions: IconHistory,
}

/** The tabs beside the text. */
export const DeskInspector = ({ desk }: { desk: Desk }) => {
  const { place } = desk
  const t = useWords('editor')
  const [{ recommended }] = useDraft(desk.draft)
  const groups = groupFindings(desk.checks.findings ?? [])
  const checksTone = groups.some(({ severity }) => severity === 'required') ? 'bad' : 'warn'
  const counts: Partial<Record<InspectorTabName, number>> = {
    recommended: recommended.length,
    checks: groups.length,
    comments: desk.comments.threads.filter(({ root }) => !root.resolved).length,
    suggestions: desk.suggestions.cards.length,
  }
  return (
    <Inspector
      current={place.tab}
      onCurrentChange={(tab) => place.setTab(tab as InspectorTabName)}
      isOpen={place.isInspectorOpen}
      onClose={() => place.setInspectorOpen(false)}
      tabs={inspectorTabs.map((id) => ({
        id,
        label: t(`tab.${id}`),
        icon: tabIcons[id],
        count: counts[id],
        tone: id === 'checks' ? checksTone : undefined,
        content: <TabContent tab={id} desk={desk} />,
      }))}
    />
  )
}

const TabContent = ({ tab, desk }: { tab: InspectorTabName; desk: Desk }) => {
  const { session, draft, standing, isReadOnly } = desk
  switch (tab) {
    case 'details':
      return (
        <DetailsTab
          id={session.id}
          draft={draft}
          paragraphs={desk.facts.paragraphs}
          embargoUntil={standing.status.embargoUntil}
          isReadOnly={isReadOnly}
          onEmbargoChanged={desk.refresh}
        />
      )
    case 'recommended':
      return (
        <RecommendedTab
          session={session}
          offers={standing.offers}
          isReadOnly={isReadOnly}
          onOpenArticle={desk.openArticle}
        />
      )
    case 'checks':
      return (
        <ChecksTab
          checks={desk.checks}
          isReadOnly={isReadOnly}
          onField={(path) => goToField(desk, path)}
          onWord={desk.openWord}
        />
      )
    case 'schedule':
      return (
        <ScheduleTab
          key={standing.status.scheduledFor}
          draft={draft}
          opened={standing}
          roles={desk.roles}
          moves={desk.moving.moves}
          isReadOnly={!desk.canDecide}
        />
      )
    case 'comments':
      return <CommentsTab comments={desk.comments} nameOf={desk.nameOf} />
    case 'suggestions':
      return <SuggestionsTab suggestions={desk.suggestions} nameOf={desk.nameOf} isReadOnly={isReadOnly} />
    case 'revisions':
      return (
        <RevisionsTab
          session={session}
          nameOf={desk.nameOf}
          isReadOnly={isReadOnly}
          onRestored={desk.onReplaced}
        />
      )
  }
}
