import type { OpenedFile } from '../platform/platform.ts'
import { PlatformTrouble } from '../platform/platform.ts'
import type { Shell } from '../ui/shell.ts'
import { showTrouble } from '../ui/trouble-text.ts'

/**
 * Opens a map file that is dropped anywhere on the window; of several the first. Other files get a sentence: without
 * it the browser would show them in place of the app. `take` opens a file. Returns the way to stop.
 */
export function listenToFileDrops(
  window: Window,
  shell: Shell,
  take: (file: OpenedFile) => Promise<unknown>,
): () => void {
  const onDragOver = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    if (event.dataTransfer) event.dataTransfer.dropEffect = isFree(shell) ? 'copy' : 'none'
  }
  const onDrop = (event: DragEvent) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    if (!isFree(shell)) return
    const files = [...(event.dataTransfer?.files ?? [])]
    const file = files.find(({ name }) => /\.jejak$/i.test(name))
    if (file)
      read(file)
        .then(take)
        .catch((error: unknown) => showTrouble(shell, error))
    else shell.toast({ message: 'trouble.drop-not-a-map', tone: 'trouble' })
  }
  window.addEventListener('dragover', onDragOver)
  window.addEventListener('drop', onDrop)
  return () => {
    window.removeEventListener('dragover', onDragOver)
    window.removeEventListener('drop', onDrop)
  }
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
