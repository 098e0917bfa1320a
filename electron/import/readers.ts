import type { FormatReader } from './format-reader'
import { nativeReader } from './formats/native'
import { pageReader } from './formats/page'

/** Every form that can be read. Of readers that are equally sure the first one reads. */
export const readers: readonly FormatReader[] = [nativeReader, pageReader]
