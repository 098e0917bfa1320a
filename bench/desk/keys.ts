import type { Launched } from './launch'

/** A key of the keyboard as the browser itself gets it. */
export interface Key {
  key: string
  code: string
  windowsVirtualKeyCode: number
  text?: string
  modifiers?: number
}

const control = 2
const shift = 8

export const keys = {
  enter: { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13, text: '\r' },
  backspace: { key: 'Backspace', code: 'Backspace', windowsVirtualKeyCode: 8 },
  end: { key: 'End', code: 'End', windowsVirtualKeyCode: 35 },
  paste: { key: 'v', code: 'KeyV', windowsVirtualKeyCode: 86, modifiers: control },
  bold: { key: 'b', code: 'KeyB', windowsVirtualKeyCode: 66, modifiers: control },
  undo: { key: 'z', code: 'KeyZ', windowsVirtualKeyCode: 90, modifiers: control },
  redo: { key: 'Z', code: 'KeyZ', windowsVirtualKeyCode: 90, modifiers: control + shift },
  comment: { key: 'm', code: 'KeyM', windowsVirtualKeyCode: 77, modifiers: control },
  save: { key: 's', code: 'KeyS', windowsVirtualKeyCode: 83, modifiers: control },
} satisfies Record<string, Key>

export const letter = (text: string): Key => ({
  key: text,
  code: `Key${text.toUpperCase()}`,
  windowsVirtualKeyCode: text.toUpperCase().charCodeAt(0),
  text,
})

export async function press({ input }: Pick<Launched, 'input'>, key: Key): Promise<void> {
  await input.send('Input.dispatchKeyEvent', { type: key.text ? 'keyDown' : 'rawKeyDown', ...key })
  const { text: _text, ...up } = key as Key
  await input.send('Input.dispatchKeyEvent', { type: 'keyUp', ...up })
}

/** Letter by letter into a composition, as an input method does. */
export async function compose({ input }: Pick<Launched, 'input'>, letters: string): Promise<void> {
  const end = letters.length
  await input.send('Input.imeSetComposition', { text: letters, selectionStart: end, selectionEnd: end })
}

export async function commit({ input }: Pick<Launched, 'input'>, text: string): Promise<void> {
  await input.send('Input.insertText', { text })
}
