import type { Original } from '../platform/original-files.ts'
import type { Point } from '../scene/geometry.ts'
import type { Shell } from '../ui/shell.ts'

/** What was dropped on the window. */
export interface DroppedFiles {
  /** Single files, without the folders beside them. */
  readonly files: readonly File[]
  readonly folders: readonly FileSystemDirectoryEntry[]
  /** What a single file is written back to, once that is found out; null where it isn't, or there are several. */
  readonly original: Promise<Original | null> | null
  /** CSS pixels of the page. */
  readonly at: Point
}

/** What is done with dropped files. Points are CSS pixels of the page. */
export interface FileDropPort {
  /** Takes files and folders in. Tells by itself what goes wrong. */
  drop(dropped: DroppedFiles): void
  /** What a file is written back to; asked while the drop is told of. Null where the machine writes no files. */
  original(item: DataTransferItem, file: File): Promise<Original | null> | null
  /** Pictures are dragged over this point, or not any more. */
  picturesOver(at: Point | null): void
}

/**
 * Takes in files and folders that are dropped anywhere on the window: without it the browser would show them in place
 * of the app. Returns the way to stop.
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
    // What was dropped can be asked for during this event only.
    const folders = [...(event.dataTransfer?.items ?? [])].flatMap(item => {
      const entry = item.webkitGetAsEntry()
      return entry?.isDirectory ? [entry as FileSystemDirectoryEntry] : []
    })
    const files = [...(event.dataTransfer?.files ?? [])].filter(
      file => !folders.some(folder => folder.name === file.name),
    )
    const [file] = files
    const item = [...(event.dataTransfer?.items ?? [])].find(({ kind }) => kind === 'file')
    const isMap = file && files.length === 1 && folders.length === 0 && /\.jejak$/i.test(file.name)
    const original = isMap && item ? port.original(item, file) : null
    port.drop({ files, folders, original, at: pointOf(event) })
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
