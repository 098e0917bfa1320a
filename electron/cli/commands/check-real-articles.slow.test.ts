import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectSafeFix } from '../../../shared/domain/checks/expect-safe-fix'
import { bodyOfMarkdown } from '../../../shared/domain/checks/markdown-for-tests'

const real = join(import.meta.dirname, '../../../../shared/input/markdown')

describe.skipIf(!existsSync(real))('real articles (../shared/input; skipped where it is absent)', () => {
  it('are fixed once and for all, and say the same', { timeout: 300_000 }, () => {
    const files = readdirSync(real, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    )
    expect(files.length).toBeGreaterThan(0)
    for (const { parentPath, name } of files)
      expectSafeFix(bodyOfMarkdown(readFileSync(join(parentPath, name), 'utf8')), name)
  })
})
