import type { FoundEncoding } from '../../shared/imports/plan'
import { useWords } from '../i18n/use-words'

/** The encoding that a text was read in, and how sure that is where it is not certain; empty where none was needed. */
export function useEncodingText(): (encoding: FoundEncoding | null) => string {
  const t = useWords('importing')
  return (encoding) => {
    if (!encoding) return ''
    const { name, sureness } = encoding
    return sureness === 'certain' ? name : `${name} ${t(`sureness.${sureness}`)}`
  }
}
