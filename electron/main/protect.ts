import { type App, app, type Session, type WebContents } from 'electron'
import { appOrigin, isOwnPage, isOwnRequest } from './origin.ts'

/** Permissions that the app uses; everything else is refused, since Electron would grant it. */
const usedPermissions: ReadonlySet<string> = new Set([
  // Copy.
  'clipboard-sanitized-write',
  // The Paste command of menus and buttons.
  'clipboard-read',
  // Asks the browser engine never to drop the maps to free space.
  'persistent-storage',
])

/** Keeps every page that the app ever holds on its own address, without windows, frames or views of others. */
export function protectContents(target: App = app): void {
  target.on('web-contents-created', (_event, contents) => {
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
    contents.on('will-navigate', event => stay(event, event.url))
    contents.on('will-frame-navigate', event => stay(event, event.url))
    contents.on('will-redirect', event => stay(event, event.url))
    contents.on('will-attach-webview', event => event.preventDefault())
  })
}

function stay(event: { preventDefault(): void }, url: string): void {
  if (!isOwnPage(url)) event.preventDefault()
}

/** Refuses the session every permission that the app doesn't use, and every request that leaves it. */
export function protectSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) => {
    answer(isGranted(permission, contents.getURL()))
  })
  session.setPermissionCheckHandler((contents: WebContents | null, permission, origin) =>
    isGranted(permission, contents?.getURL() ?? origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwnRequest(details.url) }))
  // Elsewhere than on macOS, the spelling checker would fetch its dictionaries from the network.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false)
}

function isGranted(permission: string, address: string): boolean {
  return usedPermissions.has(permission) && (address === appOrigin || isOwnRequest(address))
}
