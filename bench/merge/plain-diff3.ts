import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { canonicalText } from '../../electron/store/canonical'
import type { Article } from '../../shared/domain/article'
import type { Versions } from '../../shared/merge/clash'

export interface PlainMerge {
  milliseconds: number
  conflicts: number
  /** Null where the merged lines are no JSON: always so with a conflict. */
  article: Article | null
}

/** What Git makes of the canonical files: diff3 over lines. */
export async function mergeLines(versions: Versions<Article>): Promise<PlainMerge> {
  const folder = await mkdtemp(join(tmpdir(), 'galley-merge-'))
  try {
    const paths = (['ours', 'base', 'theirs'] as const).map((version) => join(folder, version))
    for (const [index, version] of (['ours', 'base', 'theirs'] as const).entries())
      await writeFile(paths[index] ?? '', canonicalText(versions[version]))
    const start = performance.now()
    const { text, conflicts } = await mergeFile(paths)
    return { milliseconds: performance.now() - start, conflicts, article: parse(text) }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function mergeFile(paths: readonly string[]): Promise<{ text: string; conflicts: number }> {
  return new Promise((done, refuse) => {
    const options = { maxBuffer: 100_000_000 }
    const child = execFile(
      'git',
      ['merge-file', '--stdout', '--quiet', ...paths],
      options,
      (_error, text) => {
        const code = child.exitCode ?? 255
        if (code > 127) refuse(new Error(`git merge-file failed with ${code}: is Git installed?`))
        else done({ text, conflicts: code })
      },
    )
  })
}

function parse(text: string): Article | null {
  try {
    return JSON.parse(text) as Article
  } catch {
    return null
  }
}
