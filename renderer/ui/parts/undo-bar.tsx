import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { ReactNode } from 'react'
import { useKitWords } from '../theme/kit-words'
import { FloatingBar } from './floating-bar'
import classes from './floating-bar.module.css'

export type UndoOffer = {
  message: ReactNode
  undo: () => void
  /** Called once when the offer ended without being taken: time over, or another offer took its place. */
  onExpire?: () => void
}

const patience = 10_000

const UndoContext = createContext<((offer: UndoOffer) => void) | null>(null)

const UndoBar = ({ offer, onEnd }: { offer: UndoOffer; onEnd: () => void }) => {
  const words = useKitWords()
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => {
      offer.onExpire?.()
      onEnd()
    }, patience)
    return () => clearTimeout(timer)
  }, [offer, onEnd, isHeld])
  const take = () => {
    offer.undo()
    onEnd()
  }
  return (
    <div role="status" onMouseEnter={() => setIsHeld(true)} onMouseLeave={() => setIsHeld(false)}>
      <FloatingBar isFixed>
        <span className={classes.message}>{offer.message}</span>
        <button type="button" className={classes.act} data-main onClick={take}>
          {words.undo}
        </button>
      </FloatingBar>
    </div>
  )
}

export const UndoProvider = ({ children }: { children: ReactNode }) => {
  const [offer, setOffer] = useState<UndoOffer | null>(null)
  const end = useCallback(() => setOffer(null), [])
  const propose = useCallback((next: UndoOffer) => {
    setOffer((last) => {
      if (last) queueMicrotask(() => last.onExpire?.())
      return next
    })
  }, [])
  const bar = useMemo(() => (offer ? <UndoBar offer={offer} onEnd={end} /> : null), [offer, end])
  return (
    <UndoContext.Provider value={propose}>
      {children}
      {bar}
    </UndoContext.Provider>
  )
}

/** `offerUndo({ message, undo })` shows the bar for 10 s; it waits while the pointer is on it. */
export const useUndo = (): ((offer: UndoOffer) => void) => {
  const propose = useContext(UndoContext)
  if (!propose) throw new Error('useUndo is used outside GalleyProvider')
  return propose
}
