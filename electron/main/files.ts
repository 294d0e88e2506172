import fs from 'node:fs'
import path from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { OpenAnswer, OpenRequest, SaveAnswer, SaveRequest } from '../shared/ipc.ts'
import { writeAtomically } from './atomic-write.ts'
import { safeName, withExtension } from './file-name.ts'
import { type FileAnswer, troubleWith } from './read-whole.ts'

/** Asks the user for a file and reads it. */
export async function openWithDialog(
  window: BrowserWindow,
  request: OpenRequest,
  read: (file: string) => Promise<FileAnswer>,
): Promise<OpenAnswer> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openFile'],
    filters: [{ name: request.label, extensions: [...request.extensions] }],
  })
  const [file] = filePaths
  return canceled || file === undefined ? { kind: 'cancelled' } : read(file)
}

/** Asks the user where to save and writes the bytes there, all or nothing. */
export async function saveWithDialog(window: BrowserWindow, request: SaveRequest): Promise<SaveAnswer> {
  const file = await askForPlace(window, request)
  if (file === null) return { kind: 'cancelled' }
  try {
    await writeAtomically(file, request.bytes)
    return { kind: 'saved' }
  } catch (error) {
    return troubleWith('write-failed', error)
  }
}

/**
 * The path to write to, or null when the user cancels. `folder` is where the dialog begins; `named` makes the whole name
 * of what was typed.
 */
export async function askForPlace(
  window: BrowserWindow,
  request: Omit<SaveRequest, 'bytes'>,
  folder = app.getPath('documents'),
  named = (file: string) => withExtension(file, request.extension),
): Promise<string | null> {
  let place = path.join(folder, safeName(request.suggestedName, request.extension))
  for (;;) {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: place,
      filters: [{ name: request.label, extensions: [request.extension] }],
      properties: ['showOverwriteConfirmation', 'createDirectory'],
    })
    if (canceled || !filePath) return null
    place = named(filePath)
    // The dialog asked about the name that was typed. Where the whole name is taken, it has to ask again.
    if (place === filePath || !fs.existsSync(place)) return place
  }
}
