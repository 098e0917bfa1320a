import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { readRealArticles } from './real-articles'
import { makeScaleWorkspace } from './scale-workspace'
import { benchSearch } from './search'

const sizes = [10_000, 100_000]

/**
 * `npm run bench -- scale [folder] [sizes]`: searching among ten thousand and a hundred thousand articles, made of those in
 * a folder.
 */
export async function run({
  folder: modules,
  options,
}: {
  folder: string
  options: string[]
}): Promise<boolean> {
  const [folder = '../shared/input/markdown', ...counts] = options
  if (!existsSync(resolve(folder))) {
    console.error(`There are no articles at ${folder} to measure with.`)
    return false
  }
  const real = await readRealArticles(resolve(folder))
  const disk = await mkdtemp(join(process.env.GALLEY_BENCH_DISK ?? tmpdir(), 'galley-scale-'))
  let passed = true
  try {
    const small = join(disk, 'small')
    await makeScaleWorkspace(small, real, 100)
    for (const count of counts.length > 0 ? counts.map(Number) : sizes) {
      const workspace = join(disk, String(count))
      await makeScaleWorkspace(workspace, real, count)
      passed = (await benchSearch({ folder: workspace, small, count, modules })) && passed
      await rm(workspace, { recursive: true, force: true })
    }
    return passed
  } finally {
    await rm(disk, { recursive: true, force: true })
  }
}
