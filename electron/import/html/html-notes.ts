import type { ImportNote } from '../../../shared/imports/note'

type LossCode = Extract<ImportNote, { kind: 'loss' }>['code']

export interface HtmlNotes {
  loss(code: LossCode, detail: string): void
  /** Something that runs was left out; told once, with its kinds. */
  active(what: string): void
  all(): ImportNote[]
}

export function createHtmlNotes(): HtmlNotes {
  const losses: ImportNote[] = []
  const active = new Map<string, number>()
  return {
    loss: (code, detail) => void losses.push({ kind: 'loss', code, detail, line: null }),
    active: (what) => void active.set(what, (active.get(what) ?? 0) + 1),
    all() {
      if (active.size === 0) return losses
      const detail = [...active].map(([what, count]) => (count > 1 ? `${what} × ${count}` : what)).join(', ')
      return [...losses, { kind: 'loss', code: 'active-content-removed', detail, line: null }]
    },
  }
}
