import fs from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, dialog, protocol, session } from 'electron'
import * as v from 'valibot'
import { channels } from '../shared/ipc.ts'
import { type Closing, handleClosing } from './closing.ts'
import { conversionIn, convertAndExit } from './converting.ts'
import { createFileQueue, mapsAmong } from './file-queue.ts'
import { openWithDialog, saveWithDialog } from './files.ts'
import { answerPage, hearPage } from './ipc.ts'
import { keepPage } from './keep-page.ts'
import { hideDefaultMenu, showMenu } from './menu.ts'
import { openOutside } from './open-outside.ts'
import { appScheme } from './origin.ts'
import { answerFromFolder } from './page-files.ts'
import * as messages from './page-messages.ts'
import { protectContents, protectSession } from './protect.ts'
import { readWhole } from './read-whole.ts'
import { tellStarter } from './tell-starter.ts'
import { bringForward, openWindow } from './window.ts'
import { wordsIn } from './words.ts'

/** The order of start-up. Every step before `whenReady` has to be in place before Electron makes its first page. */

let main: { readonly window: BrowserWindow; readonly closing: Closing } | null = null
let language = ''

const queue = createFileQueue(readWhole, name => {
  const message = wordsIn(language).cannotOpen(name)
  void (main ? dialog.showMessageBox(main.window, { type: 'warning', message }) : null)
})

protocol.registerSchemesAsPrivileged([
  { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
])

// Maps are found again only where they were kept, and the lock below is that of this folder: it must not move with
// the name of the product. Only who names another folder on the command line gets it.
if (!app.commandLine.hasSwitch('user-data-dir')) {
  const userData = path.join(app.getPath('appData'), 'jejak')
  fs.mkdirSync(userData, { recursive: true })
  app.setPath('userData', userData)
}

const files = mapsAmong(process.argv.slice(1), process.cwd())

const conversion = conversionIn(process.argv.slice(app.isPackaged ? 1 : 2))

// A conversion touches no storage. A second start hands its files to the first one and ends: two windows on the same
// storage could overwrite each other.
if (conversion) void convertAndExit(conversion)
else if (app.requestSingleInstanceLock({ files })) start()
else app.quit()

function start(): void {
  app.enableSandbox()
  protectContents()
  queue.add(files)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    queue.add([file])
    if (app.isReady()) showWindow()
  })
  app.on('second-instance', (_event, _argv, _folder, data) => {
    const handed = v.safeParse(messages.handedOver, data)
    if (handed.success) queue.add(mapsAmong(handed.output.files, process.cwd()))
    showWindow()
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => {
    language = app.getLocale()
    const page = path.join(app.getAppPath(), 'dist')
    protocol.handle(appScheme, request => answerFromFolder(page, request))
    protectSession(session.defaultSession)
    hideDefaultMenu()
    listenToPage()
    showWindow()
    app.on('activate', showWindow)
  })
}

function showWindow(): void {
  if (main) {
    bringForward(main.window)
    return
  }
  const window = openWindow()
  const closing = handleClosing(window)
  main = { window, closing }
  const pageGone = () => {
    closing.unguard()
    queue.handTo(null)
  }
  window.webContents.on('did-start-navigation', details => {
    if (details.isMainFrame && !details.isSameDocument) pageGone()
  })
  window.webContents.on('render-process-gone', pageGone)
  window.once('ready-to-show', tellStarter)
  keepPage(window, () => language)
  window.on('closed', () => {
    queue.handTo(null)
    main = null
  })
}

function listenToPage(): void {
  answerPage(channels.openFile, messages.openRequest, async (_event, request) =>
    main ? openWithDialog(main.window, request) : { kind: 'cancelled' },
  )
  answerPage(channels.saveFile, messages.saveRequest, async (_event, request) =>
    main ? saveWithDialog(main.window, request) : { kind: 'cancelled' },
  )
  answerPage(channels.openExternal, messages.externalAddress, async (_event, address) => openOutside(address))
  hearPage(channels.setMenu, messages.menu, (_event, sections) => {
    showMenu(sections, actionId => main?.window.webContents.send(channels.menuCommand, actionId))
  })
  hearPage(channels.setTitle, messages.windowState, (_event, state) => {
    language = state.language
    main?.closing.update(state)
    main?.window.setTitle(state.title)
    main?.window.setDocumentEdited(!state.saved)
  })
  hearPage(channels.guardClose, messages.nothing, () => main?.closing.guard())
  hearPage(channels.closeReady, messages.finished, (_event, saved) => main?.closing.ready(saved))
  hearPage(channels.takesFiles, messages.nothing, event => {
    queue.handTo(file => event.sender.send(channels.fileArrived, file))
  })
}
