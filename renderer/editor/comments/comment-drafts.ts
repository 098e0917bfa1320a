const drafts = new Map<string, string>()

/** What was begun in a box for comments and not sent yet; it outlives the box, not the program. */
export const commentDrafts = {
  get: (key: string): string => drafts.get(key) ?? '',
  set(key: string, text: string): void {
    if (text === '') drafts.delete(key)
    else drafts.set(key, text)
  },
}
