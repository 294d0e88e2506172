import type { Point } from '../../scene/geometry.ts'
import { toBoard } from '../camera.ts'
import type { Editor } from '../editor.ts'
import type { PointerInput } from '../editor-events.ts'
import type { ToolName, ToolState } from '../tools.ts'

/** One state of the tool machine by its name. */
export type StateOf<S extends ToolState['state']> = Extract<ToolState, { state: S }>

/** A pointer event of the kinds that tool states handle. */
export type PointerStep = { readonly type: 'pointerDown' | 'pointerMove' | 'pointerUp' } & PointerInput

/** Puts the pointer machine into a state. */
export function go(editor: Editor, tool: ToolState): void {
  editor.patch({ tool })
}

/** Back to waiting, with a tool in hand. */
export function toIdle(editor: Editor, tool: ToolName): void {
  editor.patch({ tool: { tool, state: 'idle' } })
}

/** The board point under a point of the canvas, with nothing sticky taken into account. */
export function boardAt(editor: Editor, screen: Point): Point {
  return toBoard(editor.state().camera, screen)
}
