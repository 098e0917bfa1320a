export interface SummaryOptions {
  sentences?: number
  maxCharacters?: number
}
export interface LocatedSentence {
  sentence: string
  paragraph: number | null
}
export function summarize(paragraphs: string[], options: SummaryOptions = {}): string {
  return paragraphs.join('').slice(0, options.maxCharacters ?? 200)
}
export function locateSummary(summary: string, _paragraphs: string[]): LocatedSentence[] {
  return summary === '' ? [] : [{ sentence: summary, paragraph: null }]
}
