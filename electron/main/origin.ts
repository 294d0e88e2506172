/** The app's own address. Stored maps belong to this origin, so it never changes. */
export const appScheme = 'app'
export const appHost = 'jejak'
export const appOrigin = `${appScheme}://${appHost}`
export const startPage = `${appOrigin}/index.html`

/** Whether an address is the app's own page (with any query), and so may be navigated to. */
export function isOwnPage(address: string): boolean {
  const url = parse(address)
  return url !== null && isOwn(url) && (url.pathname === '/index.html' || url.pathname === '/')
}

/** Whether a request stays inside the app. */
export function isOwnRequest(address: string): boolean {
  if (/^(blob|data|devtools):/i.test(address)) return true
  const url = parse(address)
  return url !== null && isOwn(url)
}

function isOwn(url: URL): boolean {
  return url.protocol === `${appScheme}:` && url.host === appHost
}

function parse(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null
}
