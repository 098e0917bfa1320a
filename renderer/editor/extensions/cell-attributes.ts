const spanLimit = 100

const span = (name: 'colspan' | 'rowspan') => ({
  default: 1,
  parseHTML: (element: HTMLElement) =>
    Math.min(spanLimit, Math.max(1, Number.parseInt(element.getAttribute(name) ?? '', 10) || 1)),
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: attributes[name] },
})

/** A cell of ours names its widths; those of foreign pages are styling. */
function widthsOf(element: HTMLElement): number[] | null {
  const widths = (element.getAttribute('data-colwidth') ?? '')
    .split(',')
    .map((width) => Number.parseInt(width, 10))
  const columns = span('colspan').parseHTML(element)
  return widths.length === columns && widths.every((width) => width >= 0) ? widths : null
}

export const cellAttributes = {
  colspan: span('colspan'),
  rowspan: span('rowspan'),
  colwidth: {
    default: null,
    parseHTML: widthsOf,
    renderHTML: ({ colwidth }: Record<string, unknown>) =>
      Array.isArray(colwidth) ? { 'data-colwidth': colwidth.join(',') } : {},
  },
}
