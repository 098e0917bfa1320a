const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\..*)?$/i
const longestName = 120

/** The name of a file as every system takes it: without what Windows or macOS refuse, and not too long. */
export function safeName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f<>:"|?*\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '_')
    .replace(/[. ]+$/, '')
  const named = clean === '' ? 'unnamed' : reserved.test(clean) ? `_${clean}` : clean
  return shorten(named)
}

/** Cut in its middle, so that the extension stays. */
function shorten(name: string): string {
  const characters = Array.from(name)
  if (characters.length <= longestName) return name
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return characters.slice(0, longestName - extension.length).join('') + extension
}
