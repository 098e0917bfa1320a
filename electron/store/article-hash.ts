import type { Article } from '../../shared/domain/article'
import { canonicalText, sha256 } from './canonical'

/** The hash of the bytes that an article in its one form has in a file. */
export function articleHash(article: Article): string {
  return sha256(canonicalText(article))
}
