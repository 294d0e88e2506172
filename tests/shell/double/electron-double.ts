import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core'
import { chromiumFlags } from '../../helpers/chromium.ts'
import { toApp } from './app-address.ts'
import { DoubleApp } from './double-app.ts'
import { DoubleMenu } from './double-menu.ts'
import { DoubleNotification } from './double-notification.ts'
import type { DoubleState } from './double-state.ts'
import { DoubleWindow, type WindowOptions } from './double-window.ts'
import { routeRequests } from './request-router.ts'
import { decode, encode } from './wire.ts'

/**
 * A stand-in for the `electron` module: the real bundles of main and preload run, in this process and in the page;
 * only Electron itself is replaced, by Chromium. Dialogs that no test has scripted throw. Its limits: preload and
 * page share one world, there are no fuses, no native menus and no accelerators.
 */
export interface ElectronDouble {
  readonly electron: ReturnType<typeof createModule>
  readonly state: DoubleState
  /** The page of the first window, loaded. */
  firstWindow(): Promise<Page>
  /** Resolves when main code has quit. */
  readonly hasQuit: Promise<void>
  /** Ends everything at once; main code is not asked. */
  close(): Promise<void>
}

export interface DoubleOptions {
  /** The folder of the app: its package.json names the main bundle. */
  readonly folder: string
  /** The user's own folder for what apps keep. */
  readonly userData: string
  readonly args?: readonly string[]
  readonly chromium: string
  readonly isPackaged?: boolean
}

/** Starts an app as `electron <folder> …args` would. */
export async function launchDouble(options: DoubleOptions): Promise<ElectronDouble> {
  const { folder, userData, args = [] } = options
  let opened: Promise<BrowserContext> | null = null
  const session = new DoubleSession()
  const state: DoubleState = {
    schemes: [],
    protocolHandlers: new Map(),
    windows: [],
    focused: null,
    windowOf: new Map(),
    foreignRequests: [],
    preventedNavigations: [],
    mayRequest: (url, resourceType) => session.mayRequest(url, resourceType),
    mayUse: (permission, window, url, isMainFrame) => session.mayUse(permission, window, url, isMainFrame),
    context: () => {
      opened ??= openContext(options, state, ipc, app.switches)
      return opened
    },
  }
  const ipc = new DoubleIpc()
  const argv = ['electron', folder, ...args]
  const app = new DoubleApp(state, folder, userData, argv, options.isPackaged ?? false)
  const electron = createModule(state, app, ipc, session)
  runMain(folder, argv, electron)
  app.start()
  return {
    electron,
    state,
    hasQuit: app.hasQuit,
    firstWindow: async () => {
      const page = await waitFor(() => state.windows[0]?.page)
      await page.waitForURL(/electron-double/)
      await page.waitForLoadState('load')
      return page
    },
    close: async () => {
      if (opened) await (await opened).close()
      app.end()
    },
  }
}

interface Scheme {
  readonly scheme: string
  readonly privileges?: {
    readonly standard?: boolean
    readonly secure?: boolean
    readonly supportFetchAPI?: boolean
  }
}

function createModule(state: DoubleState, app: DoubleApp, ipc: DoubleIpc, session: DoubleSession) {
  class BrowserWindow extends DoubleWindow {
    constructor(options: WindowOptions = {}) {
      app.mustBe(true, 'new BrowserWindow')
      super(
        state,
        options,
        window => app.emit('web-contents-created', {}, window.webContents),
        () => app.windowGone(),
      )
    }
    static getAllWindows(): DoubleWindow[] {
      return state.windows.filter(window => !window.isDestroyed())
    }
    static fromWebContents(contents: unknown): DoubleWindow | null {
      return BrowserWindow.getAllWindows().find(window => window.webContents === contents) ?? null
    }
    static getFocusedWindow(): DoubleWindow | null {
      return BrowserWindow.getAllWindows().find(window => window.isFocused()) ?? null
    }
  }
  const display = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } }
  DoubleMenu.setApplicationMenu(null)
  const unscripted = (name: string) => (): never => {
    throw new Error(`double: no test has scripted ${name}`)
  }
  return {
    app,
    BrowserWindow,
    Menu: DoubleMenu,
    ipcMain: ipc,
    session: {
      get defaultSession(): DoubleSession {
        app.mustBe(true, 'session.defaultSession')
        return session
      },
    },
    powerMonitor: new EventEmitter(),
    Notification: DoubleNotification,
    screen: {
      getPrimaryDisplay: () => display,
      getAllDisplays: () => [display],
    },
    nativeTheme: { shouldUseDarkColors: false },
    protocol: {
      registerSchemesAsPrivileged: (list: readonly Scheme[]) => {
        app.mustBe(false, 'protocol.registerSchemesAsPrivileged')
        for (const { scheme, privileges } of list) {
          // Without these a page has no storage, no secure context or no fetch, and fails only later.
          if (!(privileges?.standard && privileges.secure && privileges.supportFetchAPI))
            throw new Error(`double: the scheme "${scheme}" lacks privileges`)
          state.schemes.push(scheme)
        }
      },
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) => {
        app.mustBe(true, 'protocol.handle')
        state.protocolHandlers.set(scheme, handler)
      },
    },
    shell: {
      openExternal: unscripted('openExternal') as (...values: unknown[]) => unknown,
      openPath: unscripted('openPath') as (folder: string) => Promise<string>,
      showItemInFolder: unscripted('showItemInFolder') as (file: string) => unknown,
    },
    dialog: {
      showOpenDialog: unscripted('showOpenDialog') as (...values: unknown[]) => unknown,
      showSaveDialog: unscripted('showSaveDialog') as (...values: unknown[]) => unknown,
      showMessageBox: unscripted('showMessageBox') as (...values: unknown[]) => unknown,
    },
  }
}

