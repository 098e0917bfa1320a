import { Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Editor } from '@tiptap/react'
import { useWords } from '../../i18n/use-words'
import { Icon } from '../../ui/parts/icon'
import { ToolButton } from '../bar/tool-button'
import { insertions } from './insertions'
import type { InsertionName } from './insertions'

const names = Object.keys(insertions) as InsertionName[]

/** Everything that can be put into the text, behind one button. */
export const InsertButton = ({ editor }: { editor: Editor }) => {
  const t = useWords('editor')
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ToolButton icon={IconPlus} label={t('insert.menu')} keys={['/', '、']} />
      </Menu.Target>
      <Menu.Dropdown>
        {names.map((name) => (
          <Menu.Item
            key={name}
            leftSection={<Icon of={insertions[name].icon} />}
            onClick={() => insertions[name].run(editor)}
          >
            {t(`insert.${name}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
