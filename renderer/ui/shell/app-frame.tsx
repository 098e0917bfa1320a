import { useEffect } from 'react'
import type { ReactNode } from 'react'
import { keepFocus } from '../parts/focus-back'
import { Rail } from './rail'
import type { RailProps } from './rail'
import { StatusLine } from './status-line'
import type { StatusLineProps } from './status-line'
import { TitleBar } from './title-bar'
import type { TitleBarProps } from './title-bar'
import classes from './app-frame.module.css'

type AppFrameProps = {
  title: Omit<TitleBarProps, 'withSeal'>
  /** Without it the sheet takes the full width, as while editing. */
  rail?: RailProps
  status: StatusLineProps
  children: ReactNode
}

/** The desk: title bar, rail, status line, and the sheet on it. */
export const AppFrame = ({ title, rail, status, children }: AppFrameProps) => {
  useEffect(() => {
    // Another screen was left by what is gone with it. Nobody has begun yet where the window has just opened.
    if (navigator.userActivation.hasBeenActive) keepFocus()
  }, [])
  return (
    <div className={classes.frame} data-full={rail ? undefined : true}>
      <TitleBar {...title} withSeal={Boolean(rail)} />
      {rail ? <Rail {...rail} /> : null}
      <main className={classes.sheet} tabIndex={-1} data-focus-home>
        {children}
      </main>
      <StatusLine {...status} />
    </div>
  )
}
