/** Kinds of files that may go out beside an article, and how their bytes begin. */
const families = {
  zip: ['docx', 'xlsx', 'pptx', 'odt', 'ods', 'odp', 'ofd', 'epub', 'zip'],
  ole: ['doc', 'xls', 'ppt', 'wps', 'et', 'dps'],
  pdf: ['pdf'],
  rtf: ['rtf'],
  sevenZip: ['7z'],
  rar: ['rar'],
  gzip: ['gz', 'tgz'],
  tar: ['tar'],
  mp3: ['mp3'],
  mp4: ['m4a', 'mp4'],
  wav: ['wav'],
  ogg: ['ogg'],
  flac: ['flac'],
  webm: ['webm'],
  text: ['txt', 'csv', 'md', 'srt'],
} as const
type Family = keyof typeof families
export type AttachmentExtension = (typeof families)[Family][number]

export const attachmentExtensions = Object.values(families).flat() as [
  AttachmentExtension,
  ...AttachmentExtension[],
]

export const attachmentKinds = ['document', 'archive', 'audio', 'video', 'text'] as const
export type AttachmentKind = (typeof attachmentKinds)[number]

const kindsOfExtensions: Partial<Record<string, AttachmentKind>> = {
  ...Object.fromEntries(['zip', '7z', 'rar', 'gz', 'tgz', 'tar'].map((each) => [each, 'archive'])),
  ...Object.fromEntries(['mp3', 'm4a', 'wav', 'ogg', 'flac'].map((each) => [each, 'audio'])),
  ...Object.fromEntries(['mp4', 'webm'].map((each) => [each, 'video'])),
  ...Object.fromEntries(families.text.map((each) => [each, 'text'])),
}

export function attachmentKind(extension: string): AttachmentKind {
  return kindsOfExtensions[extension] ?? 'document'
}

export const attachmentRefusals = ['empty', 'executable', 'macros', 'kind', 'misnamed'] as const
export type AttachmentRefusal = (typeof attachmentRefusals)[number]

const programs = new Set([
  'exe',
  'com',
  'scr',
  'pif',
  'msi',
  'msp',
  'bat',
  'cmd',
  'ps1',
  'psm1',
  'vbs',
  'vbe',
  'js',
  'jse',
  'mjs',
  'cjs',
  'wsf',
  'wsh',
  'hta',
  'cpl',
  'dll',
  'sys',
  'lnk',
  'reg',
  'scf',
  'jar',
  'class',
  'app',
  'dmg',
  'pkg',
  'sh',
  'bash',
  'zsh',
  'fish',
  'command',
  'run',
  'bin',
  'so',
  'dylib',
  'deb',
  'rpm',
  'appimage',
  'apk',
  'ipa',
  'py',
  'pl',
  'rb',
  'php',
  'asp',
  'aspx',
  'jsp',
  'html',
  'htm',
  'xhtml',
  'shtml',
  'svg',
  'xml',
  'swf',
  'chm',
  'iso',
  'img',
  'docm',
  'dotm',
  'xlsm',
  'xltm',
  'xlam',
  'pptm',
  'potm',
  'ppam',
  'ppsm',
])

/**
 * Which kind of attachment a file is, by its name and its bytes, which must agree; or why it may not go out.
 *
 * What runs is refused whatever it is called: programs, scripts, pages, documents with macros.
 */
export function attachmentTypeOf(
  bytes: Uint8Array,
  name: string,
): { extension: AttachmentExtension } | { refusal: AttachmentRefusal } {
  if (bytes.length === 0) return { refusal: 'empty' }
  const said = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (programs.has(said) || isProgram(bytes)) return { refusal: 'executable' }
  const extension = attachmentExtensions.find((known) => known === said)
  if (!extension) return { refusal: 'kind' }
  const family = (Object.keys(families) as Family[]).find((each) =>
    (families[each] as readonly string[]).includes(extension),
  ) as Family
  if (!begins[family](bytes)) return { refusal: 'misnamed' }
  return hasMacros(bytes, family) ? { refusal: 'macros' } : { extension }
}

const begins: Record<Family, (bytes: Uint8Array) => boolean> = {
  zip: (bytes) => hasAt(bytes, 0, 'PK\x03\x04') || hasAt(bytes, 0, 'PK\x05\x06'),
  ole: (bytes) => hasAt(bytes, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  pdf: (bytes) => find(bytes.subarray(0, 1024), '%PDF-'),
  rtf: (bytes) => hasAt(bytes, 0, '{\\rtf'),
  sevenZip: (bytes) => hasAt(bytes, 0, '7z\xbc\xaf\x27\x1c'),
  rar: (bytes) => hasAt(bytes, 0, 'Rar!\x1a\x07'),
  gzip: (bytes) => hasAt(bytes, 0, '\x1f\x8b'),
  tar: (bytes) => hasAt(bytes, 257, 'ustar'),
  mp3: (bytes) => hasAt(bytes, 0, 'ID3') || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe0) === 0xe0),
  mp4: (bytes) => hasAt(bytes, 4, 'ftyp'),
  wav: (bytes) => hasAt(bytes, 0, 'RIFF') && hasAt(bytes, 8, 'WAVE'),
  ogg: (bytes) => hasAt(bytes, 0, 'OggS'),
  flac: (bytes) => hasAt(bytes, 0, 'fLaC'),
  webm: (bytes) => hasAt(bytes, 0, '\x1a\x45\xdf\xa3'),
  text: (bytes) => !bytes.subarray(0, 65_536).includes(0),
}

const programStarts = [
  '\x7fELF',
  '\xfe\xed\xfa\xce',
  '\xfe\xed\xfa\xcf',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '\0asm',
  '#!',
  'L\0\0\0\x01\x14\x02\0',
]

function isProgram(bytes: Uint8Array): boolean {
  if (programStarts.some((start) => hasAt(bytes, 0, start))) return true
  return hasAt(bytes, 0, 'MZ') && bytes.subarray(0, 1024).includes(0)
}

function hasMacros(bytes: Uint8Array, family: Family): boolean {
  if (family === 'zip') return find(bytes, 'vbaProject.bin')
  return family === 'ole' && find(bytes, Array.from('_VBA_PROJECT', (letter) => `${letter}\0`).join(''))
}

function hasAt(bytes: Uint8Array, offset: number, text: string): boolean {
  return Array.from(text).every((character, index) => bytes[offset + index] === character.charCodeAt(0))
}

function find(bytes: Uint8Array, text: string): boolean {
  const first = text.charCodeAt(0)
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1))
    if (hasAt(bytes, at, text)) return true
  return false
}
