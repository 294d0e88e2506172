import type { Diff } from '../journey/diff.ts'
import type { CardId, ConnectorId, SeparatorId } from '../journey/ids.ts'
import { cardBox, cellBox } from '../scene/query.ts'
import type { Editor } from './editor.ts'
import { headerPiece } from './header-controls.ts'
import { freeViewport, reveal } from './sticky.ts'
import type { HeaderTarget } from './tools.ts'

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
  if (selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane')
    return revealHeader(editor, selection)
  if (selection.kind === 'separator') return revealSeparator(editor, selection.id)
  if (selection.kind === 'connector') return revealConnector(editor, selection.id)
  if (selection.kind !== 'cell') return
  const box = cellBox(scene, selection.laneId, selection.stepId)
  if (!box) return
  const next = reveal(scene, camera, viewport, { ...box, height: Math.min(box.height, 120) }, 0)
  if (next !== camera) editor.setCamera(next)
}

/** Brings the name of a line under a lane into view. It sticks at the left, so only its height counts. */
function revealSeparator(editor: Editor, id: SeparatorId): void {
  const { scene, camera, viewport } = editor.state()
  const box = scene.separators.find(({ separatorId }) => separatorId === id)?.label.box
  if (!box) return
  const x = freeViewport(scene, camera, viewport).x / camera.zoom - camera.x
  const next = reveal(scene, camera, viewport, { ...box, x, width: 0 }, 0)
  if (next !== camera) editor.setCamera(next)
}

/** Brings an arrow into view; of one that does not fit, its top left. */
function revealConnector(editor: Editor, id: ConnectorId): void {
  const { scene, camera, viewport } = editor.state()
  const box = scene.connectors.find(({ connectorId }) => connectorId === id)?.bounds
  const next = box ? reveal(scene, camera, viewport, box) : camera
  if (next !== camera) editor.setCamera(next)
}

/** Brings a header into view along the one way in which it scrolls. */
function revealHeader(editor: Editor, header: HeaderTarget): void {
  const { scene, camera, viewport } = editor.state()
  const box = headerPiece(scene, header)?.box
  if (!box) return
  const free = freeViewport(scene, camera, viewport)
  const x = free.x / camera.zoom - camera.x
  const y = free.y / camera.zoom - camera.y
  // Where a header sticks it is always in view: there the box is put where the view is.
  const seen =
    header.kind === 'lane'
      ? { x, y: box.y, width: 0, height: Math.min(box.height, free.height / camera.zoom / 2) }
      : { x: box.x, y, width: Math.min(box.width, free.width / camera.zoom / 2), height: 0 }
  const next = reveal(scene, camera, viewport, seen, 0)
  if (next !== camera) editor.setCamera(next)
}

/** Brings into view what an undo or a redo has changed: the first card that is there after it. */
export function revealChange(editor: Editor, diff: Diff): void {
  const after = [...diff.added, ...diff.updated.map(([, record]) => record)]
  const card = after.find(record => record.type === 'card')
  if (card) revealCard(editor, card.id)
}
