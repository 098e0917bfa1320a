import { offersFor } from '../../shared/domain/slot-offers'
import type { Move, State } from '../../shared/domain/workflow'
import type { Result } from '../../shared/result'
import { failure, success } from '../../shared/result'
import { createPageImport } from '../import/import-page'
import type { WorkspaceStore } from '../store/store'
import { ensureTag } from '../store/taxonomy'
import { samplePages } from './page-texts'
import type { PlannedSample } from './sample-plan'
import { samplePlan } from './sample-plan'

/** Takes a move in the name of whoever fills the sample. */
export type SampleMove = (
  id: string,
  move: Move,
  given?: { reason?: string; moment?: string },
) => Promise<Result<unknown>>

/** Fills a new workspace with a small living publication: texts of our own, in every state of an article. */
export async function fillSample(store: WorkspaceStore, by: string, move: SampleMove): Promise<Result<null>> {
  const articles: { id: string; plan: PlannedSample }[] = []
  for (const plan of samplePlan) {
    const imported = await importSample(store, by, plan)
    if (!imported.ok) return imported
    articles.push({ id: imported.value, plan })
  }
  // Links first: a move binds the text as it is then.
  for (const { id, plan } of articles) {
    const edited = await finishText(store, id, plan)
    if (!edited.ok) return edited
  }
  for (const { id, plan } of articles) {
    for (const step of stepsTo(plan, store)) {
      const moved = await move(id, step.move, step.given)
      if (!moved.ok) return moved
    }
  }
  return success(null)
}

async function importSample(
  store: WorkspaceStore,
  by: string,
  { page }: PlannedSample,
): Promise<Result<string>> {
  const text = samplePages.get(page)
  if (text === undefined) return failure({ kind: 'not-found', what: 'file', id: page })
  const pages = createPageImport(store)
  const read = await pages.read(new TextEncoder().encode(text), `${page}.txt`)
  if (!read.ok) return read
  const written = await pages.write({ ...read.value, by })
  return written.ok ? success(written.value.id) : written
}

/** Tags, and links of the slots whose article is there. */
async function finishText(store: WorkspaceStore, id: string, plan: PlannedSample): Promise<Result<null>> {
  const tags: string[] = []
  for (const name of plan.tags) {
    const tag = await ensureTag(store, name)
    if (!tag.ok) return tag
    tags.push(tag.value.id)
  }
  const loaded = await store.articles.load(id)
  if (!loaded.ok) return loaded
  const { article, base } = loaded.value
  const offers = plan.isLinked ? offersFor(article.recommended, store.summaries.all(), id) : []
  const recommended = article.recommended.map((slot) => {
    const offer = offers.find((each) => each.slot === slot.id)
    return offer ? { ...slot, target: { kind: 'article' as const, article: offer.article } } : slot
  })
  const saved = await store.articles.save({ ...article, tags: tags.sort(), recommended }, base)
  return saved.ok ? success(null) : saved
}

interface Step {
  move: Move
  given?: { reason?: string; moment?: string }
}

function stepsTo({ state, reason }: PlannedSample, store: WorkspaceStore): Step[] {
  const submit: Step = { move: 'submit' }
  const signed = [
    submit,
    ...Array.from({ length: store.workspace().stages }, (): Step => ({ move: 'sign-off' })),
  ]
  const steps: Record<State, Step[]> = {
    draft: [],
    'in-review': [submit],
    returned: [submit, { move: 'return', given: { reason } }],
    'signed-off': signed,
    scheduled: [...signed, { move: 'schedule', given: { moment: morningAfter(store.now(), 3) } }],
    published: [...signed, { move: 'publish' }],
    withdrawn: [...signed, { move: 'publish' }, { move: 'withdraw', given: { reason } }],
  }
  return steps[state]
}

/** Nine in the morning in Beijing, some days on: always ahead of `now`. */
function morningAfter(now: Date, days: number): string {
  const day = new Date(now.getTime() + days * 24 * 3_600_000).toISOString().slice(0, 10)
  return new Date(`${day}T09:00:00+08:00`).toISOString()
}
