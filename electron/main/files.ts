import fs from 'node:fs/promises'
import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { FileTrouble, OpenAnswer, OpenRequest, SaveAnswer, SaveRequest } from '../shared/ipc.ts'
import { writeAtomically } from './atomic-write.ts'
import { safeName } from './file-name.ts'

/** No file that Jejak can make sense of is larger; bytes. */
export const largestFile = 512 * 1024 * 1024

/** Asks the user for a file and reads it. */
export async function openWithDialog(window: BrowserWindow, request: OpenRequest): Promise<OpenAnswer> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: request.label, extensions: [...request.extensions] }],
  })
  const [file] = filePaths
  return canceled || file === undefined ? { kind: 'cancelled' } : readWhole(file)
}

/** Reads a file that the user, or the machine on the user's behalf, has named. */
export async function readWhole(file: string): Promise<Exclude<OpenAnswer, { kind: 'cancelled' }>> {
  try {
    const stat = await fs.stat(file)
    if (!stat.isFile()) return trouble('read-failed', 'It is not a file.')
    if (stat.size > largestFile) return trouble('too-large', `The file has ${stat.size} bytes.`)
    const bytes = await fs.readFile(file)
    return { kind: 'opened', file: { name: path.basename(file), bytes: new Uint8Array(bytes) } }
  } catch (error) {
    return trouble('read-failed', error)
  }
}

/** Asks the user where to save and writes the bytes there, all or nothing. */
export async function saveWithDialog(window: BrowserWindow, request: SaveRequest): Promise<SaveAnswer> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: path.join(app.getPath('documents'), safeName(request.suggestedName, request.extension)),
    filters: [{ name: request.label, extensions: [request.extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  })
  if (canceled || !filePath) return { kind: 'cancelled' }
  try {
    await writeAtomically(filePath, request.bytes)
    return { kind: 'saved' }
  } catch (error) {
    return trouble('write-failed', error)
  }
}

/** The message holds no path: the page never learns where files lie. */
function trouble(kind: FileTrouble['trouble'], reason: unknown): FileTrouble {
  const code = reason instanceof Error && 'code' in reason ? String(reason.code) : null
  const message = typeof reason === 'string' ? reason : (code ?? 'The file system gave no reason.')
  return { kind: 'trouble', trouble: kind, message }
}
