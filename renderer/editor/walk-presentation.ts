import type { Editor } from './editor.ts'
import { stageViews } from './stage-views.ts'

/** Ends the presentation where it began. */
export function endPresenting(editor: Editor): void {
  const { presenting } = editor.state()
  if (presenting) editor.patch({ presenting: null, camera: presenting.before })
}

/** Goes to the next part or stage, or the previous one with −1. Returns whether there was one. */
export function stepPresentation(editor: Editor, by: 1 | -1): boolean {
  const { presenting, scene, viewport } = editor.state()
  if (!presenting) return false
  const part = presenting.part + by
  if (part >= 0 && part < stageViews(scene, viewport, presenting.stage).length) {
    editor.patch({ presenting: { ...presenting, part } })
    return true
  }
  const stages = scene.stageHeaders.map(header => header.stageId)
  const stage = stages[stages.indexOf(presenting.stage) + by]
  if (!stage) return false
  const last = by < 0 ? Math.max(0, stageViews(scene, viewport, stage).length - 1) : 0
  editor.patch({ presenting: { ...presenting, stage, part: last } })
  return true
}

/** Puts the camera where the presentation is. */
export function showPresented(editor: Editor): void {
  const { presenting, scene, viewport } = editor.state()
  if (!presenting) return
  const views = stageViews(scene, viewport, presenting.stage)
  const camera = views[Math.min(presenting.part, views.length - 1)]
  if (camera) editor.setCamera(camera)
}
