import path from 'node:path'
import { app, BrowserWindow, dialog, shell } from 'electron'
import * as v from 'valibot'
import { type BackupDone, backupNamePattern, backupsChannels } from '../shared/backups-bridge.ts'
import { type BackupFolder, createBackupFolder } from './backup-folder.ts'
import { answerPage } from './ipc.ts'
import { largestFile } from './read-whole.ts'

const name = v.pipe(v.string(), v.maxLength(200), v.regex(backupNamePattern))
const bytes = v.pipe(
  v.instance(Uint8Array),
  v.check(value => value.byteLength <= largestFile),
)

/** What each message about backups has to look like. */
const messages = {
  nothing: v.strictTuple([]),
  one: v.strictTuple([name]),
  file: v.strictTuple([name, bytes]),
  several: v.strictTuple([v.pipe(v.array(name), v.maxLength(100_000))]),
}

/** Answers what the pages ask about the folder of backups. */
export function listenToBackups(): void {
  const folder = createBackupFolder({
    settings: path.join(app.getPath('userData'), 'backups.json'),
    usual: usualPlace(),
  })
  answerPage(backupsChannels.place, messages.nothing, () => folder.place())
  answerPage(backupsChannels.choose, messages.nothing, async ({ sender }) => {
    const window = BrowserWindow.fromWebContents(sender)
    return window && choose(window, folder)
  })
  answerPage(backupsChannels.show, messages.nothing, () => show(folder))
  answerPage(backupsChannels.list, messages.nothing, () => folder.list())
  answerPage(backupsChannels.read, messages.one, (_event, file) => folder.read(file))
  answerPage(backupsChannels.write, messages.file, (_event, file, content) => folder.write(file, content))
  answerPage(backupsChannels.remove, messages.several, (_event, files) => folder.remove(files))
}

/** Where people look for their own files. Who starts the app on data of its own gets the backups beside that. */
function usualPlace(): { folder: string; name: string } {
  if (app.commandLine.hasSwitch('user-data-dir'))
    return { folder: path.join(app.getPath('userData'), 'Backups'), name: 'Backups' }
  const documents = app.getPath('documents')
  const inside = path.join('Jejak', 'Backups')
  return { folder: path.join(documents, inside), name: path.join(path.basename(documents), inside) }
}

async function choose(window: BrowserWindow, folder: BackupFolder) {
  const now = await folder.open()
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory'],
    ...(now.kind === 'there' ? { defaultPath: now.folder } : {}),
  })
  const [chosen] = filePaths
  return canceled || chosen === undefined ? null : folder.use(chosen)
}

async function show(folder: BackupFolder): Promise<BackupDone> {
  const place = await folder.open()
  if (place.kind === 'trouble') return place
  const trouble = await shell.openPath(place.folder)
  return trouble === '' ? { kind: 'done' } : { kind: 'trouble', trouble: 'failed' }
}
