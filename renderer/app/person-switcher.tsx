import { Menu, Tooltip, UnstyledButton } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { Person } from '../../shared/domain/person'
import { useRequest } from '../api/queries'
import { useWords } from '../i18n/use-words'
import { Icon } from '../ui/parts/icon'
import { PersonMark } from '../ui/parts/person-mark'

/** Who is at the desk; where the workspace has several people, another may sit down. */
export const PersonSwitcher = ({ person, onSwitch }: { person: Person; onSwitch: (id: string) => void }) => {
  const t = useWords('app')
  const people = useRequest('person:list', null).data ?? []
  const label = t('person.label', { name: person.name })
  const mark = <PersonMark name={person.name} personId={person.id} />
  if (people.length < 2)
    return (
      <Tooltip label={label}>
        <span>{mark}</span>
      </Tooltip>
    )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <UnstyledButton aria-label={label} title={label}>
          {mark}
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('person.switchTo')}</Menu.Label>
        {people.map(({ id, name }) => (
          <Menu.Item
            key={id}
            role="menuitemradio"
            aria-checked={id === person.id}
            rightSection={id === person.id ? <Icon of={IconCheck} size={14} /> : undefined}
            onClick={() => onSwitch(id)}
          >
            <PersonMark name={name} personId={id} withName />
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
