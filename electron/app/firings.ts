import type { EventPayload } from '../../shared/ipc/contract'

type Firing = EventPayload<'clock:fired'>

/** What the clock fired while no page was there to be told: kept until the first page asks. */
export function createFirings(tell: (firing: Firing) => void) {
  let isHeard = false
  let kept: Firing = { published: [], failed: [] }
  return {
    add(firing: Firing): void {
      if (isHeard) return tell(firing)
      kept = {
        published: [...kept.published, ...firing.published],
        failed: [...kept.failed, ...firing.failed],
      }
    },
    /** From now on a page listens; what it missed is the answer, once. */
    takeUnseen(): Firing {
      const unseen = kept
      kept = { published: [], failed: [] }
      isHeard = true
      return unseen
    },
    /** The last page is gone. */
    noPage(): void {
      isHeard = false
    },
  }
}
