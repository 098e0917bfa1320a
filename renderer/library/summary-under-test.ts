import type { ArticleSummary } from '../../shared/domain/summary'

type Given = Partial<Omit<ArticleSummary, 'status'>> & { status?: Partial<ArticleSummary['status']> }

/** A summary for tests: a draft of our own with what the case is about. */
export function summaryOf({ status, ...given }: Given): ArticleSummary {
  return {
    id: '01J00000000000000000000001',
    title: '河边的灯',
    alternativeTitle: '',
    column: null,
    tags: [],
    author: '',
    date: null,
    words: 100,
    excerpt: '',
    unresolvedSlots: 0,
    updatedAt: '2026-06-07T06:30:00.000Z',
    ...given,
    status: {
      state: 'draft',
      stage: null,
      stages: 1,
      amended: false,
      signOffLapsed: false,
      scheduledFor: null,
      embargoUntil: null,
      publishedAt: null,
      deleted: false,
      ...status,
    },
  }
}
