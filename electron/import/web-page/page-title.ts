export interface TitleParts {
  title: string
  /** The name of the site where the title of the window ends with it. */
  site: string
}

const marks = /\s*[_|｜]\s*|\s+[-–—»·]\s+|\s*(?:--|——)\s*/u

/** The title of an article of that of its window, which ends with columns and the name of the site. */
export function pageTitle(windowTitle: string, headings: readonly string[], site: string): TitleParts {
  const written = windowTitle.trim()
  const heading = headings.find((each) => each.length >= 4 && written.startsWith(each))
  const parts = written.split(marks).filter((part) => part !== '')
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  const isSite = last !== '' && last.length <= 20 && last !== heading
  const named = site || (isSite ? last : '')
  if (heading !== undefined) return { title: heading, site: named }
  if (parts.length < 2) return { title: written, site }
  // An underscore or a bar is never part of a title; a dash may be, unless the name of the site follows it.
  const [first = written] = written.split(/\s*[_|｜]\s*/u)
  const end = last === site || first === written ? written.lastIndexOf(last) : -1
  const short =
    first !== written
      ? first
      : isSite && end > 0
        ? written.slice(0, end).replace(/[\s\-–—»·]+$/u, '')
        : written
  return { title: short, site: named }
}
