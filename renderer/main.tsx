import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from './api/queries'
import { App } from './app/app'
import { createI18n } from './i18n/create-i18n'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id root')

createRoot(root).render(
  <StrictMode>
    <App
      client={createQueryClient()}
      i18n={createI18n(navigator.language.startsWith('en') ? 'en' : 'zh-CN')}
    />
  </StrictMode>,
)
