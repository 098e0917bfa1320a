import { useRef } from 'react'
import { useKeys } from '../ui/keys/use-keys'
import { SearchField } from '../ui/parts/search-field'

type PageSearchProps = {
  className?: string
  label: string
  clearLabel: string
  value: string
  onChange: (value: string) => void
}

/** The search field of a page of the settings, which `/` leads to. */
export const PageSearch = (props: PageSearchProps) => {
  const box = useRef<HTMLInputElement>(null)
  useKeys({ '/': () => box.current?.focus() })
  return <SearchField ref={box} {...props} />
}
