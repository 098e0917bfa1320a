import { useState } from 'react'
import { useKeys } from '../../ui/keys/use-keys'

const sizes = { least: 15, usual: 18, most: 24 }

/** How the text is shown while this article is open: its size, focus mode, and whether the find bar is there. */
export function useReadingView(isSought: boolean) {
  const [size, setSize] = useState<number | null>(null)
  const [isFocused, setFocused] = useState(false)
  const [isFinding, setFinding] = useState(isSought)
  const step = (by: number) =>
    setSize((now) => Math.min(sizes.most, Math.max(sizes.least, (now ?? sizes.usual) + by)))
  useKeys({
    'mod+f': () => setFinding(true),
    'mod+shift+f': () => setFocused((now) => !now),
    'mod+=': () => step(1),
    'mod++': () => step(1),
    'mod+-': () => step(-1),
    'mod+0': () => setSize(null),
  })
  return { size, isFocused, isFinding, closeFind: () => setFinding(false) }
}
