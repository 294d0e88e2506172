import type { OpenedFile } from '../platform/platform.ts'
import { PlatformTrouble } from '../platform/platform.ts'
import type { Point } from '../scene/geometry.ts'
import type { Shell } from '../ui/shell.ts'
import { showTrouble } from '../ui/trouble-text.ts'
import type { FileToTake } from './map-desk.ts'

/** What is done with dropped files. Points are CSS pixels of the page. */
export interface FileDropPort {
  /** Opens a map file. */
  take(file: OpenedFile): Promise<unknown>
  /** Takes several map files in, and tells once how they fared. */
  takeAll(files: readonly FileToTake[]): Promise<unknown>
  /** Pictures are dragged over this point, or not any more. */
  picturesOver(at: Point | null): void
  /** Takes pictures in where they were dropped. Returns false where there is no place for any. */
  takePictures(files: readonly File[], at: Point): boolean
}

/**
 * Opens a map file that is dropped anywhere on the window, or takes several in, and takes pictures into the board.
 * Other files get a sentence: without it the browser would show them in place of the app. Returns the way to stop.
 */
export function listenToFileDrops(window: Window, shell: Shell, port: FileDropPort): () => void {
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    const free = isFree(shell)
    if (event.dataTransfer) event.dataTransfer.dropEffect = free ? 'copy' : 'none'
    const pictures = [...(event.dataTransfer?.items ?? [])].some(({ type }) => type.startsWith('image/'))
    port.picturesOver(free && pictures ? pointOf(event) : null)
  }
  const onDragLeave = (event: DragEvent) => {
    if (event.relatedTarget === null) port.picturesOver(null)
  }
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    port.picturesOver(null)
    if (!isFree(shell)) return
    const files = [...(event.dataTransfer?.files ?? [])]
    const maps = files.filter(({ name }) => /\.jejak$/i.test(name))
    const [file] = maps
    const pictures = files.filter(isPicture)
    if (file) {
      const taken =
        maps.length > 1
          ? port.takeAll(maps.map(map => ({ name: map.name, read: () => read(map) })))
          : read(file).then(opened => port.take(opened))
      taken.catch((error: unknown) => showTrouble(shell, error))
    } else if (pictures.length === 0 || !port.takePictures(pictures, pointOf(event)))
      shell.toast({ message: 'trouble.drop-not-a-map', tone: 'trouble' })
  }
  window.addEventListener('dragover', onDragOver)
  window.addEventListener('dragleave', onDragLeave)
  window.addEventListener('drop', onDrop)
  return () => {
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('dragleave', onDragLeave)
    window.removeEventListener('drop', onDrop)
  }
}

/** Whether a file says that it is a picture; its bytes decide later. */
export function isPicture(file: File): boolean {
  return file.type.startsWith('image/') || /\.(png|jpe?g|webp|gif|avif|svg)$/i.test(file.name)
}

function pointOf(event: DragEvent): Point {
  return { x: event.clientX, y: event.clientY }
}

/** An open dialog is about the map that is there. */
function isFree(shell: Shell): boolean {
  return shell.store.getState().dialog === null
}

function holdsFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}

async function read(file: File): Promise<OpenedFile> {
  try {
    return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch (cause) {
    throw new PlatformTrouble('read-failed', 'The file could not be read.', { cause })
  }
}
