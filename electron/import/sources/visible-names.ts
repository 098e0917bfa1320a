import { posix } from 'node:path'

/** Whether a file is one that people see: no part of its path is hidden or the remains of macOS. */
export function isVisible(name: string): boolean {
  return name.split('/').every((part) => !part.startsWith('.') && part !== '__MACOSX' && !isSystemFile(part))
}

function isSystemFile(name: string): boolean {
  return ['thumbs.db', 'desktop.ini', 'ehthumbs.db'].includes(name.toLowerCase())
}

/** Of bundles only the articles are taken: their sites, pictures and manifests are named by or made from them. */
export function withoutBundleParts(names: readonly string[]): string[] {
  const known = new Set(names)
  const tops = new Map<string, string>()
  for (const name of names) {
    const folder = posix.dirname(name) === '.' ? '' : `${posix.dirname(name)}/`
    const base = posix.basename(name)
    if (base === 'bagit.txt' && known.has(`${folder}data/bundle.json`))
      tops.set(folder, `${folder}data/articles/`)
    else if (base === 'bundle.json' && names.some((other) => other.startsWith(`${folder}articles/`)))
      if (!folder.endsWith('data/') || !known.has(`${folder.slice(0, -'data/'.length)}bagit.txt`))
        tops.set(folder, `${folder}articles/`)
  }
  return names.filter((name) =>
    [...tops].every(([top, articles]) => !name.startsWith(top) || name.startsWith(articles)),
  )
}

/** Names in the order of a walk: the files and folders of each folder by their names. */
export function inWalkingOrder(names: readonly string[]): string[] {
  const keys = new Map(names.map((name) => [name, name.split('/')]))
  return [...names].sort((one, other) => compareParts(keys.get(one) ?? [], keys.get(other) ?? []))
}

function compareParts(one: readonly string[], other: readonly string[]): number {
  for (let at = 0; at < Math.min(one.length, other.length); at += 1) {
    const [left, right] = [one[at] ?? '', other[at] ?? '']
    if (left !== right) return left < right ? -1 : 1
  }
  return one.length - other.length
}
