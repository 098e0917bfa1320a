export interface Sentence {
  text: string
  start: number
  end: number
}
export function splitSentences(text: string): Sentence[] {
  return text.trim() === '' ? [] : [{ text, start: 0, end: text.length }]
}
