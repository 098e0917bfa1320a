import type { FormatReader } from './format-reader'
import { feedReader } from './formats/feed'
import { ghostReader } from './formats/ghost'
import { htmlReader } from './formats/html'
import { markdownReader } from './formats/markdown'
import { nativeReader } from './formats/native'
import { pageReader } from './formats/page'
import { wordReader } from './formats/word'
import { wordpressReader } from './formats/wordpress'

/** Every form that can be read. Of readers that are equally sure the first one reads. */
export const readers: readonly FormatReader[] = [
  nativeReader,
  wordpressReader,
  ghostReader,
  feedReader,
  wordReader,
  htmlReader,
  markdownReader,
  pageReader,
]
