import type { CardId } from '../journey/ids.ts'
import { cardBox, cellBox } from '../scene/query.ts'
import type { Editor } from './editor.ts'
import { reveal } from './sticky.ts'

/** Brings a card into view with as little movement as possible. */
export function revealCard(editor: Editor, id: CardId): void {
  const { scene, camera, viewport, document } = editor.state()
  const box = cardBox(scene, document, id)
  if (!box || viewport.width === 0) return
  const next = reveal(scene, camera, viewport, box)
  if (next !== camera) editor.setCamera(next)
}

/** Brings whatever is selected into view. */
export function revealSelection(editor: Editor): void {
  const { selection, scene, camera, viewport } = editor.state()
  if (viewport.width === 0) return
  if (selection.kind === 'cards') return revealCard(editor, selection.lead)
  if (selection.kind !== 'cell') return
  const box = cellBox(scene, selection.laneId, selection.stepId)
  if (!box) return
  const next = reveal(scene, camera, viewport, { ...box, height: Math.min(box.height, 120) }, 0)
  if (next !== camera) editor.setCamera(next)
}
