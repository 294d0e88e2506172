/** The app's own address. Stored maps belong to this origin, so it never changes. */
export const appScheme = 'app'
export const appHost = 'jejak'
export const appOrigin = `${appScheme}://${appHost}`
export const startPage = `${appOrigin}/index.html`

/** The page of a window: the library's, which may show a map, or one that was opened for a map. */
export function pageOf(kind: 'library' | 'map', map: string | null): string {
  return `${startPage}${kind === 'map' ? '?window=map' : ''}${map === null ? '' : `#/map/${map}`}`
}

/** Whether an address is the app's own page (with any query), and so may be navigated to. */
export function isOwnPage(address: string): boolean {
  const url = parse(address)
  return url !== null && isOwn(url) && (url.pathname === '/index.html' || url.pathname === '/')
}

/** Whether a request stays inside the app: its own files, and pictures that the page made itself. */
export function isOwnRequest(address: string, resourceType: string): boolean {
  const isPicture = resourceType === 'image' || resourceType === 'imageset'
  return isOwnOrigin(address) || (isPicture && /^(data:|blob:app:\/\/jejak\/)/i.test(address))
}

/** Whether an address, or an origin given as one, belongs to the app. */
export function isOwnOrigin(address: string): boolean {
  const url = parse(address)
  return url !== null && isOwn(url)
}

function isOwn(url: URL): boolean {
  return url.protocol === `${appScheme}:` && url.host === appHost
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
