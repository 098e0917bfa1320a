import { summarize } from '../../../shared/text/summarize'

self.onmessage = ({ data }: MessageEvent<string[]>) => self.postMessage(summarize(data))
