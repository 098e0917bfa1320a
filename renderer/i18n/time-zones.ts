/** Every zone that this computer knows, by name; the one it is in first. */
export function timeZones(): string[] {
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone
  const all = Intl.supportedValuesOf('timeZone')
  return [here, ...all.filter((zone) => zone !== here)]
}
