import { success } from '../../shared/result'
import type { Result } from '../../shared/result'
import type { ImportPlan, PlanLine, PlanPreview } from '../../shared/imports/plan'
import { identityMapping } from '../../shared/imports/mapping'
import type { ImportServices } from './import-services'
import type { HeldSources, ImportControl, ImportOptions } from './import-run'
import { holdSources, tryImport, tryOne } from './import-run'
import type { Verdict } from './verdict'

/** A dry run with its lines, and how to look at one of them. */
export interface HeldPlan {
  plan: ImportPlan
  lines: PlanLine[]
  /** The article of a line as it would be; null for one that makes none. */
  preview(number: number): Promise<Result<PlanPreview | null>>
  /** Lets go of what previews hold open. */
  close(): Promise<void>
}

/** Makes a dry run. It holds a line for each item, never the articles: a preview reads the one file again. */
export async function planImport(
  services: ImportServices,
  options: ImportOptions,
  control: ImportControl = {},
): Promise<Result<HeldPlan>> {
  const lines: PlanLine[] = []
  const counts = createCounts()
  let files = 0
  const onProgress: ImportControl['onProgress'] = (progress) => {
    files = progress.total
    control.onProgress?.(progress)
  }
  const tried = await tryImport(services, options, { ...control, onProgress }, (verdict) => {
    lines.push(toLine(verdict, lines.length))
    counts.add(verdict)
  })
  if (!tried.ok) return tried
  const plan: ImportPlan = { id: services.store.newId(), files, ...totals(lines), ...counts.all() }
  const held = holdSources(services.store, options)
  const preview = (number: number) => previewOf({ services, options, held, lines }, number)
  return success({ plan, lines, preview, close: held.close })
}

function toLine(verdict: Verdict, number: number): PlanLine {
  const place = verdict.kind === 'refuse' ? verdict.refusal : verdict.at
  const line: PlanLine = {
    number,
    source: place.source,
    place: place.place,
    format: verdict.at?.format ?? null,
    encoding: verdict.at?.encoding ?? null,
    action: verdict.kind,
    title: verdict.kind === 'create' || verdict.kind === 'update' ? verdict.article.title : verdict.title,
    column: [],
    state: 'draft',
    tags: 0,
    losses: 0,
    guesses: 0,
    pictures: 0,
    article:
      verdict.kind === 'skip' ? verdict.article : verdict.kind === 'update' ? verdict.article.id : null,
    refusal: verdict.kind === 'refuse' ? verdict.refusal : null,
    why: verdict.kind === 'skip' ? verdict.why : null,
  }
  if (verdict.kind !== 'create' && verdict.kind !== 'update') return line
  const { prepared, notes, pictures, article } = verdict
  return {
    ...line,
    column: prepared?.column ?? [],
    state: prepared?.found.state ?? 'draft',
    tags: article.tags.length,
    losses: notes.filter(({ kind }) => kind === 'loss').length,
    guesses: notes.filter(({ kind }) => kind === 'guess').length,
    pictures: pictures.here + pictures.remote + pictures.missing,
  }
}

function totals(lines: readonly PlanLine[]): Pick<ImportPlan, 'counts' | 'losses' | 'guesses'> {
  const counts = { create: 0, update: 0, skip: 0, refuse: 0 }
  for (const { action } of lines) counts[action] += 1
  const sum = (pick: (line: PlanLine) => number) => lines.reduce((total, line) => total + pick(line), 0)
  return { counts, losses: sum(({ losses }) => losses), guesses: sum(({ guesses }) => guesses) }
}

/** Counts what can be mapped, under the names that the source has. */
function createCounts() {
  const [formats, columns, tags, authors, states] = [tally(), tally(), tally(), tally(), tally()]
  const pictures = { here: 0, remote: 0, missing: 0 }
  return {
    add(verdict: Verdict) {
      if (verdict.at) formats.add(verdict.at.format)
      if (verdict.kind === 'refuse') return
      if (verdict.kind !== 'skip')
        for (const name of ['here', 'remote', 'missing'] as const) pictures[name] += verdict.pictures[name]
      const found = verdict.prepared?.found
      if (!found) return
      for (const path of found.columns) columns.add(JSON.stringify(path))
      for (const tag of found.tags) tags.add(tag)
      if (found.author !== '') authors.add(found.author)
      states.add(found.state)
    },
    all: () => ({
      formats: formats.all() as ImportPlan['formats'],
      columns: columns.all().map(({ name, count }) => ({ name: JSON.parse(name) as string[], count })),
      tags: tags.all(),
      authors: authors.all(),
      states: states.all() as ImportPlan['states'],
      pictures,
    }),
  }
}

function tally() {
  const counts = new Map<string, number>()
  return {
    add: (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1),
    all: () =>
      Array.from(counts, ([name, count]) => ({ name, count })).sort((one, other) => other.count - one.count),
  }
}

interface Looking {
  services: ImportServices
  options: ImportOptions
  held: HeldSources
  lines: readonly PlanLine[]
}

async function previewOf(
  { services, options, held, lines }: Looking,
  number: number,
): Promise<Result<PlanPreview | null>> {
  const line = lines[number]
  if (!line) return success(null)
  const { source } = line
  const before = lines.slice(0, number).filter((each) => each.source === source).length
  const mapped = { mapping: identityMapping, ...options }
  const verdict = await tryOne(services, mapped, held, { source, number: before })
  if (!verdict.ok) return verdict
  const found = verdict.value
  if (found?.kind !== 'create' && found?.kind !== 'update') return success(null)
  const { article, notes, prepared } = found
  const { column = [], tags = [] } = prepared ?? {}
  const stored = found.kind === 'update' ? found.before : null
  return success({ number, article, before: stored, column, tags, notes })
}
