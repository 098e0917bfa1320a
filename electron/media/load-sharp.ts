import { createRequire } from 'node:module'
import type sharpModule from 'sharp'

export type Sharp = typeof sharpModule

/** The picture library, or why there is none here: its native part is optional and may be missing. */
export async function loadSharp(): Promise<{ sharp: Sharp } | { missing: string }> {
  try {
    if (process.platform === 'linux' && process.versions['electron']) takeWebAssembly()
    const { default: sharp } = await import('sharp')
    sharp.cache(false)
    return { sharp }
  } catch (error) {
    return { missing: error instanceof Error ? error.message : String(error) }
  }
}

/**
 * Electron on Linux has the system's GLib in every process, and the native library would bind to it instead of its own:
 * objects that one made are freed by the other. The WebAssembly build of the same release shares nothing.
 */
function takeWebAssembly(): void {
  const require = createRequire(import.meta.url)
  const portable = require.resolve('@img/sharp-wasm32/sharp.node')
  require(portable)
  for (const libc of ['linux', 'linuxmusl']) {
    const native = resolveIfThere(require, `@img/sharp-${libc}-${process.arch}/sharp.node`)
    if (native) require.cache[native] = require.cache[portable]
  }
}

function resolveIfThere(require: NodeJS.Require, name: string): string | null {
  try {
    return require.resolve(name)
  } catch {
    return null
  }
}
