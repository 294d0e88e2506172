import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import type { Page } from 'playwright-core'
import { hostSuffix, toApp, toReal } from './app-address.ts'
import type { DoubleMenu } from './double-menu.ts'
import type { DoubleState } from './double-state.ts'
import { PreventableEvent } from './preventable-event.ts'
import { encode } from './wire.ts'

const shim = fs.readFileSync(new URL('page-shim.js', import.meta.url), 'utf8')

export interface WindowOptions {
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly title?: string
  readonly show?: boolean
  readonly webPreferences?: { readonly preload?: string } & Record<string, unknown>
}

interface Bounds {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Permissions by Electron's name and by Playwright's. */
const permissionNames: Readonly<Record<string, string>> = {
  'clipboard-sanitized-write': 'clipboard-write',
  'clipboard-read': 'clipboard-read',
  geolocation: 'geolocation',
  notifications: 'notifications',
  midi: 'midi',
}

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

/** Stands in for `WebContents`. */
export class DoubleContents extends EventEmitter {
  windowOpenHandler: OpenHandler | null = null
  webRtcPolicy = 'default'
  readonly #window: DoubleWindow

  constructor(window: DoubleWindow) {
    super()
    this.#window = window
  }

  setWindowOpenHandler(handler: OpenHandler): void {
    this.windowOpenHandler = handler
  }

  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy
  }

  getURL(): string {
    return toApp(this.#window.shownPage?.url() ?? '')
  }

  reload(): void {
    this.#window.mustExist()
    this.#window.ownNavigations.add(this.getURL())
    void this.#window.shownPage?.reload().catch(() => {})
  }

  /** Like Electron's, this is lost without a word when the page has gone, and throws when the window has. */
  send(channel: string, ...values: unknown[]): void {
    this.#window.mustExist()
    const message: [string, unknown] = [channel, encode(values)]
    void this.#window.page
      .then(page =>
        page.evaluate(([name, inner]) => {
          const emit: unknown = Reflect.get(window, '__doubleEmit')
          if (typeof emit === 'function') emit(name, inner)
        }, message),
      )
      .catch(() => {})
  }
}

/** Stands in for `BrowserWindow`, with a page of Chromium as what it shows. */
export class DoubleWindow extends EventEmitter {
  readonly webContents: DoubleContents
  readonly page: Promise<Page>
  shownPage: Page | null = null
  /** Addresses that main code loads itself: these are no navigations of the page. */
  readonly ownNavigations = new Set<string>()
  documentEdited = false
  /** From 0 to 1; -1 while nothing goes on. */
  progress = -1
  /** The menu in its own bar, as Windows and Linux have it. */
  menu: DoubleMenu | null = null
  #title: string
  #destroyed = false
  #bounds: Bounds
  #maximized = false
  #fullScreen = false

  constructor(
    readonly state: DoubleState,
    readonly options: WindowOptions,
    announce: (window: DoubleWindow) => void,
    readonly onClosed: () => void,
  ) {
    super()
    this.#title = options.title ?? ''
    const { x = 0, y = 0, width = 800, height = 600 } = options
    this.#bounds = { x, y, width, height }
    this.webContents = new DoubleContents(this)
    const isFirst = state.windows.length === 0
    state.windows.push(this)
    announce(this)
    this.page = this.#openPage(isFirst)
  }

  async #openPage(isFirst: boolean): Promise<Page> {
    const context = await this.state.context()
    const page = (isFirst ? context.pages()[0] : undefined) ?? (await context.newPage())
    this.shownPage = page
    this.state.windowOf.set(page, this)
    const { width, height, webPreferences } = this.options
    if (width && height) await page.setViewportSize({ width, height })
    if (webPreferences?.preload) {
      const preload = fs.readFileSync(webPreferences.preload, 'utf8')
      const wrapped = `function (require, module, exports, process) {${preload}\n}`
      const values = `${JSON.stringify(process.platform)}, ${JSON.stringify(hostSuffix)}`
      await page.addInitScript({ content: `(${shim})(${wrapped}, ${values})` })
    }
    page.on('domcontentloaded', () => {
      this.emit('ready-to-show')
      this.webContents.emit('did-finish-load')
    })
    page.on('crash', () => this.webContents.emit('render-process-gone', {}, { reason: 'crashed' }))
    page.on('close', () => this.#gone())
    return page
  }

  /** As in Electron, using what is destroyed is an error. */
  mustExist(): void {
    if (this.#destroyed) throw new TypeError('Object has been destroyed')
  }

  async loadURL(address: string): Promise<void> {
    this.mustExist()
    this.ownNavigations.add(address)
    const page = await this.page
    const granted = Object.entries(permissionNames).filter(([name]) =>
      this.state.mayUse(name, this, address, true),
    )
    const real = toReal(address, this.state.schemes)
    await page.context().grantPermissions(
      granted.map(([, name]) => name),
      { origin: new URL(real).origin },
    )
    await page.goto(real)
  }

  /** What a click on the window's close button does. */
  close(): void {
    this.mustExist()
    const event = new PreventableEvent()
    this.emit('close', event)
    if (!event.isPrevented) this.destroy()
  }

  destroy(): void {
    void this.page.then(page => page.close()).catch(() => {})
  }

  #gone(): void {
    if (this.#destroyed) return
    this.blur()
    this.#destroyed = true
    this.emit('closed')
    this.onClosed()
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }

  isMinimized(): boolean {
    this.mustExist()
    return false
  }

  /** The page keeps the size that it was opened with. */
  setBounds(bounds: Partial<Bounds>): void {
    this.mustExist()
    this.#bounds = { ...this.#bounds, ...bounds }
    this.emit('move')
    this.emit('resize')
  }

  getNormalBounds(): Bounds {
    this.mustExist()
    return this.#bounds
  }

  maximize(): void {
    this.#maximized = true
    this.emit('maximize')
  }

  unmaximize(): void {
    this.#maximized = false
    this.emit('unmaximize')
  }

  isMaximized(): boolean {
    this.mustExist()
    return this.#maximized
  }

  setFullScreen(on: boolean): void {
    this.#fullScreen = on
    this.emit(on ? 'enter-full-screen' : 'leave-full-screen')
  }

  isFullScreen(): boolean {
    this.mustExist()
    return this.#fullScreen
  }

  setTitle(title: string): void {
    this.mustExist()
    this.#title = title
  }

  getTitle(): string {
    this.mustExist()
    return this.#title
  }

  setMenu(menu: DoubleMenu | null): void {
    this.mustExist()
    this.menu = menu
  }

  setProgressBar(share: number): void {
    this.mustExist()
    this.progress = share
  }

  setDocumentEdited(edited: boolean): void {
    this.mustExist()
    this.documentEdited = edited
  }

  isDocumentEdited(): boolean {
    return this.documentEdited
  }

  /** As on every desktop, a window that is shown gets the keyboard. */
  show(): void {
    this.focus()
  }

  focus(): void {
    this.mustExist()
    if (this.state.focused === this) return
    this.state.focused?.blur()
    this.state.focused = this
    this.emit('focus')
  }

  blur(): void {
    if (this.state.focused !== this) return
    this.state.focused = null
    this.emit('blur')
  }

  isFocused(): boolean {
    return this.state.focused === this
  }
}
