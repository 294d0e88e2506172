import { useCallback, useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Camera } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { Scene } from '../scene/scene.ts'
import { type OutlineWindow, outlineWindow } from './outline-window.ts'

/** The outline follows the camera only when it rests: no frame of a pan or zoom pays for it. Milliseconds. */
const rest = 160

/** The state of the board that the outline shows, which may be a little behind. */
export interface Frame {
  readonly document: JourneyDocument
  readonly scene: Scene
  readonly camera: Camera
  readonly window: OutlineWindow
}

function frameOf(editor: Editor, previous: Frame | null): Frame {
  const { document, scene, camera, viewport, selection } = editor.state()
  const window = outlineWindow(scene, document, camera, viewport, selection, previous?.window)
  return { document, scene, camera, window }
}

/** What the outline shows: at once when the document or the selection changes, after a rest when the camera does. */
export function useRestingFrame(editor: Editor): readonly [frame: Frame, showNow: () => void] {
  const [frame, setFrame] = useState(() => frameOf(editor, null))
  const showNow = useCallback(() => flushSync(() => setFrame(before => frameOf(editor, before))), [editor])
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let atOnce = false
    const update = () => {
      atOnce = false
      setFrame(before => frameOf(editor, before))
    }
    update()
    const stop = editor.store.subscribe((state, before) => {
      const moved = state.camera !== before.camera || state.viewport !== before.viewport
      const changed = state.scene !== before.scene || state.selection !== before.selection
      const typed = before.editing !== null && state.editing === null
      // A camera that follows the selection must not put off what the selection asks for.
      if ((!moved && !changed && !typed) || atOnce) return
      clearTimeout(timer)
      // While something is typed, only the rest counts too: the words are in the text box.
      atOnce = (changed || typed) && !state.editing
      timer = setTimeout(update, atOnce ? 0 : rest)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
  return [frame, showNow]
}
