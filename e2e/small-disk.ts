import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from './fixtures'

/** A disk of its own with 2 MB. */
export interface SmallDisk {
  folder: string
  makeReadOnly: () => void
}

/** As `test`, with a small disk; where none can be mounted the test is skipped and says why. */
export const diskTest = test.extend<{ smallDisk: SmallDisk }>({
  smallDisk: async ({ root }, use) => {
    const isRoot = process.platform === 'linux' && process.getuid?.() === 0
    test.skip(!isRoot, 'Only root on Linux may mount the small disk that this needs.')
    const folder = join(root, 'small-disk')
    mkdirSync(folder)
    const mount = (...args: string[]) => execFileSync('mount', [...args, folder], { stdio: 'ignore' })
    let isMounted = false
    try {
      mount('-t', 'tmpfs', '-o', 'size=2m', 'tmpfs')
      isMounted = true
    } catch {
      test.skip(true, 'No disk can be mounted here: this container may not.')
    }
    await use({ folder, makeReadOnly: () => void mount('-o', 'remount,ro') })
    if (isMounted) execFileSync('umount', ['--lazy', folder])
  },
})

/** Takes every last byte; gives the file that has them. */
export function fillDisk(folder: string): string {
  const filler = join(folder, 'filler')
  for (const size of [65_536, 4_096, 1]) {
    try {
      for (;;) writeFileSync(filler, Buffer.alloc(size), { flag: 'a' })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  }
  return filler
}
