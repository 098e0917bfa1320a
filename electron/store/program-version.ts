/** Whether `program` is at least `needed`; both are versions such as 1.4.0, what follows a hyphen is not compared. */
export function isAtLeast(program: string, needed: string): boolean {
  const [have, want] = [partsOf(program), partsOf(needed)]
  for (const [index, wanted] of want.entries()) {
    const part = have[index] ?? 0
    if (part !== wanted) return part > wanted
  }
  return true
}

function partsOf(version: string): number[] {
  return (version.split('-')[0] ?? '').split('.').map((part) => Number.parseInt(part, 10) || 0)
}
