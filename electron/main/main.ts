import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { app, dialog, protocol, session } from 'electron'
import * as v from 'valibot'
import { appId } from './app-id.ts'
import { listenToBackups } from './backups.ts'
import {
  argumentsWithoutDisplay,
  conversionIn,
  convertAgain,
  convertAndExit,
  endUnconverted,
} from './converting.ts'
import { answerCrashPage } from './crash-page.ts'
import { createFileQueue, mapsAmong } from './file-queue.ts'
import { listenToFiles } from './listen-to-files.ts'
import { listenToLog } from './listen-to-log.ts'
import { listenToOriginals } from './listen-to-originals.ts'
import { listenToWindows } from './listen-to-windows.ts'
import { startLog } from './log.ts'
import { hideDefaultMenu, keepMenus } from './menu.ts'
import { refuseNetwork } from './no-network.ts'
import { appScheme } from './origin.ts'
import { createOriginals } from './originals.ts'
import { answerFromFolder } from './page-files.ts'
import * as messages from './page-messages.ts'
import { protectContents, protectSession } from './protect.ts'
import { handleQuitting } from './quitting.ts'
import { createRecentFiles, remembering } from './recent-files.ts'
import { watchErrors } from './watch-errors.ts'
import { createWindows } from './windows.ts'
import { wordsIn } from './words.ts'

/** The order of start-up. Every step before `whenReady` has to be in place before Electron makes its first page. */

const windows = createWindows()

const recent = createRecentFiles()

const originals = createOriginals(() => app.getPath('userData'))

const read = remembering(recent, originals.open)

const queue = createFileQueue(read, name => {
  const message = wordsIn(windows.language()).cannotOpen(name)
  const window = windows.current()?.window
  if (window) void dialog.showMessageBox(window, { type: 'warning', message })
})

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

refuseNetwork(app.commandLine)

const ownArguments = app.isPackaged ? 1 : 2
const conversion = conversionIn(process.argv.slice(ownArguments))

// Maps are found again only where they were kept, and the lock below is that of this folder: it must not move with
// the name of the product. Only who names another folder on the command line gets it. A conversion keeps nothing, and
// runs beside an open app.
if (conversion) {
  const passing = fs.mkdtempSync(path.join(os.tmpdir(), 'jejak-convert-'))
  app.setPath('userData', passing)
  app.on('quit', () => forget(passing))
} else if (!app.commandLine.hasSwitch('user-data-dir')) {
  const userData = path.join(app.getPath('appData'), 'jejak')
  fs.mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
}

const files = mapsAmong(process.argv.slice(1), process.cwd())

// A second start hands its files to the first one and ends: two apps on the same storage could overwrite each other.
if (conversion) startConversion(conversion)
else if (app.requestSingleInstanceLock({ files })) start()
else app.quit()

/** Opens a file that somebody outside the page asks for. */
function openArrived(file: string): void {
  queue.add([file])
  if (app.isReady()) windows.showLibrary()
}

function startConversion(args: readonly string[]): void {
  const again = argumentsWithoutDisplay(process.argv, ownArguments, process.platform)
  if (again) {
    convertAgain(again)
    return
  }
  app.enableSandbox()
  app.disableHardwareAcceleration()
  protectContents()
  app
    .whenReady()
    .then(() => {
      servePage()
      convertAndExit(args)
    })
    .catch(() => endUnconverted(app.getLocale()))
}

/** Removes a folder as far as the system lets go of it. */
function forget(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true })
  } catch (error) {
    console.warn('What a conversion kept for a moment is still there.', error)
  }
}

/** From now on the app's address is answered, and everything else is refused. */
function servePage(): void {
  const page = path.join(app.getAppPath(), 'dist')
  protocol.handle(appScheme, request => answerCrashPage(request) ?? answerFromFolder(page, request))
  protectSession(session.defaultSession)
}

function start(): void {
  // Windows finds the app's shortcut by it, and with that its notices, its recent files and its place on the task bar.
  if (process.platform === 'win32') app.setAppUserModelId(appId)
  startLog(app.getPath('logs'))
  watchErrors(process, windows.language, handleQuitting(windows).restart)
  app.enableSandbox()
  protectContents()
  queue.add(files)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    openArrived(file)
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = v.safeParse(messages.handedOver, data)
    if (handed.success) queue.add(mapsAmong(handed.output.files, process.cwd()))
    windows.showLibrary()
  })
  void app.whenReady().then(() => {
    servePage()
    hideDefaultMenu()
    // What the pages ask and tell: one line for each part of the app.
    listenToFiles(windows, queue, read)
    listenToOriginals(originals, recent.add)
    listenToWindows(windows, keepMenus(windows, recent, openArrived))
    listenToBackups()
    listenToLog()
    windows.showLibrary()
    app.on('activate', (_event, hasVisibleWindows) => {
      if (!hasVisibleWindows) windows.showLibrary()
    })
  })
}