/** Stands in for `ipcMain`. */
class DoubleIpc extends EventEmitter {
  /** The channels on which main code answers. */
  get answered(): string[] {
    return [...this.#handlers.keys()]
  }

  readonly #handlers = new Map<string, (event: unknown, ...values: unknown[]) => unknown>()

  handle(channel: string, handler: (event: unknown, ...values: unknown[]) => unknown): void {
    if (this.#handlers.has(channel))
      throw new Error(`Attempted to register a second handler for '${channel}'`)
    this.#handlers.set(channel, handler)
  }

  async invoke(channel: string, event: unknown, values: unknown[]): Promise<unknown> {
    const handler = this.#handlers.get(channel)
    if (!handler) throw new Error(`No handler registered for '${channel}'`)
    return handler(event, ...values)
  }
}

type Answer = (granted: boolean) => void
type RequestHandler = (
  contents: unknown,
  permission: string,
  answer: Answer,
  details: { requestingUrl: string; isMainFrame: boolean },
) => void
type CheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: { requestingUrl: string; isMainFrame: boolean },
) => boolean
type BeforeRequest = (
  details: { url: string; resourceType: string },
  answer: (verdict: { cancel: boolean }) => void,
) => void

/** Stands in for a `Session`. Until main code says otherwise everything is granted, as in Electron. */
class DoubleSession extends EventEmitter {
  isSpellCheckerEnabled = true
  /** What main code's check of a certificate answers: 0 trusts, null leaves it to Chromium. */
  certificateVerdict: number | null = null
  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener
    },
  }
  #beforeRequest: BeforeRequest = (_details, answer) => answer({ cancel: false })
  #request: RequestHandler = (_contents, _name, answer) => answer(true)
  #check: CheckHandler = () => true
  mayUseDevice: () => boolean = () => true

  setPermissionRequestHandler(handler: RequestHandler): void {
    this.#request = handler
  }

  setPermissionCheckHandler(handler: CheckHandler): void {
    this.#check = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.mayUseDevice = handler
  }

  setCertificateVerifyProc(check: (request: unknown, answer: (verdict: number) => void) => void): void {
    check({}, verdict => {
      this.certificateVerdict = verdict
    })
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.isSpellCheckerEnabled = enabled
  }

  mayRequest(url: string, resourceType: string): boolean {
    let isCancelled = false
    this.#beforeRequest({ url, resourceType }, ({ cancel }) => {
      isCancelled = cancel
    })
    return !isCancelled
  }

  /** What a page at this address is answered, in the window's main frame or in a frame inside it. */
  mayUse(permission: string, window: DoubleWindow, url: string, isMainFrame: boolean): boolean {
    const details = { requestingUrl: url, isMainFrame }
    let isGranted = false
    this.#request(
      window.webContents,
      permission,
      granted => {
        isGranted = granted
      },
      details,
    )
    // Electron gives an origin as an address.
    const origin = `${/^[a-z]+:\/\/[^/]*/i.exec(url)?.[0] ?? url}/`
    return isGranted && this.#check(window.webContents, permission, origin, details)
  }
}

async function openContext(
  options: DoubleOptions,
  state: DoubleState,
  ipc: DoubleIpc,
  switches: readonly string[],
): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(path.join(options.userData, 'chromium'), {
    executablePath: options.chromium,
    args: [...chromiumFlags, ...switches],
    viewport: null,
    serviceWorkers: 'block',
  })
  await routeRequests(context, state)
  const eventOf = ({ page, frame }: { page: Page; frame: Frame }) => ({
    sender: state.windowOf.get(page)?.webContents,
    senderFrame: {
      url: toApp(frame.url()),
      origin: frame.url().startsWith('http') ? toApp(new URL(frame.url()).origin) : 'null',
      parent: frame.parentFrame() ? {} : null,
    },
  })
  await context.exposeBinding('__doubleInvoke', async (source, channel: string, values: unknown[]) =>
    encode(await ipc.invoke(channel, eventOf(source), values.map(decode))),
  )
  await context.exposeBinding('__doubleSend', (source, channel: string, values: unknown[]) => {
    ipc.emit(channel, eventOf(source), ...values.map(decode))
  })
  return context
}

/** Loads the real main bundle afresh, with this module in Electron's place. */
function runMain(folder: string, argv: readonly string[], electron: unknown): void {
  const require = createRequire(import.meta.url)
  const module: { _load: (request: string, ...rest: unknown[]) => unknown } = require('node:module')
  const { main }: { main: string } = JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  const file = path.join(folder, main)
  const load = module._load
  const realArgv = process.argv
  module._load = (request, ...rest) =>
    request === 'electron' ? electron : load.call(module, request, ...rest)
  process.argv = [...argv]
  delete require.cache[require.resolve(file)]
  try {
    require(file)
  } finally {
    module._load = load
    process.argv = realArgv
  }
}

async function waitFor<T>(find: () => T | undefined): Promise<T> {
  for (let attempt = 0; attempt < 500; attempt++) {
    const found = find()
    if (found !== undefined) return found
    await new Promise(resolve => setTimeout(resolve, 10))
  }
  throw new Error('double: main code opened no window')
}
