import type { App, Session, WebContents } from 'electron'
import { shell } from 'electron'
import { isOnOrigin, isOutsideLink, pageOrigin } from './page-origin'

// Copying is the one thing that a page of ours may ask of the system; reading what others copied is not.
const allowedPermissions: readonly string[] = ['clipboard-sanitized-write']

/** Refuses whatever a page could do beyond its own origin, for every page from now on. Call it before any window. */
export function hardenApp(app: App, origin: string = pageOrigin): void {
  app.on('web-contents-created', (_event, contents) => {
    refusePermissions(contents.session, origin)
    stayOnOrigin(contents, origin)
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      if (isOutsideLink(url)) void shell.openExternal(url)
      return { action: 'deny' }
    })
  })
}

function stayOnOrigin(contents: WebContents, origin: string): void {
  contents.on('will-frame-navigate', (details) => {
    if (!isOnOrigin(origin, details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    if (!isOnOrigin(origin, details.url)) details.preventDefault()
  })
}

function refusePermissions(session: Session, origin: string): void {
  const allows = (permission: string, address: string) =>
    allowedPermissions.includes(permission) && isOnOrigin(origin, address)
  session.setPermissionRequestHandler((_contents, permission, decide, details) =>
    decide(allows(permission, details.requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, address) => allows(permission, address))
  session.setDevicePermissionHandler(() => false)
}
