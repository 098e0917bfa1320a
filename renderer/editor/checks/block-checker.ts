import type { CheckContext, CheckedBlock } from '../../../shared/domain/checks/create-checker'
import { createChecker } from '../../../shared/domain/checks/create-checker'
import type { DocumentNode } from '../../../shared/document/schema'

export interface CheckTask {
  id: number
  /** In the first task. */
  context: CheckContext | null
  blocks: DocumentNode[]
}
export interface CheckAnswer {
  id: number
  blocks: CheckedBlock[]
}

/** Checks blocks away from typing; answers in the order in which it was asked, null after `stop`. */
export interface BlockChecker {
  check(blocks: DocumentNode[]): Promise<CheckedBlock[] | null>
  stop(): void
}

/** In a worker of its own; where there is none, or it cannot start, in pieces on the page. */
export function createBlockChecker(context: CheckContext): BlockChecker {
  if (typeof Worker === 'undefined') return createChunkedChecker(context)
  const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' })
  const chunked = createChunkedChecker(context)
  const waiting = new Map<
    number,
    { blocks: DocumentNode[]; answer: (blocks: CheckedBlock[] | null) => void }
  >()
  let next = 0
  let isBroken = false
  worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
    waiting.get(data.id)?.answer(data.blocks)
    waiting.delete(data.id)
  }
  worker.onerror = () => {
    isBroken = true
    worker.terminate()
    for (const { blocks, answer } of waiting.values()) void chunked.check(blocks).then(answer)
    waiting.clear()
  }
  return {
    check: (blocks) => {
      if (isBroken) return chunked.check(blocks)
      const id = (next += 1)
      const task: CheckTask = { id, context: id === 1 ? context : null, blocks }
      return new Promise((answer) => {
        waiting.set(id, { blocks, answer })
        worker.postMessage(task)
      })
    },
    stop() {
      worker.terminate()
      chunked.stop()
      for (const { answer } of waiting.values()) answer(null)
      waiting.clear()
    },
  }
}

const longestTurn = 8

/** A few milliseconds at a time, so that a key is never behind a whole article. */
export function createChunkedChecker(context: CheckContext): BlockChecker {
  const checker = createChecker(context)
  let isStopped = false
  return {
    async check(blocks) {
      const checked: CheckedBlock[] = []
      while (checked.length < blocks.length) {
        if (isStopped) return null
        const until = performance.now() + longestTurn
        for (const block of blocks.slice(checked.length)) {
          checked.push(checker.checkBlock(block))
          if (performance.now() > until) break
        }
        await new Promise((resolve) => setTimeout(resolve))
      }
      return isStopped ? null : checked
    },
    stop() {
      isStopped = true
    },
  }
}
