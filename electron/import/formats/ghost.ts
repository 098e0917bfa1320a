import type { FormatReader } from '../format-reader'
import { ghostData } from '../ghost/ghost-data'
import { readPost } from '../ghost/post'
import { ImportRefusal } from '../import-limits'
import { parseJson } from '../parse-json'

/** Exports of Ghost from 0.x to 5.x, and what its migration tools write: one file of JSON. */
export const ghostReader: FormatReader = {
  format: 'ghost',
  recognise({ text }) {
    if (text === null || !/^\s*[{[]/u.test(text)) return 0
    if (/"exported_on"\s*:/u.test(text) && /"(?:db|data)"\s*:/u.test(text)) return 0.95
    const isText = /"(?:lexical|mobiledoc|feature_image|codeinjection_head)"\s*:/u.test(text)
    if (isText && /"posts"\s*:\s*\[/u.test(text)) return 0.9
    return /"posts"\s*:\s*\[/u.test(text) && /"(?:posts_tags|posts_authors)"\s*:/u.test(text) ? 0.9 : 0
  },
  async *read(file, context) {
    const bytes = await file.bytes()
    const data = ghostData(parseJson(bytes, context.limits))
    if (!data) throw new ImportRefusal('unknown', 'no list of posts')
    for (const [index, post] of data.posts.entries()) {
      context.signal?.throwIfAborted()
      try {
        yield* readPost(post, index + 1, data, context)
      } catch (error) {
        if (!(error instanceof ImportRefusal)) throw error
        yield { kind: 'refused', place: `item ${index + 1}`, reason: error.message }
      }
    }
  },
}
