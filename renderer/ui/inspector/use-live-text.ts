import { useEffect, useRef } from 'react'
import type { Diff } from '../../journey/diff.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { HistoryLabel } from '../../journey/history.ts'
import { useEditor } from '../app-context.ts'

interface LiveTextBinding {
  onText(text: string): void
  onDone(): void
  onAbandon(): void
}

/**
 * Binds a text field to the document: every key shows on the board at once, and leaving the field makes all of it
 * one entry of the history. What is typed meanwhile is written down as any open gesture is.
 */
export function useLiveText(
  label: HistoryLabel,
  make: (document: JourneyDocument, text: string) => Diff,
): LiveTextBinding {
  const editor = useEditor()
  const open = useRef(false)
  const latest = useRef({ label, make })
  latest.current = { label, make }

  const done = () => {
    if (!open.current) return
    open.current = false
    editor.commit()
  }
  const finish = useRef(done)
  finish.current = done
  // The field can go while it is being typed in: the selection changes, the panel closes.
  useEffect(() => () => finish.current(), [])

  return {
    onText(text) {
      // Whatever else the user does commits the gesture; the next key opens another one.
      if (!open.current || !editor.state().history.pending) {
        editor.mark(latest.current.label)
        open.current = true
      }
      editor.preview(document => latest.current.make(document, text))
    },
    onDone: done,
    onAbandon() {
      if (open.current) editor.bail()
      open.current = false
    },
  }
}
