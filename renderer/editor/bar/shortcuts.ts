import { blockTools, tools } from './marks-and-blocks'
import type { BlockName, ToolName } from './marks-and-blocks'

type HandName =
  | 'insert'
  | 'find'
  | 'moveUp'
  | 'moveDown'
  | 'duplicate'
  | 'gallery'
  | 'plainPaste'
  | 'focusMode'
  | 'larger'
  | 'smaller'
  | 'usualSize'
  | 'save'
  | 'undo'
  | 'redo'
  | 'link'
  | 'comment'
  | 'reading'
  | 'taskList'
  | 'codeBlock'
  | 'shortcuts'

/** Keys that no button of the bar has. */
export const handKeys: Record<HandName, readonly string[]> = {
  insert: ['/', '、'],
  find: ['Mod', 'F'],
  moveUp: ['Alt', 'Shift', '↑'],
  moveDown: ['Alt', 'Shift', '↓'],
  duplicate: ['Mod', 'Shift', 'D'],
  gallery: ['Mod', 'Shift', 'G'],
  plainPaste: ['Mod', 'Shift', 'V'],
  focusMode: ['Mod', 'Shift', 'F'],
  larger: ['Mod', '+'],
  smaller: ['Mod', '-'],
  usualSize: ['Mod', '0'],
  save: ['Mod', 'S'],
  undo: ['Mod', 'Z'],
  redo: ['Mod', 'Shift', 'Z'],
  link: ['Mod', 'K'],
  comment: ['Mod', 'M'],
  reading: ['Mod', 'Shift', 'Y'],
  taskList: ['Mod', 'Shift', '9'],
  codeBlock: ['Mod', 'Alt', 'C'],
  shortcuts: ['Mod', '/'],
}

/** Keys of suggestions. */
export const suggestionKeys = {
  toggle: ['Mod', 'Shift', 'X'],
  next: ['Mod', 'Shift', '.'],
  previous: ['Mod', 'Shift', ','],
  accept: ['Mod', 'Shift', 'Enter'],
  reject: ['Mod', 'Shift', 'Backspace'],
} as const

/** What Markdown writes becomes what it means. */
export const typedShortcuts = [
  '## ',
  '### ',
  '- ',
  '1. ',
  '[ ] ',
  '> ',
  '``` ',
  '---',
  '**',
  '`',
  '==',
  '~~',
] as const

const withKeys = <Name extends string>(table: Record<Name, { keys: readonly string[] }>) =>
  (Object.keys(table) as Name[]).filter((name) => table[name].keys.length > 0)

export const toolShortcuts: ToolName[] = withKeys(tools)
export const blockShortcuts: BlockName[] = withKeys(blockTools)
export const handShortcuts = Object.keys(handKeys) as HandName[]
export const suggestionShortcuts = Object.keys(suggestionKeys) as (keyof typeof suggestionKeys)[]
