import { extname } from 'node:path'
import { nativeArticleFormat, parseNativeArticle } from '../../../shared/domain/native-article'
import type { FormatReader, Head } from '../format-reader'
import { ImportRefusal } from '../import-limits'
import { parseJson } from '../parse-json'

/** An article of a bundle; whatever else is JSON is refused with the reason. */
export const nativeReader: FormatReader = {
  format: 'native',
  recognise,
  async *read(file, { limits }) {
    const value = parseJson(await file.bytes(), limits)
    const isNative = typeof value === 'object' && value !== null && 'format' in value
    if (!isNative || value.format !== nativeArticleFormat)
      throw new ImportRefusal('unknown', 'JSON that is not an article of a bundle')
    const native = parseNativeArticle(value, file.name)
    if (!native.ok) {
      throw new ImportRefusal('malformed', native.error.kind === 'import-refused' ? native.error.detail : '')
    }
    yield { kind: 'native', place: '', native: native.value }
  },
}

function recognise({ name, text }: Head): number {
  if (text?.includes(`"${nativeArticleFormat}"`) && /^\s*\{/.test(text)) return 1
  if (extname(name).toLowerCase() === '.json') return 0.4
  return text !== null && /^\s*[{[]\s*["{[\]}]/.test(text) ? 0.3 : 0
}
