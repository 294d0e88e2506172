import { type App, app, type Session } from 'electron'
import { refuseCertificates } from './no-network.ts'
import { isOwnOrigin, isOwnPage, isOwnRequest } from './origin.ts'

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
    // Unasked, the first device would be taken.
    contents.on('select-bluetooth-device', (event, _devices, choose) => {
      event.preventDefault()
      choose('')
    })
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  })
  target.on('certificate-error', (event, _contents, _url, _error, _certificate, trust) => {
    event.preventDefault()
    trust(false)
  })
  target.on('select-client-certificate', (event, _contents, _url, _certificates, choose) => {
    event.preventDefault()
    choose()
  })
  target.on('login', (event, _contents, _details, _auth, answer) => {
    event.preventDefault()
    answer()
  })
}

function stay(event: { preventDefault(): void }, url: string): void {
  if (!isOwnPage(url)) event.preventDefault()
}

/** Refuses the session every permission that the app doesn't use, and every request that leaves it. */
export function protectSession(session: Session, hasTools: boolean = !app.isPackaged): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(isGranted(permission, details.requestingUrl, details.isMainFrame))
  })
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    isGranted(permission, origin, details.isMainFrame),
  )
  refuseDevices(session)
  refuseCertificates(session)
  // Files leave the app through its own save dialog, which a page can't skip.
  session.on('will-download', event => event.preventDefault())
  session.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    // The developer tools are a page of their own, which a package has no use for.
    const isTools = hasTools && /^devtools:/i.test(url)
    answer({ cancel: !isTools && !isOwnRequest(url, resourceType) })
  })
  // Elsewhere than on macOS, the spelling checker would fetch its dictionaries from the network.
  if (process.platform !== 'darwin') session.setSpellCheckerEnabled(false)
}

function refuseDevices(session: Session): void {
  session.setDevicePermissionHandler(() => false)
  session.on('select-hid-device', (event, _details, choose) => {
    event.preventDefault()
    choose(null)
  })
  session.on('select-serial-port', (event, _ports, _contents, choose) => {
    event.preventDefault()
    choose('')
  })
  session.on('select-usb-device', (event, _details, choose) => {
    event.preventDefault()
    choose()
  })
}

/** Only the app's own page is granted anything, not what may lie in a frame of it. */
function isGranted(permission: string, origin: string, isMainFrame: boolean): boolean {
  return usedPermissions.has(permission) && isMainFrame && isOwnOrigin(origin)
}
