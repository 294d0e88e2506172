import { useEffect, useRef, useState } from 'react'
import { useApp, useEditor } from '../app-context.ts'
import type { PictureRequest } from '../app-services.ts'
import { showTrouble } from '../trouble-text.ts'

interface PictureExport {
  /** How far the picture is, 0 to 1; null while none is being made. */
  readonly progress: number | null
  save(request: PictureRequest, fileName: string, label: string): Promise<void>
  copy(request: PictureRequest): Promise<void>
  cancel(): void
}

/** Makes a picture and hands it to a file or the clipboard. Closing the dialog cancels it. */
export function usePictureExport(): PictureExport {
  const { pictures, platform, shell } = useApp()
  const editor = useEditor()
  const [progress, setProgress] = useState<number | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  /** Makes the picture; `use` gets it at once as a promise, and says whether it was taken. */
  const run = async (request: PictureRequest, use: (png: Promise<Uint8Array>) => Promise<boolean>) => {
    const controller = new AbortController()
    running.current = controller
    setProgress(0)
    try {
      const { signal } = controller
      const png = pictures()
        .then(({ png }) => png(editor, request, { progress: setProgress, signal }))
        .then(bytes => {
          signal.throwIfAborted()
          return bytes
        })
      if ((await use(png)) && !signal.aborted) shell.closeDialog()
    } catch (error) {
      if (!controller.signal.aborted) showTrouble(shell, error)
    } finally {
      if (running.current === controller) {
        running.current = null
        setProgress(null)
      }
    }
  }

  return {
    progress,
    save: (request, suggestedName, label) =>
      run(request, async png => {
        const bytes = await png
        const outcome = await platform.saveFile({
          suggestedName,
          extension: 'png',
          mime: 'image/png',
          label,
          bytes,
        })
        if (outcome === 'cancelled') return false
        shell.toast({ message: outcome === 'saved' ? 'common.saved' : 'exporting.downloading' })
        return true
      }),
    copy: request =>
      run(request, async png => {
        // Now, not when the picture is made: by then the browser has forgotten the click.
        await platform.writeClipboard({ png })
        shell.toast({ message: 'exporting.copied' })
        return true
      }),
    cancel: () => running.current?.abort(),
  }
}
