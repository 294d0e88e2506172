import type { OpenedFile } from './platform.ts'

/** Files that the system opens with an installed page. In no standard's types yet. */
interface LaunchQueue {
  setConsumer(consumer: (launch: { readonly files?: readonly FileSystemHandle[] }) => void): void
}

/**
 * Hands over the files that the system opens with the installed page, those of the start included, one after the other.
 * One that can't be read is told to `failed`, and the rest comes all the same. Returns the way to stop.
 */
export function takeLaunchedFiles(
  queue: LaunchQueue | undefined,
  open: (handle: FileSystemFileHandle) => Promise<OpenedFile>,
  listener: (file: OpenedFile) => void,
  failed: (error: unknown) => void,
): () => void {
  let stopped = false
  let turn = Promise.resolve()
  queue?.setConsumer(({ files = [] }) => {
    for (const handle of files)
      if (handle.kind === 'file')
        turn = turn
          .then(async () => {
            if (!stopped) listener(await open(handle as FileSystemFileHandle))
          })
          .catch(failed)
  })
  return () => {
    stopped = true
  }
}

/** The window's queue of such files, where the browser has one. */
export function launchQueueOf(window: Window): LaunchQueue | undefined {
  return (window as Window & { launchQueue?: LaunchQueue }).launchQueue
}
