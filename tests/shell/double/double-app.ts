import { EventEmitter } from 'node:events'
import fs from 'node:fs'
import path from 'node:path'
import type { DoubleState } from './double-state.ts'
import { PreventableEvent } from './preventable-event.ts'

/** The first running double of each user data folder: it holds the single instance lock. */
const holders = new Map<string, DoubleApp>()

/** Stands in for `app`. */
export class DoubleApp extends EventEmitter {
  /** Switches that main code gave Chromium, as written on a command line. */
  readonly switches: string[] = []
  readonly commandLine = {
    appendSwitch: (name: string, value = '') => {
      this.mustBe(false, 'commandLine.appendSwitch')
      this.switches.push(value ? `--${name}=${value}` : `--${name}`)
    },
    hasSwitch: () => false,
  }
  isQuitting = false
  /** The list that the system keeps, the newest first. */
  readonly recentDocuments: string[] = []
  readonly hasQuit: Promise<void>
  /** What `exit` was called with; null before that. */
  exitCode: number | null = null
  #ready = false
  #userData: string
  #hasAskedForLock = false
  readonly #whenReady: Promise<void>
  #becomeReady: () => void = () => {}
  #tellQuit: () => void = () => {}

  constructor(
    readonly state: DoubleState,
    readonly folder: string,
    /** The user's own folder for what apps keep. */
    readonly appData: string,
    readonly argv: readonly string[],
    readonly isPackaged: boolean,
  ) {
    super()
    this.#userData = path.join(appData, 'Electron')
    this.#whenReady = new Promise(resolve => {
      this.#becomeReady = resolve
    })
    this.hasQuit = new Promise(resolve => {
      this.#tellQuit = resolve
    })
  }

  start(): void {
    if (this.isQuitting) return
    this.#ready = true
    this.#becomeReady()
    this.emit('ready', {})
  }

  whenReady(): Promise<void> {
    return this.#whenReady
  }

  isReady(): boolean {
    return this.#ready
  }

  requestSingleInstanceLock(data?: unknown): boolean {
    this.#hasAskedForLock = true
    const holder = holders.get(this.#userData)
    if (!holder) {
      holders.set(this.#userData, this)
      return true
    }
    const copy: unknown = data === undefined ? undefined : JSON.parse(JSON.stringify(data))
    void holder
      .whenReady()
      .then(() => holder.emit('second-instance', {}, [...this.argv], process.cwd(), copy))
    return false
  }

  /** As in Electron, what has to be set up before the app is ready can't be done later, and the other way round. */
  mustBe(ready: boolean, what: string): void {
    if (this.#ready !== ready)
      throw new Error(`double: ${what} ${ready ? 'before' : 'after'} the app is ready`)
  }

  enableSandbox(): void {
    this.mustBe(false, 'app.enableSandbox')
  }

  disableHardwareAcceleration(): void {
    this.mustBe(false, 'app.disableHardwareAcceleration')
  }

  getAppPath(): string {
    return this.folder
  }

  getPath(name: string): string {
    if (name === 'appData') return this.appData
    return name === 'userData' ? this.#userData : path.join(this.#userData, name)
  }

  setPath(name: string, folder: string): void {
    if (name !== 'userData') throw new Error(`double: setPath('${name}') is not played`)
    if (this.#hasAskedForLock) throw new Error('double: the single instance lock belongs to another folder')
    if (!fs.existsSync(folder)) throw new Error(`Failed to set path '${name}'`)
    this.#userData = folder
  }

  addRecentDocument(file: string): void {
    this.recentDocuments.unshift(file)
  }

  clearRecentDocuments(): void {
    this.recentDocuments.length = 0
  }

  getLocale(): string {
    return 'en-GB'
  }

  /** Closes all windows and ends, unless one of them stays. */
  quit(): void {
    if (this.isQuitting) return
    const event = new PreventableEvent()
    this.emit('before-quit', event)
    if (event.isPrevented) return
    this.isQuitting = true
    for (const window of this.state.windows) if (!window.isDestroyed()) window.close()
    this.windowGone()
    // A window that prevented its closing has stopped the quit; Electron forgets the wish then.
    this.isQuitting = false
  }

  windowGone(): void {
    if (this.state.windows.some(window => !window.isDestroyed())) return
    if (this.isQuitting) this.end()
    else this.emit('window-all-closed')
  }

  /** Ends at once, without asking anybody. */
  exit(code = 0): void {
    this.exitCode = code
    this.end()
  }

  end(): void {
    if (holders.get(this.#userData) === this) holders.delete(this.#userData)
    this.emit('will-quit', {})
    this.emit('quit')
    this.#tellQuit()
  }
}
