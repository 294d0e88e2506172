import { useEffect, useRef, useState } from 'react'
import type { ExportRequest } from '../../export/export-request.ts'
import type { ExportProgress } from '../../export/export-writer.ts'
import type { ExportRun } from '../../export/run-export.ts'
import type { WrittenContent } from '../../platform/platform.ts'
import { useApp, useEditor } from '../app-context.ts'
import { showTrouble } from '../trouble-text.ts'

/** An export of the open map that is followed and can be stopped. */
export interface Exporting {
  /** How far it is; null while none is being made. */
  readonly progress: ExportProgress | null
  /** Makes the file and lets the user save it. Resolves with whether that came to an end. */
  save(request: ExportRequest): Promise<boolean>
  /** Makes the file and puts it on the clipboard in the forms that `forms` gives. */
  copy(
    request: ExportRequest,
    forms: (bytes: Promise<Uint8Array<ArrayBuffer>>) => WrittenContent,
  ): Promise<boolean>
  cancel(): void
}

/** Makes files of the open map. Whatever shows this stops the export when it goes. */
export function useExport(): Exporting {
  const { exports, platform, shell } = useApp()
  const editor = useEditor()
  const [progress, setProgress] = useState<ExportProgress | null>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const run = async (work: (run: ExportRun) => Promise<boolean>): Promise<boolean> => {
    const controller = new AbortController()
    const { signal } = controller
    running.current = controller
    setProgress({ share: 0 })
    try {
      return (await work({ onProgress: setProgress, signal })) && !signal.aborted
    } catch (error) {
      if (!signal.aborted) showTrouble(shell, error)
      return false
    } finally {
      if (running.current === controller) {
        running.current = null
        setProgress(null)
      }
    }
  }

  return {
    progress,
    save: request =>
      run(async following => {
        const { save } = await exports()
        return (await save(editor, request, following)) !== 'cancelled'
      }),
    copy: (request, forms) =>
      run(async following => {
        const bytes = exports().then(({ make }) => make(editor, request, following))
        // Now, not when it is made: by then the browser has forgotten the click.
        await platform.writeClipboard(forms(bytes))
        shell.toast({ message: request.format === 'svg' ? 'exporting.drawingCopied' : 'exporting.copied' })
        return true
      }),
    cancel: () => running.current?.abort(),
  }
}
