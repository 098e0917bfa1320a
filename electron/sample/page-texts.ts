/// <reference types="vite/types/importMeta.d.ts" />

const pages = import.meta.glob<string>('./pages/*.txt', { query: '?raw', import: 'default', eager: true })
const tour = import.meta.glob<string>('./tour-page.txt', { query: '?raw', import: 'default', eager: true })

/** The texts of the sample's pages by name, in order. */
export const samplePages: ReadonlyMap<string, string> = new Map(
  Object.entries(pages)
    .map(([path, text]) => [path.replace(/^.*\/|\.txt$/gu, ''), text] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1)),
)

/** A page that is not in the sample: the tour imports it. */
export const tourPage: string = Object.values(tour).join('')
