import type { Editor, JSONContent } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { request } from '../../api/client'
import { figuresAt } from './gallery-moves'
import { withStylesAside } from './pasted-styles'

const sizeWithoutCaption = 2

interface Block {
  type: string
  attrs: Record<string, unknown>
}

export function filesOf(from: DataTransfer | null): File[] {
  return [...(from?.files ?? [])]
}

/** Files from the clipboard; where there are words beside them, the words are what was meant. */
export function pasteFiles(editor: Editor, from: DataTransfer | null): boolean {
  const files = filesOf(from)
  if (files.length === 0) return false
  const html = new DOMParser().parseFromString(withStylesAside(from?.getData('text/html') ?? ''), 'text/html')
  const words = (html.body.textContent ?? '').trim() + (from?.getData('text/plain') ?? '').trim()
  const alt = html.querySelector('img')?.getAttribute('alt') ?? ''
  return words === '' && insertFiles(editor, files, null, alt)
}

declare module '@tiptap/core' {
  interface EditorEvents {
    /** Several pictures came together, and stand below each other at this place. */
    picturesPlaced: { from: number; to: number; count: number }
  }
}

/**
 * Puts pictures and other files at a place, or at the cursor, and stores them meanwhile: one below the other, in their
 * order. Whether they are a gallery is asked, not guessed.
 */
export function insertFiles(editor: Editor, files: readonly File[], at: number | null, alt = ''): boolean {
  if (files.length === 0 || !editor.isEditable) return false
  const pictures = files.filter(isPicture).map((file) => toBlock(editor, 'figure', file, alt))
  const others = files.filter((file) => !isPicture(file)).map((file) => toBlock(editor, 'attachment', file))
  const cursor = at ?? editor.state.selection.to
  const { from } = placeFor(editor.state.doc, cursor, pictures[0]?.type ?? 'attachment')
  if (!insertBlocks(editor, [...pictures, ...others], cursor)) return false
  const placed = { from, to: from + pictures.length * sizeWithoutCaption }
  if (pictures.length > 1 && figuresAt(editor.state.doc, placed))
    editor.emit('picturesPlaced', { ...placed, count: pictures.length })
  return true
}

/** Puts blocks behind the one at a place, or at the cursor, and replaces nothing. */
export function insertBlocks(
  editor: Editor,
  blocks: readonly JSONContent[],
  at = editor.state.selection.to,
): boolean {
  const place = placeFor(editor.state.doc, at, blocks[0]?.type ?? 'figure')
  return editor
    .chain()
    .insertContentAt(place, [...blocks], { updateSelection: true })
    .focus()
    .run()
}

/** A boundary between blocks, so that nothing that is there is replaced; an empty paragraph makes room. */
function placeFor(doc: Node, at: number, type: string): { from: number; to: number } {
  const place = doc.resolve(at)
  const kind = doc.type.schema.nodes[type]
  const { parent, depth } = place
  if (depth > 0 && parent.type.name === 'paragraph' && parent.content.size === 0)
    return { from: place.before(), to: place.after() }
  for (let level = depth; level > 0; level -= 1) {
    const above = place.node(level - 1)
    const index = place.indexAfter(level - 1)
    if (kind && above.canReplaceWith(index, index, kind))
      return { from: place.after(level), to: place.after(level) }
  }
  return { from: at, to: at }
}

/** A picture that is written into the HTML that was pasted. */
export function uploadInline(editor: Editor, address: string): string | null {
  const bytes = decodeInline(address)
  if (!bytes) return null
  return editor.storage.uploads.start(() => request('media:add-picture', { name: '', bytes }))
}

function toBlock(editor: Editor, type: 'figure' | 'attachment', file: File, alt = ''): Block {
  const channel = type === 'figure' ? 'media:add-picture' : 'media:add-attachment'
  const upload = editor.storage.uploads.start(async () =>
    request(channel, { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }),
  )
  return { type, attrs: type === 'figure' ? { upload, alt } : { upload, name: file.name } }
}

function isPicture({ type, name }: File): boolean {
  return type.startsWith('image/') || /\.(avif|heic|heif)$/i.test(name)
}

/** The page's policy lets nothing be fetched, not even this. */
function decodeInline(address: string): Uint8Array<ArrayBuffer> | null {
  const [, head, data] = /^data:([^,]*),(.*)$/s.exec(address) ?? []
  if (head === undefined || data === undefined) return null
  try {
    const text = /;base64/i.test(head) ? atob(data.replace(/\s/g, '')) : decodeURIComponent(data)
    return /;base64/i.test(head)
      ? Uint8Array.from(text, (character) => character.charCodeAt(0))
      : new TextEncoder().encode(text)
  } catch {
    return null
  }
}
