import type { Box, Point } from '../scene/geometry.ts'
import { addNamedStage, addNamedStep } from './add-structure.ts'
import { collapseOrOpen } from './collapse-lane.ts'
import type { Editor } from './editor.ts'
import { headerControls } from './header-controls.ts'
import { labelConnector } from './label-connector.ts'
import { addLaneBox } from './overlay-geometry.ts'
import { stickyPlace } from './sticky.ts'
import type { HeaderTarget, Target } from './tools.ts'

/** Does what a control on the board is for. Returns whether the target is one. */
export function pressControl(editor: Editor, target: Target): boolean {
  const state = editor.state()
  switch (target.kind) {
    case 'header-add':
      addNamedStep(editor, target.of.id, null)
      return true
    case 'header-menu': {
      const controls = headerControls(state, target.of)
      const box = controls.find(control => control.kind === 'header-menu')?.box
      editor.select(target.of)
      if (box) editor.askMenu({ target: target.of, at: below(editor, target.of.kind, box) })
      return true
    }
    case 'header-collapse':
      collapseOrOpen(editor, target.of.id)
      return true
    case 'add-lane':
      editor.askMenu({ target, at: below(editor, 'lane', addLaneBox(state.scene, 1 / state.camera.zoom)) })
      return true
    case 'add-stage':
      addNamedStage(editor, null)
      return true
    case 'connector-label':
      labelConnector(editor, target.id)
      return true
    default:
      return false
  }
}

/** The bottom left corner of a box on the canvas, in CSS pixels, where it sticks. */
function below(editor: Editor, kind: HeaderTarget['kind'], box: Box): Point {
  const { scene, camera } = editor.state()
  const sticky = stickyPlace(scene, camera)
  const bottom = box.y + box.height
  return kind === 'lane'
    ? { x: sticky.left + box.x * camera.zoom, y: (bottom + camera.y) * camera.zoom }
    : { x: (box.x + camera.x) * camera.zoom, y: sticky.top + bottom * camera.zoom }
}
