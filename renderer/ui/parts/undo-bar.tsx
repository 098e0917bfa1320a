import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { useKitWords } from '../theme/kit-words'
import { FloatingBar } from './floating-bar'
import classes from './floating-bar.module.css'

export type UndoOffer = {
  message: ReactNode
  undo: () => void
  /** What the button says where it does not undo but goes on: something that is offered and not done unasked. */
  act?: string
  /** Called once when the offer ended without being taken: time over, or another offer took its place. */
  onExpire?: () => void
}

const patience = 10_000

interface Undo {
  propose: (offer: UndoOffer) => void
  end: (way: 'taken' | 'expired') => void
}

const UndoContext = createContext<Undo | null>(null)

type UndoBarProps = { offer: UndoOffer; onEnd: (way: 'taken' | 'expired') => void }

const UndoBar = ({ offer, onEnd }: UndoBarProps) => {
  const words = useKitWords()
  const [isHeld, setIsHeld] = useState(false)
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(() => onEnd('expired'), patience)
    return () => clearTimeout(timer)
  }, [offer, onEnd, isHeld])
  return (
    <div role="status" onMouseEnter={() => setIsHeld(true)} onMouseLeave={() => setIsHeld(false)}>
      <FloatingBar isFixed>
        <span className={classes.message}>{offer.message}</span>
        <button type="button" className={classes.act} data-main onClick={() => onEnd('taken')}>
          {offer.act ?? words.undo}
        </button>
      </FloatingBar>
    </div>
  )
}

/** Holds one offer at a time, and ends it when it goes: what can be undone is on the screen that is inside. */
export const UndoProvider = ({ children }: { children: ReactNode }) => {
  const [offer, setOffer] = useState<UndoOffer | null>(null)
  const standing = useRef<UndoOffer | null>(null)
  const replaceWith = useCallback((next: UndoOffer | null) => {
    standing.current = next
    setOffer(next)
  }, [])
  const propose = useCallback(
    (next: UndoOffer) => {
      const last = standing.current
      replaceWith(next)
      last?.onExpire?.()
    },
    [replaceWith],
  )
  const end = useCallback(
    (way: 'taken' | 'expired') => {
      const last = standing.current
      replaceWith(null)
      if (way === 'taken') last?.undo()
      else last?.onExpire?.()
    },
    [replaceWith],
  )
  useEffect(() => () => standing.current?.onExpire?.(), [])
  const value = useMemo(() => ({ propose, end }), [propose, end])
  return (
    <UndoContext.Provider value={value}>
      {children}
      {offer ? <UndoBar offer={offer} onEnd={end} /> : null}
    </UndoContext.Provider>
  )
}

function useUndoProvider(): Undo {
  const undo = useContext(UndoContext)
  if (!undo) throw new Error('useUndo is used outside GalleyProvider')
  return undo
}

/** `offerUndo({ message, undo })` shows the bar for 10 s; it waits while the pointer is on it. */
export const useUndo = (): ((offer: UndoOffer) => void) => useUndoProvider().propose

/** Ends the offer that stands: what comes now builds on the act that it would undo. */
export function useEndUndo(): () => void {
  const { end } = useUndoProvider()
  return useCallback(() => end('expired'), [end])
}
