import { Menu } from '@mantine/core'
import { IconColumns3, IconRowInsertBottom, IconTableOptions, IconTrash } from '@tabler/icons-react'
import { useEditorState } from '@tiptap/react'
import type { Editor } from '@tiptap/react'
import { BubbleMenu } from '@tiptap/react/menus'
import { useWords } from '../../i18n/use-words'
import type { IconSource } from '../../ui/parts/icon'
import { BarRule, ToolButton } from '../bar/tool-button'
import type { TableAct } from '../extensions/table'
import { ViewField } from '../extensions/view-field'
import classes from './canvas.module.css'

const menus: { label: 'rows' | 'columns' | 'cells'; icon: IconSource; acts: TableAct[] }[] = [
  { label: 'rows', icon: IconRowInsertBottom, acts: ['addRowBefore', 'addRowAfter', 'deleteRow'] },
  { label: 'columns', icon: IconColumns3, acts: ['addColumnBefore', 'addColumnAfter', 'deleteColumn'] },
  {
    label: 'cells',
    icon: IconTableOptions,
    acts: ['mergeCells', 'splitCell', 'toggleHeaderRow', 'toggleHeaderColumn'],
  },
]

/** The element of the table with the cursor. */
function tableElement(editor: Editor): Element | null {
  const { node } = editor.view.domAtPos(editor.state.selection.from)
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('table') ?? null
}

/** What is done to the table with the cursor, above it. */
export const TableBar = ({ editor }: { editor: Editor }) => {
  const t = useWords('editor')
  const caption = useEditorState({
    editor,
    selector: ({ editor: now }) => String(now.getAttributes('table').caption ?? ''),
  })
  return (
    <BubbleMenu
      editor={editor}
      pluginKey="tableBar"
      shouldShow={({ editor: now }) => now.isEditable && now.isActive('table')}
      getReferencedVirtualElement={() => tableElement(editor)}
      className={classes.bubble}
      options={{ placement: 'top-start', offset: 6 }}
    >
      <div className={classes.caption}>
        <ViewField
          name="caption"
          label={t('table.caption')}
          value={caption}
          isReadOnly={false}
          onChange={(value) => editor.commands.setTableCaption(value)}
          onEnter={() => editor.commands.focus()}
        />
      </div>
      <BarRule />
      {menus.map((menu) => (
        <TableMenu key={menu.label} editor={editor} {...menu} />
      ))}
      <ToolButton
        icon={IconTrash}
        label={t('table.deleteTable')}
        onClick={() => editor.chain().focus().actOnTable('deleteTable').run()}
      />
    </BubbleMenu>
  )
}

type TableMenuProps = (typeof menus)[number] & { editor: Editor }

const TableMenu = ({ editor, label, icon, acts }: TableMenuProps) => {
  const t = useWords('editor')
  return (
    <Menu>
      <Menu.Target>
        <ToolButton icon={icon} label={t(`table.${label}`)} />
      </Menu.Target>
      <Menu.Dropdown>
        {acts.map((act) => (
          <Menu.Item key={act} onClick={() => editor.chain().focus().actOnTable(act).run()}>
            {t(`table.${act}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
