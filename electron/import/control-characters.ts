/** Controls that no text needs, and marks of direction that make a text read otherwise than it is written. */
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069]/gu
const loneSurrogates = /\p{Surrogate}/gu

export interface CleanText {
  text: string
  removed: number
}

/** The text without control characters; half characters, which no file can store, become the replacement character. */
export function removeControls(text: string): CleanText {
  let removed = 0
  const clean = text.replace(controls, () => {
    removed += 1
    return ''
  })
  return { text: clean.replace(loneSurrogates, '\ufffd'), removed }
}
