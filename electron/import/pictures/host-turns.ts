export interface TurnLimits {
  atOnce: number
  perHost: number
  /** Milliseconds between two beginnings at one host. */
  pause: number
}

interface Host {
  waiting: string[]
  running: number
  readyAt: number
}

/**
 * Does the work for each address, many at a time but few for one host, and for each host in order. Work that gives a
 * number is done again, and its host left alone for so many milliseconds. Once `isOver`, nothing more begins; ends when
 * all that began has ended.
 */
export function inHostTurns(
  urls: Iterable<string>,
  { atOnce, perHost, pause }: TurnLimits,
  work: (url: string) => Promise<number | null>,
  isOver: () => boolean,
): Promise<void> {
  const hosts = groupByHost(urls)
  let running = 0
  let timer: NodeJS.Timeout | undefined
  return new Promise((resolve, reject) => {
    const begin = async (host: Host, url: string) => {
      running += 1
      host.running += 1
      host.readyAt = Date.now() + pause
      const again = await work(url)
      running -= 1
      host.running -= 1
      if (again === null) return
      host.waiting.unshift(url)
      host.readyAt = Date.now() + again
    }
    const step = () => {
      clearTimeout(timer)
      let next = Infinity
      for (const [name, host] of hosts) {
        if (host.waiting.length === 0 && host.running === 0) hosts.delete(name)
        if (host.waiting.length === 0 || host.running >= perHost || isOver()) continue
        if (running >= atOnce) break
        if (host.readyAt > Date.now()) next = Math.min(next, host.readyAt)
        else {
          void begin(host, host.waiting.shift() ?? '').then(step, reject)
          next = Math.min(next, host.readyAt)
        }
      }
      if (running === 0 && (hosts.size === 0 || isOver())) resolve()
      else if (next < Infinity) timer = setTimeout(step, Math.max(0, next - Date.now()))
    }
    step()
  })
}

function groupByHost(urls: Iterable<string>): Map<string, Host> {
  const hosts = new Map<string, Host>()
  for (const url of urls) {
    const name = hostOf(url)
    const host = hosts.get(name) ?? { waiting: [], running: 0, readyAt: 0 }
    host.waiting.push(url)
    hosts.set(name, host)
  }
  return hosts
}

export function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : ''
}
