import 'i18next'
import type { SourceWords } from './resources'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: SourceWords
    returnNull: false
  }
}
