export interface LongTask {
  at: number
  milliseconds: number
  /** Scripts of the frame that it held up, longest first. */
  scripts: string[]
}

declare global {
  interface Window {
    /** Tasks of more than 50 ms since the last call. */
    takeLongTasks(): LongTask[]
  }
}

type Frame = PerformanceEntry & {
  scripts: { duration: number; invoker: string; sourceURL: string; sourceCharPosition: number }[]
}

/** Runs in the page, so it may use nothing from outside of itself. */
export function watchLongTasks(): void {
  let tasks: PerformanceEntry[] = []
  let frames: Frame[] = []
  new PerformanceObserver((list) => tasks.push(...list.getEntries())).observe({ type: 'longtask' })
  new PerformanceObserver((list) => frames.push(...(list.getEntries() as Frame[]))).observe({
    type: 'long-animation-frame',
  })
  const scriptsAt = (time: number) =>
    (
      frames.find(({ startTime, duration }) => startTime <= time && time <= startTime + duration)?.scripts ??
      []
    )
      .toSorted((one, other) => other.duration - one.duration)
      .slice(0, 3)
      .map(({ duration, invoker, sourceURL, sourceCharPosition }) => {
        const place = `${sourceURL.split('/').at(-1)}:${sourceCharPosition}`
        return `${Math.round(duration)} ms ${invoker} ${place}`
      })
  window.takeLongTasks = () => {
    const taken = tasks.map(({ startTime, duration }) => ({
      at: Math.round(startTime),
      milliseconds: duration,
      scripts: scriptsAt(startTime),
    }))
    tasks = []
    frames = []
    return taken
  }
}
