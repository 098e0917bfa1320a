import { startTransition, useEffect, useState } from 'react'

/**
 * The summary that a text makes of itself; null before the first. It compares every sentence with every other, so it is
 * made in a worker, and the last one stays until the next is there.
 */
export function useAutomaticSummary(paragraphs: string[]): string | null {
  const [summary, setSummary] = useState<string | null>(null)
  const [worker, setWorker] = useState<Worker | null>(null)
  useEffect(() => {
    const started = new Worker(new URL('./summary-worker.ts', import.meta.url), { type: 'module' })
    started.onmessage = ({ data }: MessageEvent<string>) => startTransition(() => setSummary(data))
    setWorker(started)
    return () => started.terminate()
  }, [])
  useEffect(() => worker?.postMessage(paragraphs), [worker, paragraphs])
  return summary
}
