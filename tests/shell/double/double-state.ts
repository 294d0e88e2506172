import type { BrowserContext, Page } from 'playwright-core'
import type { DoubleWindow } from './double-window.ts'

type Handler = (request: Request) => Promise<Response> | Response

/** What the pieces of one running double share. */
export interface DoubleState {
  /** Schemes that main code registered as privileged. */
  readonly schemes: string[]
  readonly protocolHandlers: Map<string, Handler>
  readonly windows: DoubleWindow[]
  /** The window that has the keyboard. */
  focused: DoubleWindow | null
  readonly windowOf: Map<Page, DoubleWindow>
  /** Requests to anything but the app itself, in order. None of them left this process. */
  readonly foreignRequests: string[]
  /** Navigations that main code prevented. */
  readonly preventedNavigations: string[]
  /** Asks main code's session whether a request may be made. */
  mayRequest(url: string, resourceType: string): boolean
  /** Asks main code's session about a permission, by Electron's name, for what is shown at an address. */
  mayUse(permission: string, window: DoubleWindow, url: string, isMainFrame: boolean): boolean
  /** Chromium, started with the first window. */
  context(): Promise<BrowserContext>
}
