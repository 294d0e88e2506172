import type { BrowserContext, Request as PageRequest, Route } from 'playwright-core'
import { toApp } from './app-address.ts'
import type { DoubleState } from './double-state.ts'
import type { DoubleWindow } from './double-window.ts'
import { PreventableEvent } from './preventable-event.ts'

/** Sends every request of the pages through main code, as Electron's network stack would. Nothing goes further. */
export async function routeRequests(context: BrowserContext, state: DoubleState): Promise<void> {
  await context.route('**/*', route => answer(route, state))
}

async function answer(route: Route, state: DoubleState): Promise<void> {
  const request = route.request()
  const url = toApp(request.url())
  const window = windowOf(request, state)
  if (request.isNavigationRequest()) {
    if (!window) {
      askWindowOpen(url, state)
      return route.abort('aborted')
    }
    if (!mayNavigate(request, url, window, state)) return route.abort('aborted')
  }
  const handler = state.protocolHandlers.get(new URL(url).protocol.slice(0, -1))
  if (!handler) state.foreignRequests.push(url)
  if (!handler || !state.mayRequest(url, resourceTypeOf(request))) return route.abort('internetdisconnected')
  const response = await handler(new Request(url, { method: request.method(), headers: request.headers() }))
  await route.fulfill({
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: Buffer.from(await response.arrayBuffer()),
  })
}

/** Electron's name of what a request is for. */
function resourceTypeOf(request: PageRequest): string {
  if (request.isNavigationRequest()) return request.frame().parentFrame() ? 'subFrame' : 'mainFrame'
  return request.resourceType()
}

function windowOf(request: PageRequest, state: DoubleState): DoubleWindow | undefined {
  try {
    return state.windowOf.get(request.frame().page())
  } catch {
    // A popup has no page before its first document.
    return undefined
  }
}

function askWindowOpen(url: string, state: DoubleState): void {
  const opener = state.windows.find(window => !window.isDestroyed())
  const verdict = opener?.webContents.windowOpenHandler?.({ url })
  if (verdict?.action !== 'deny') throw new Error(`double: main code let a window open for ${url}`)
}

/** Whether a navigation goes ahead: one that main code began always does. */
function mayNavigate(request: PageRequest, url: string, window: DoubleWindow, state: DoubleState): boolean {
  const isMainFrame = request.frame().parentFrame() === null
  // As in Electron, it has started before anybody is asked whether it may.
  if (isMainFrame) {
    window.webContents.emit('did-start-navigation', { url, isMainFrame, isSameDocument: false })
  }
  if (!(isMainFrame && window.ownNavigations.delete(url))) {
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame })
    window.webContents.emit('will-frame-navigate', event)
    if (isMainFrame) window.webContents.emit('will-navigate', event, url)
    if (event.isPrevented) {
      state.preventedNavigations.push(url)
      return false
    }
  }
  return true
}
