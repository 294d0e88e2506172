import type { StageId } from '../journey/ids.ts'
import { stageBox } from '../scene/query.ts'
import type { Scene } from '../scene/scene.ts'
import { type Camera, clampZoom, type Size } from './camera.ts'
import type { Editor } from './editor.ts'
import { restOnMap } from './sticky.ts'

/** Space left free around a stage, in CSS pixels. */
const margin = 24
/** A short stage is not made larger than this, unless told. */
const usualLargest = 2

/** The camera that shows a stage whole, beside the lane labels and from its header on; null when it has no column. */
export function stageCamera(
  scene: Scene,
  viewport: Size,
  id: StageId,
  largest = usualLargest,
): Camera | null {
  const box = stageBox(scene, id)
  if (!box || viewport.width === 0) return null
  const { labelWidth } = scene.metrics
  // The labels stick at the left, so their width is taken away at whatever zoom it will be.
  const zoom = clampZoom(
    Math.min(
      largest,
      (viewport.width - 2 * margin) / (labelWidth + box.width),
      (viewport.height - 2 * margin) / box.height,
    ),
  )
  const x = Math.max(labelWidth - box.x, (viewport.width / zoom + labelWidth - box.width) / 2 - box.x)
  return restOnMap(scene, { x, y: 0, zoom }, viewport)
}

/** Shows a stage whole. */
export function zoomToStage(editor: Editor, id: StageId): void {
  const { scene, viewport } = editor.state()
  const camera = stageCamera(scene, viewport, id)
  if (camera) editor.setCamera(camera)
}
