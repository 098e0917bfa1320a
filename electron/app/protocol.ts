import { protocol } from 'electron'
import type { FindMedia } from './page-response'
import { createPageResponder } from './page-response'

const scheme = 'app'

/** Makes app:// a full origin. Call it before the app is ready. */
export function registerPageScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true }
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }])
}

/** Serves the built pages in `folder` and the pictures of the open workspace. Call it once the app is ready. */
export function servePages(folder: string, findMedia?: FindMedia): void {
  protocol.handle(scheme, createPageResponder(folder, findMedia))
}
