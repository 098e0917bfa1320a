/** The origin of our own pages. */
export const pageOrigin = 'app://galley'

/** Whether an address is on an origin. `URL.origin` is no help: it is `null` for every scheme of our own. */
export function isOnOrigin(origin: string, address: string): boolean {
  if (!URL.canParse(address)) return false
  const [expected, actual] = [new URL(origin), new URL(address)]
  return actual.protocol === expected.protocol && actual.host === expected.host
}

const outsideProtocols: readonly string[] = ['https:', 'http:', 'mailto:']

/** Whether an address may be handed to the system's browser or mail program; never a file or a program. */
export function isOutsideLink(address: string): boolean {
  return URL.canParse(address) && outsideProtocols.includes(new URL(address).protocol)
}
