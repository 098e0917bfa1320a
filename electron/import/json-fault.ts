type Wanted = 'value' | 'value-or-end' | 'key' | 'key-or-end' | 'colon' | 'comma-or-end'

const space = /[\t\n\r ]*/y
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
const escape = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Where a text stops being JSON: the offset of the first character that cannot stand there, or its length when it ends too soon. */
export function jsonFaultAt(text: string): number {
  const open: string[] = []
  let wanted: Wanted = 'value'
  let at = 0
  for (;;) {
    at = endOf(space, text, at) ?? at
    if (open.length === 0 && wanted === 'comma-or-end') return at
    const character = text.charAt(at)
    const closes = wanted.endsWith('-or-end') && character === open.at(-1)
    if (closes) {
      open.pop()
      wanted = 'comma-or-end'
    } else if (wanted === 'comma-or-end') {
      if (character !== ',') return at
      wanted = open.at(-1) === '}' ? 'key' : 'value'
    } else if (wanted === 'colon') {
      if (character !== ':') return at
      wanted = 'value'
    } else if (wanted !== 'value' && wanted !== 'value-or-end') {
      const end = character === '"' ? endOfString(text, at + 1) : { fault: at }
      if ('fault' in end) return end.fault
      at = end.end - 1
      wanted = 'colon'
    } else if (character === '{' || character === '[') {
      open.push(character === '{' ? '}' : ']')
      wanted = character === '{' ? 'key-or-end' : 'value-or-end'
    } else {
      const end = character === '"' ? endOfString(text, at + 1) : endOfScalar(text, at)
      if ('fault' in end) return end.fault
      at = end.end - 1
      wanted = 'comma-or-end'
    }
    at += 1
  }
}

function endOf(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : null
}

function endOfScalar(text: string, at: number): { end: number } | { fault: number } {
  const end = endOf(scalar, text, at)
  return end === null ? { fault: at } : { end }
}

function endOfString(text: string, from: number): { end: number } | { fault: number } {
  let at = from
  while (at < text.length && text.charCodeAt(at) >= 0x20) {
    const character = text.charAt(at)
    if (character === '"') return { end: at + 1 }
    const next = character === '\\' ? endOf(escape, text, at) : at + 1
    if (next === null) return { fault: at }
    at = next
  }
  return { fault: at }
}
