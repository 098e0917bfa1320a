export type DetailField = 'column' | 'tags' | 'source' | 'credits' | 'date' | 'schedule'

/** Puts the cursor into a field of the inspector, once it is drawn. */
export function focusDetail(field: DetailField): void {
  requestAnimationFrame(() => {
    const place = document.querySelector<HTMLElement>(`[data-detail="${field}"]`)
    place?.scrollIntoView({ block: 'nearest' })
    place?.querySelector<HTMLElement>('input, button')?.focus()
  })
}
