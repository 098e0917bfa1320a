/** What the page measures of itself; the same script in both editors. */
export interface FrameProbe {
  /** Milliseconds from each watched event to the end of the frame that shows what it did, since the last `take`. */
  take(): number[]
  /** From the last click to the frame that first shows the text of the editor. */
  textAfterClick(): Promise<number>
}

declare global {
  interface Window {
    frameProbe: FrameProbe
  }
}

/**
 * Runs in the page, so it may use nothing from outside of itself.
 *
 * A key counts from the time stamp of its event. What it does is on the screen after the next frame: the message that
 * an animation frame sends arrives when style, layout and paint of that frame are done.
 */
export function installFrameProbe(): void {
  let times: number[] = []
  let begin = 0
  let frame = 0
  const painted = (show: () => void) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = show
      port2.postMessage(null)
    })
  const measure = () => {
    const from = begin
    cancelAnimationFrame(frame)
    frame = painted(() => times.push(performance.now() - from))
  }
  const start = ({ timeStamp }: Event) => {
    begin = timeStamp
    measure()
  }
  const isModifier = ({ key }: KeyboardEvent) => key === 'Control' || key === 'Shift'
  window.addEventListener('keydown', (event) => isModifier(event) || start(event), true)
  // The text comes with an event of its own, which may be handled a frame later than the key.
  for (const name of ['keypress', 'paste']) window.addEventListener(name, measure, true)
  for (const name of ['compositionstart', 'compositionupdate', 'compositionend'])
    window.addEventListener(name, start, true)
  const take = () => {
    const taken = times
    times = []
    return taken
  }
  const textAfterClick = () =>
    new Promise<number>((resolve) => {
      let from = 0
      const onClick = ({ timeStamp }: Event) => {
        from = timeStamp
      }
      const look = () => {
        if (from === 0 || (document.querySelector('.tiptap')?.textContent.length ?? 0) < 1_000) return
        watch.disconnect()
        window.removeEventListener('click', onClick, true)
        painted(() => resolve(performance.now() - from))
      }
      const watch = new MutationObserver(look)
      watch.observe(document.documentElement, { childList: true, subtree: true })
      window.addEventListener('click', onClick, true)
    })
  window.frameProbe = { take, textAfterClick }
}
