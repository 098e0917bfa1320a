import { mergeAttributes, Node } from '@tiptap/core'
import type { Node as DocumentNode, Schema } from '@tiptap/pm/model'
import { TextSelection } from '@tiptap/pm/state'
import type { Command } from '@tiptap/pm/state'
import * as tables from '@tiptap/pm/tables'

const acts = {
  addRowBefore: tables.addRowBefore,
  addRowAfter: tables.addRowAfter,
  addColumnBefore: tables.addColumnBefore,
  addColumnAfter: tables.addColumnAfter,
  deleteRow: tables.deleteRow,
  deleteColumn: tables.deleteColumn,
  deleteTable: tables.deleteTable,
  mergeCells: tables.mergeCells,
  splitCell: tables.splitCell,
  toggleHeaderRow: tables.toggleHeader('row'),
  toggleHeaderColumn: tables.toggleHeader('column'),
} satisfies Record<string, Command>

export type TableAct = keyof typeof acts

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    table: {
      /** Puts a table with a header row behind the block with the cursor, and the cursor into its first cell. */
      insertTable: (rows: number, columns: number) => ReturnType
      /** Acts on the table with the cursor. */
      actOnTable: (act: TableAct) => ReturnType
      setTableCaption: (caption: string) => ReturnType
    }
  }
}

const roles: Record<string, string> = {
  table: 'table',
  tableRow: 'row',
  tableCell: 'cell',
  tableHeader: 'header_cell',
}

function newTable(schema: Schema, rows: number, columns: number): DocumentNode | null {
  const { table, tableRow, tableCell, tableHeader } = schema.nodes
  if (!table || !tableRow || !tableCell || !tableHeader) return null
  const cells = (type: typeof tableCell) =>
    Array.from({ length: columns }, () => type.createAndFill()).filter((cell) => cell !== null)
  return table.create(
    null,
    Array.from({ length: rows }, (_, row) =>
      tableRow.create(null, cells(row === 0 ? tableHeader : tableCell)),
    ),
  )
}

/** A table with header cells, merged cells, widths and a caption, over prosemirror-tables. */
export const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,

  extendNodeSchema: ({ name }) => (roles[name] ? { tableRole: roles[name] } : {}),

  addCommands() {
    return {
      insertTable:
        (rows, columns) =>
        ({ tr, editor, dispatch }) => {
          const table = newTable(editor.schema, rows, columns)
          if (!table) return false
          if (dispatch) {
            const offset = tr.selection.from + 1
            tr.replaceSelectionWith(table).scrollIntoView()
            tr.setSelection(TextSelection.near(tr.doc.resolve(offset)))
          }
          return true
        },
      actOnTable:
        (act) =>
        ({ state, dispatch }) =>
          acts[act](state, dispatch),
      setTableCaption:
        (caption) =>
        ({ commands }) =>
          commands.updateAttributes(this.name, { caption }),
    }
  },

  addAttributes() {
    return {
      caption: {
        default: '',
        parseHTML: (element) =>
          element.getAttribute('data-caption') ?? element.querySelector('caption')?.textContent?.trim() ?? '',
        renderHTML: ({ caption }) => (caption ? { 'data-caption': caption } : {}),
      },
    }
  },

  parseHTML() {
    return [{ tag: 'table' }, { tag: 'caption', ignore: true }, { tag: 'colgroup', ignore: true }]
  },

  renderHTML({ HTMLAttributes }) {
    return ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]]
  },

  addProseMirrorPlugins() {
    return [tables.columnResizing({ cellMinWidth: 48, View: tables.TableView }), tables.tableEditing()]
  },

  addKeyboardShortcuts() {
    return {
      Tab: ({ editor }) => {
        if (!editor.isActive(this.name)) return false
        if (tables.goToNextCell(1)(editor.state, editor.view.dispatch)) return true
        return editor
          .chain()
          .actOnTable('addRowAfter')
          .command(({ state, dispatch }) => tables.goToNextCell(1)(state, dispatch))
          .run()
      },
      'Shift-Tab': ({ editor }) =>
        editor.isActive(this.name) && tables.goToNextCell(-1)(editor.state, editor.view.dispatch),
    }
  },
})
