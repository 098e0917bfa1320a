import type { Article } from '../../../shared/domain/article'
import type { Body } from '../../../shared/document/schema'

export type ArticleFields = Omit<Article, 'format' | 'version' | 'id' | 'origin' | 'body'>

/**
 * The text on the screen. The body belongs to the editor while it is open and is read only when somebody needs it:
 * on a save, a journal write or a count, never on a key press.
 */
export interface Draft {
  /** Everything as it is now. */
  article(): Article
  /** The same object until a field changes; its body may be older than the one on the screen. */
  fields(): Article
  change(fields: Partial<ArticleFields>): void
  /** Puts another text in the place of this one; the body in one step that can be undone. */
  replace(article: Article): void
  bindBody(read: () => Body, write?: (body: Body) => void): () => void
  bodyTouched(): void
  onFields(listener: () => void): () => void
  onBody(listener: () => void): () => void
}

/** `onChange` is called after every change, of a field or of the body. */
export function createDraft(article: Article, onChange: () => void): Draft {
  let current = article
  let isBodyStale = false
  let readBody: (() => Body) | null = null
  let writeBody: ((body: Body) => void) | null = null
  const fieldListeners = new Set<() => void>()
  const bodyListeners = new Set<() => void>()
  const listen = (listeners: Set<() => void>) => (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  }
  const takeBody = () => {
    if (isBodyStale && readBody) current = { ...current, body: readBody() }
    isBodyStale = false
    return current
  }
  return {
    article: takeBody,
    fields: () => current,
    change(fields) {
      current = { ...current, ...fields }
      onChange()
      fieldListeners.forEach((listener) => listener())
    },
    replace(article) {
      const { body } = takeBody()
      current = { ...article, body: writeBody ? body : article.body }
      onChange()
      fieldListeners.forEach((listener) => listener())
      writeBody?.(article.body)
    },
    bindBody(read, write) {
      readBody = read
      writeBody = write ?? null
      return () => {
        takeBody()
        if (readBody !== read) return
        readBody = null
        writeBody = null
      }
    },
    bodyTouched() {
      isBodyStale = true
      onChange()
      bodyListeners.forEach((listener) => listener())
    },
    onFields: listen(fieldListeners),
    onBody: listen(bodyListeners),
  }
}
