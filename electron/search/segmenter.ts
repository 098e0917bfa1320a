import { createRequire } from 'node:module'
import type * as jiebaModule from '@node-rs/jieba'
import type * as dictionaryModule from '@node-rs/jieba/dict'

/** Cuts a text into its words, as a dictionary of Chinese has them. */
export type Segment = (text: string) => string[]

export interface Segmenter {
  name: string
  segment: Segment
}

/**
 * jieba, whose native part may be missing on some platform; there the segmenter of the runtime cuts, which is slower and
 * knows fewer names. `name` says which one it is: what was cut by one is not compared with what the other cut.
 */
export function loadSegmenter(): Segmenter {
  try {
    const require = createRequire(import.meta.url)
    const { Jieba } = require('@node-rs/jieba') as typeof jiebaModule
    const { dict } = require('@node-rs/jieba/dict') as typeof dictionaryModule
    const jieba = Jieba.withDict(dict)
    return { name: 'jieba', segment: (text) => jieba.cut(text, true) }
  } catch {
    const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
    return { name: 'runtime', segment: (text) => Array.from(segmenter.segment(text), (each) => each.segment) }
  }
}
