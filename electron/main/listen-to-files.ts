import { BrowserWindow } from 'electron'
import { channels } from '../shared/ipc.ts'
import type { FileQueue } from './file-queue.ts'
import { openWithDialog, saveWithDialog } from './files.ts'
import { answerPage, hearPage } from './ipc.ts'
import { openOutside } from './open-outside.ts'
import * as messages from './page-messages.ts'
import type { FileAnswer } from './read-whole.ts'
import type { Windows } from './windows.ts'

/** Answers what the pages ask about files and addresses, and hands arriving files to the library's window. */
export function listenToFiles(
  windows: Windows,
  queue: FileQueue,
  read: (file: string) => Promise<FileAnswer>,
): void {
  answerPage(channels.openFile, messages.openRequest, async ({ sender }, request) => {
    const window = BrowserWindow.fromWebContents(sender)
    return window ? openWithDialog(window, request, read) : { kind: 'cancelled' }
  })
  answerPage(channels.saveFile, messages.saveRequest, async ({ sender }, request) => {
    const window = BrowserWindow.fromWebContents(sender)
    return window ? saveWithDialog(window, request) : { kind: 'cancelled' }
  })
  answerPage(channels.openExternal, messages.externalAddress, async (_event, address) => openOutside(address))
  hearPage(channels.takesFiles, messages.nothing, ({ sender }) => {
    // A window that was opened for one map keeps showing that.
    if (windows.of(sender)?.kind === 'library') queue.handTo(file => sender.send(channels.fileArrived, file))
  })
  const letGo = ({ kind }: { kind: 'library' | 'map' }) => {
    if (kind === 'library') queue.handTo(null)
  }
  windows.watch({ pageGone: letGo, closed: letGo })
}
