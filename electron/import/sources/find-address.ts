import { posix } from 'node:path'

/**
 * The name in its folder or archive of what an address in the file `from` means; null for what lies outside, in the web,
 * or nowhere.
 */
export function nameOfAddress(from: string, address: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return null
  const path = decode(address.replace(/[?#].*$/s, '')).replaceAll('\\', '/')
  if (path.trim() === '' || path.includes('\0')) return null
  const name = path.startsWith('/')
    ? posix.normalize(path.slice(1))
    : posix.normalize(posix.join(posix.dirname(from), path))
  return name === '..' || name.startsWith('../') || name.startsWith('/') ? null : name
}

function decode(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}
