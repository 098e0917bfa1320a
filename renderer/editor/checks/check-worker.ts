import type { Checker } from '../../../shared/domain/checks/create-checker'
import { createChecker } from '../../../shared/domain/checks/create-checker'
import type { CheckAnswer, CheckTask } from './block-checker'

let checker: Checker = createChecker({})

self.onmessage = ({ data: { id, context, blocks } }: MessageEvent<CheckTask>) => {
  if (context) checker = createChecker(context)
  const answer: CheckAnswer = { id, blocks: blocks.map(checker.checkBlock) }
  self.postMessage(answer)
}
