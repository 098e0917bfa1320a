import { bundleFileSchema } from '../../shared/domain/bundle'
import { bagDeclaration, bundleFile, parseBagInfo, parseManifest, payloadManifest, tagManifest } from './bag'
import type { FileSource, Problem } from './file-source'
import { readText } from './open-bundle'

export interface TagFiles {
  payload: ReadonlyMap<string, string> | null
  tags: ReadonlyMap<string, string> | null
  /** Payload-Oxum as `bag-info.txt` has it. */
  total: string | null
  problems: Problem[]
}

/** Reads what the bag says of itself, and whether it can be believed: form, places and the list of articles. */
export async function checkTagFiles(files: FileSource): Promise<TagFiles> {
  const problems: Problem[] = []
  const declaration = await textOf(files, 'bagit.txt', problems)
  if (declaration !== null && unifyLines(declaration) !== bagDeclaration) {
    problems.push(malformed('bagit.txt', 'not the declaration of BagIt 1.0 in UTF-8'))
  }
  const payload = await manifestOf(files, payloadManifest, (path) => path.startsWith('data/'), problems)
  const tags = await manifestOf(
    files,
    tagManifest,
    (path) => !path.startsWith('data/') && path !== tagManifest,
    problems,
  )
  const total = await totalOf(files, problems)
  await checkBundleFile(files, payload, problems)
  return { payload, tags, total, problems }
}

async function textOf(files: FileSource, path: string, problems: Problem[]): Promise<string | null> {
  try {
    const text = await readText(files, path)
    if (text === null) problems.push({ path, problem: 'missing', detail: 'every bundle has it' })
    return text
  } catch (error) {
    problems.push({
      path,
      problem: 'unreadable',
      detail: error instanceof Error ? error.message : String(error),
    })
    return null
  }
}

async function manifestOf(
  files: FileSource,
  manifest: string,
  belongs: (path: string) => boolean,
  problems: Problem[],
): Promise<Map<string, string> | null> {
  const text = await textOf(files, manifest, problems)
  if (text === null) return null
  const parsed = parseManifest(text)
  const lines = parsed.problems.map(({ line, detail }) => `line ${line}: ${detail}`)
  for (const path of [...parsed.hashes.keys()]) {
    if (belongs(path)) continue
    lines.push(`${path} does not belong in it`)
    parsed.hashes.delete(path)
  }
  if (lines.length > 0) problems.push(malformed(manifest, lines.slice(0, 5).join('; ')))
  return parsed.hashes
}

async function totalOf(files: FileSource, problems: Problem[]): Promise<string | null> {
  const text = await textOf(files, 'bag-info.txt', problems)
  if (text === null) return null
  const fields = parseBagInfo(text)
  const total = fields?.get('payload-oxum') ?? null
  if (fields === null) problems.push(malformed('bag-info.txt', 'a line is not "label: value"'))
  else if (total === null) problems.push(malformed('bag-info.txt', 'it has no Payload-Oxum'))
  return total
}

async function checkBundleFile(
  files: FileSource,
  payload: ReadonlyMap<string, string> | null,
  problems: Problem[],
): Promise<void> {
  const text = await textOf(files, bundleFile, problems)
  if (text === null) return
  const parsed = bundleFileSchema.safeParse(parseJson(text))
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    problems.push(
      malformed(bundleFile, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a list of articles'}`),
    )
    return
  }
  for (const path of parsed.data.articles.flatMap(({ page, json }) => [`data/${page}`, `data/${json}`])) {
    const detail = `${bundleFile} names it, ${payloadManifest} does not list it`
    if (payload && !payload.has(path)) problems.push({ path, problem: 'not-listed', detail })
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function unifyLines(text: string): string {
  return `${text.replace(/\r\n?/g, '\n').trimEnd()}\n`
}

function malformed(path: string, detail: string): Problem {
  return { path, problem: 'malformed', detail }
}
