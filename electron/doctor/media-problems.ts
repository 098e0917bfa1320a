import type { Facts } from './facts'
import type { Problem } from './problem'

/** Files without a sidecar, and those of which their sidecar says something else. A sidecar alone is in order. */
export function mediaProblems({ mediaFiles, sidecars, unusable }: Facts): Problem[] {
  const problem = (path: string, kind: Problem['kind'], text: string): Problem[] => [
    { path, kind, problem: text, repairable: false },
  ]
  return mediaFiles.flatMap(({ path, hash, extension, bytes }) => {
    const sidecar = sidecars.get(hash)
    if (unusable.has(hash)) return []
    if (!sidecar) return problem(path, 'link', 'its sidecar is not here')
    if (sidecar.extension !== extension)
      return problem(path, 'misplaced', `its sidecar says that it is ${sidecar.extension}`)
    const says = `it says that its file has ${sidecar.bytes} bytes; it has ${bytes}`
    return sidecar.bytes === bytes ? [] : problem(sidecar.path, 'hash', says)
  })
}
