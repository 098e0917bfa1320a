import { MantineProvider } from '@mantine/core'
import type { MantineColorSchemeManager } from '@mantine/core'
import '@mantine/core/styles.layer.css'
import { useColorScheme } from '@mantine/hooks'
import { setNonce } from 'get-nonce'
import { useState } from 'react'
import type { ReactNode } from 'react'
import { useInputMethodKeys } from '../keys/use-input-method-keys'
import { UndoProvider } from '../parts/undo-bar'
import { cssVariablesResolver } from './css-variables'
import { KitWordsProvider } from './kit-words'
import type { KitWords } from './kit-words'
import { pageNonce } from './page-nonce'
import { theme } from './theme'
import './tokens.css'
import './base.css'

export type ColorScheme = 'light' | 'dark' | 'auto'

/** The scheme is a setting of the program: nothing is kept in the page's own storage. */
const createSchemeManager = (scheme: 'light' | 'dark'): MantineColorSchemeManager => ({
  get: () => scheme,
  set: () => {},
  subscribe: () => {},
  unsubscribe: () => {},
  clear: () => {},
})

setNonce(pageNonce())

type GalleyProviderProps = { colorScheme: ColorScheme; words: KitWords; children: ReactNode }

export const GalleyProvider = ({ colorScheme, words, children }: GalleyProviderProps) => {
  useInputMethodKeys()
  const ofSystem = useColorScheme('light', { getInitialValueInEffect: false })
  const scheme = colorScheme === 'auto' ? ofSystem : colorScheme
  const [schemeManager] = useState(() => {
    // Mantine sets it after the first children were measured: they would fade over from the light theme.
    document.documentElement.setAttribute('data-mantine-color-scheme', scheme)
    return createSchemeManager(scheme)
  })
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariablesResolver}
      forceColorScheme={scheme}
      colorSchemeManager={schemeManager}
      getStyleNonce={pageNonce}
    >
      <KitWordsProvider words={words}>
        <UndoProvider>{children}</UndoProvider>
      </KitWordsProvider>
    </MantineProvider>
  )
}
