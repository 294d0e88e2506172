import { updateLane } from '../journey/commands/lanes.ts'
import { updateStep } from '../journey/commands/steps.ts'
import type { Diff } from '../journey/diff.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { Scene } from '../scene/scene.ts'
import type { Editor } from './editor.ts'
import type { EditorState } from './editor-state.ts'
import type { Resizable } from './tools.ts'

/** The smallest height and width that a hand can give, in board pixels. The content may ask for more. */
const least = { lane: 40, step: 56 } as const
const most = 2_000

/** How tall a lane or how wide a step is drawn, in board pixels; null when it is not drawn, or collapsed. */
export function sizeOf({ scene }: Pick<EditorState, 'scene'>, of: Resizable): number | null {
  if (of.kind === 'step') return scene.columnOf.get(of.id)?.width ?? null
  const row = scene.rowOf.get(of.id)
  return row && !row.collapsed ? row.height : null
}

/** Gives a lane this height or a step this width (board pixels), or with null what the layout finds right. */
export function resizeDiff(
  document: JourneyDocument,
  scene: Scene,
  of: Resizable,
  size: number | null,
): Diff {
  if (of.kind === 'lane') return updateLane(document, of.id, { height: size && clamp(size, least.lane) })
  // Where cards stand side by side, the width of a step counts for each of them.
  const tracks = scene.columnOf.get(of.id)?.tracks ?? 1
  return updateStep(document, of.id, { width: size && clamp(size / tracks, least.step) })
}

const clamp = (size: number, from: number) => Math.round(Math.max(from, Math.min(most, size)))

/** Makes a lane or a step so much larger, or gives it its usual size with null: one undoable change. */
export function resizeBy(editor: Editor, of: Resizable, by: number | null): void {
  const { scene } = editor.state()
  const size = sizeOf({ scene }, of)
  if (size === null) return
  editor.change({ key: of.kind === 'lane' ? 'resizeLane' : 'resizeStep' }, document =>
    resizeDiff(document, scene, of, by === null ? null : size + by),
  )
}
