/** Who is quoted, of a quote in the text and of a pull quote: what a foreign page has in its `cite` or `footer`. */
export const attribution = {
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute('data-attribution') ?? '',
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes.attribution ? { 'data-attribution': attributes.attribution } : {},
}
