const bare = /&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});)/giu
const open = '<![CDATA['
const close = ']]>'

/** The longest of what must not be cut: a reference, or the beginning of a section. */
const kept = 40

/**
 * The same text with the bare & of addresses written as XML wants it, but for sections of raw text, where it is right.
 * A strict parser would take all up to the next semicolon for a name.
 */
export async function* withEscapedAmpersands(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let [rest, isRaw] = ['', false]
  for await (const piece of pieces) {
    rest += piece
    let done = ''
    for (;;) {
      const mark = isRaw ? close : open
      const at = rest.indexOf(mark)
      const end = at < 0 ? Math.max(rest.length - kept, 0) : at + mark.length
      const part = rest.slice(0, end)
      // A reference that begins in the part may end behind it.
      const cut = at < 0 && !isRaw && part.includes('&', end - kept) ? part.lastIndexOf('&') : end
      done += isRaw ? part.slice(0, cut) : part.slice(0, cut).replace(bare, '&amp;')
      rest = rest.slice(cut)
      if (at < 0) break
      isRaw = !isRaw
    }
    if (done !== '') yield done
  }
  yield isRaw ? rest : rest.replace(bare, '&amp;')
}
