import { readFileSync } from 'node:fs'

/**
 * The most memory that this process ever had, in MB. Linux counts what the process had before it became this program to
 * `maxRSS`, so its own counter is asked where there is one.
 */
export function peakMemoryMb(): number {
  const own = /^VmHWM:\s+(\d+) kB/m.exec(readStatus())?.[1]
  return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1024)
}

function readStatus(): string {
  try {
    return readFileSync('/proc/self/status', 'utf8')
  } catch {
    return ''
  }
}
