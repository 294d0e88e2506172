import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, type Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { buildIfStale } from '../../build/scripts/build.mjs'
import { projectRoot } from '../../build/scripts/project-root.mjs'
import type { DoubleMenuItem } from './double/double-menu.ts'
import { type ElectronDouble, launchDouble } from './double/electron-double.ts'

type ElectronModule = typeof Electron.CrossProcessExports

/** The desktop app under test, in the double or in a real Electron. */
export interface ShellApp {
  /** The page of the first window. */
  readonly page: Page
  /** The pages of the windows that are open now, in the order of their opening. */
  pages(): Promise<readonly Page[]>
  /** Runs in the main process. On a real Electron the function is sent there: it can use its arguments only. */
  evaluate<R, A = undefined>(
    run: (electron: ElectronModule, argument: A) => R | Promise<R>,
    argument?: A,
  ): Promise<R>
  /** The user's answers to dialogs that come; paths, or null to cancel. */
  answerDialogs(answers: { open?: string | null; save?: string | null; message?: number }): Promise<void>
  /** Resolves when the app has quit by itself. */
  readonly hasQuit: Promise<void>
  /** What only the double can tell; null on a real Electron. */
  readonly double: ElectronDouble | null
  close(): Promise<void>
}

export interface ShellOptions {
  /** The page in the window: the smallest one that has a platform, or the built app. */
  readonly shows?: 'fixture' | 'app'
  readonly userData?: string
  readonly args?: readonly string[]
  /** Whether the app takes itself for an installed one. Only the double can say so. */
  readonly isPackaged?: boolean
}

/** An entry of a window's own menu bar, as Windows and Linux have it; Electron itself shows a menu only to the user. */
export function menuEntry(app: ShellApp, id: string, window = 0): DoubleMenuItem | null {
  return app.double?.electron.BrowserWindow.getAllWindows()[window]?.menu?.getMenuItemById(id) ?? null
}

/** Set by `npm run test:electron`: the program of a real Electron. */
export const realElectron = process.env.JEJAK_ELECTRON

/** A folder that is there until the test ends. */
export function temporaryFolder(): string {
  const folder = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-shell-')))
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 }))
  return folder
}

/** Starts the desktop app with its real main and preload bundles; it is closed when the test ends. */
export async function launchShell(options: ShellOptions = {}): Promise<ShellApp> {
  const userData = options.userData ?? temporaryFolder()
  const folder = await makeAppFolder(options.shows ?? 'fixture')
  const app = realElectron
    ? await launchReal(realElectron, folder, userData, options.args ?? [])
    : await launchInDouble(folder, userData, options.args ?? [], options.isPackaged ?? false)
  onTestFinished(() => app.close())
  if (options.shows !== 'app') await app.page.waitForFunction(() => 'fixture' in window)
  return app
}

/** A folder with what a package of the app holds: page, bundles and package.json. */
export async function makeAppFolder(shows: 'fixture' | 'app'): Promise<string> {
  const folder = temporaryFolder()
  if (shows === 'app') await buildIfStale(['renderer'])
  const page = shows === 'app' ? path.join(projectRoot, 'dist') : inject('fixturePage')
  fs.cpSync(page, path.join(folder, 'dist'), { recursive: true })
  fs.cpSync(path.join(projectRoot, 'dist-electron'), path.join(folder, 'dist-electron'), { recursive: true })
  const manifest = { name: 'jejak', version: '0.0.0', main: 'dist-electron/main.cjs' }
  fs.writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest))
  return folder
}

async function launchInDouble(
  folder: string,
  userData: string,
  args: readonly string[],
  isPackaged: boolean,
): Promise<ShellApp> {
  const double = await launchDouble({ folder, userData, args, isPackaged, chromium: inject('chromium') })
  const { dialog } = double.electron
  return {
    page: await double.firstWindow(),
    pages: () => Promise.all(double.electron.BrowserWindow.getAllWindows().map(window => window.page)),
    double,
    hasQuit: double.hasQuit,
    evaluate: async (run, argument) => run(double.electron as unknown as ElectronModule, argument as never),
    answerDialogs: async ({ open, save, message }) => {
      if (open !== undefined)
        dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: open ? [open] : [] })
      if (save !== undefined) dialog.showSaveDialog = async () => ({ canceled: !save, filePath: save ?? '' })
      if (message !== undefined) dialog.showMessageBox = async () => ({ response: message })
    },
    close: () => double.close(),
  }
}

async function launchReal(
  executablePath: string,
  folder: string,
  userData: string,
  args: readonly string[],
): Promise<ShellApp> {
  const app = await _electron.launch({
    executablePath,
    args: [folder, `--user-data-dir=${userData}`, ...args],
  })
  const page = await app.firstWindow()
  return {
    page,
    pages: async () => app.windows(),
    double: null,
    hasQuit: new Promise(resolve => app.once('close', () => resolve())),
    evaluate: (run, argument) => app.evaluate(run as never, argument) as never,
    answerDialogs: async answers => {
      await app.evaluate(({ dialog }, { open, save, message }) => {
        if (open !== undefined)
          dialog.showOpenDialog = async () => ({ canceled: !open, filePaths: open ? [open] : [] })
        if (save !== undefined)
          dialog.showSaveDialog = async () => ({ canceled: !save, filePath: save ?? '' })
        if (message !== undefined)
          dialog.showMessageBox = async () => ({ response: message, checkboxChecked: false })
      }, answers)
    },
    close: () => app.close().catch(() => {}),
  }
}
