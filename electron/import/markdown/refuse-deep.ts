import { ImportRefusal } from '../import-limits'

/** What is found in no text that people wrote, and takes the parser longer with every one of its characters. */
const repeated: [RegExp, string][] = [
  [/^[ \t]*(?:>[ \t]*)+/gmu, '>'],
  [/\[(?:[ \t!]*\[)*/gu, '['],
  [/`+/gu, '`'],
]

/** Refuses Markdown in which quotations, links or code are opened deeper than the limit, with the line where. */
export function refuseDeepMarkdown(text: string, depth: number): void {
  for (const [pattern, sign] of repeated) {
    for (const { 0: run, index } of text.matchAll(pattern)) {
      const deep = run.length <= depth ? 0 : run.split(sign).length - 1
      if (deep <= depth) continue
      const line = text.slice(0, index).split('\n').length
      throw new ImportRefusal('unsafe', `${deep} ${sign} in a row; the limit is ${depth}`, line)
    }
  }
}
