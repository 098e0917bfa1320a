/** The tag files of a BagIt 1.0 bag (RFC 8493), written and read. */
export const bagDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'
export const payloadManifest = 'manifest-sha256.txt'
export const tagManifest = 'tagmanifest-sha256.txt'
export const bundleFile = 'data/bundle.json'

export interface BagFile {
  path: string
  sha256: string
  bytes: number
}

export interface BagInfo {
  /** A day, such as 2026-12-05. */
  date: string
  organization: string
  identifier: string
  program: string
  payload: readonly BagFile[]
}

export function bagInfoText(info: BagInfo): string {
  const bytes = info.payload.reduce((sum, file) => sum + file.bytes, 0)
  const fields = [
    ['Source-Organization', info.organization],
    ['External-Identifier', info.identifier],
    ['Bagging-Date', info.date],
    ['Payload-Oxum', `${bytes}.${info.payload.length}`],
    ['Bag-Software-Agent', info.program],
  ]
  return fields.map(([label, value = '']) => `${label}: ${value.replace(/\s+/g, ' ').trim()}\n`).join('')
}

/** Files by path, two spaces after the hash, so that `sha256sum -c` reads it too. */
export function manifestText(files: readonly Pick<BagFile, 'path' | 'sha256'>[]): string {
  const sorted = [...files].sort((one, other) => (one.path < other.path ? -1 : 1))
  return sorted.map(({ path, sha256 }) => `${sha256}  ${encodePath(path)}\n`).join('')
}

export interface ManifestProblem {
  line: number
  detail: string
}

/** Hash by path; what cannot be used is told with its line. */
export function parseManifest(text: string): { hashes: Map<string, string>; problems: ManifestProblem[] } {
  const hashes = new Map<string, string>()
  const problems: ManifestProblem[] = []
  const names = new Set<string>()
  const lines = text.split(/\r\n|\r|\n/)
  if (lines.at(-1) === '') lines.pop()
  for (const [index, line] of lines.entries()) {
    const parts = /^([0-9a-f]{64})[ \t]+(.+)$/i.exec(line)
    const path = decodePath(parts?.[2] ?? '').replace(/^\.\//, '')
    const detail = !parts ? 'not a hash and a path' : pathProblem(path, names)
    if (detail === null) hashes.set(path, (parts?.[1] ?? '').toLowerCase())
    else problems.push({ line: index + 1, detail })
  }
  return { hashes, problems }
}

/** Why a path may not be in a bag, or null; `names` collects what it was asked before. */
export function pathProblem(path: string, names: Set<string>): string | null {
  if (/[\u0000\\]/.test(path) || /^([A-Za-z]:|\/)/.test(path)) return `unsafe path ${path}`
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..'))
    return `unsafe path ${path}`
  const name = path.normalize('NFC').toLowerCase()
  if (names.has(name)) return `${path} is there twice, or differs by case alone`
  names.add(name)
  return null
}

function encodePath(path: string): string {
  return path.replace(/[%\r\n]/g, (character) => encodeURIComponent(character))
}

function decodePath(path: string): string {
  return path.replace(/%(0D|0A|25)/gi, (code) => decodeURIComponent(code))
}

/** Values of `bag-info.txt` by label in lower case; null where a line is neither a field nor goes on with one. */
export function parseBagInfo(text: string): Map<string, string> | null {
  const fields = new Map<string, string>()
  for (const line of text.replace(/(\r\n|\r|\n)[ \t]+/g, ' ').split(/\r\n|\r|\n/)) {
    if (line === '') continue
    const parts = /^([^:]+?)[ \t]*:[ \t]*(.*)$/.exec(line)
    if (!parts) return null
    fields.set((parts[1] ?? '').toLowerCase(), parts[2] ?? '')
  }
  return fields
}
