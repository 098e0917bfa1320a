import { IconSearch } from '@tabler/icons-react'
import { Icon } from '../parts/icon'
import { Keys } from '../parts/keys'
import classes from './search-button.module.css'

/** The field in the middle of the title bar: it opens the command palette. */
export const SearchButton = ({ label, onClick }: { label: string; onClick: () => void }) => (
  <button type="button" className={classes.search} onClick={onClick} aria-haspopup="dialog">
    <Icon of={IconSearch} size={14} />
    <span className={classes.label}>{label}</span>
    <Keys of={['Mod', 'K']} />
  </button>
)
