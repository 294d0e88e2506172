import { useEffect, useState } from 'react'
import { boxToScreen } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import type { EditorState } from '../editor/editor-state.ts'
import {
  controlTarget,
  type HeaderControl,
  headerControls,
  headerWithControls,
} from '../editor/header-controls.ts'
import { addLaneBox, addStageBox } from '../editor/overlay-geometry.ts'
import { pressControl } from '../editor/press-control.ts'
import { stickyPlace } from '../editor/sticky.ts'
import type { HeaderTarget, Target } from '../editor/tools.ts'
import { recordOf } from '../journey/document.ts'
import type { Box } from '../scene/geometry.ts'
import type { OutlineStrings } from './outline-strings.ts'
import { placeStyle } from './place-style.ts'

/** The controls follow the camera only when it rests. Milliseconds. */
const rest = 160

interface Control {
  readonly target: Target
  readonly label: string
  readonly box: Box
  /** Whether Tab stops at it; those of headers come and go with the pointer and have the context menu beside them. */
  readonly stop: boolean
}

/**
 * The drawn controls of the board as real buttons, each where its picture is: they carry the names and the tooltips.
 * A press with a pointer bubbles to the board, which knows what lies where; only presses without one are handled
 * here.
 */
export function OutlineControls({ editor, strings }: { editor: Editor; strings: OutlineStrings }) {
  const state = useRestingState(editor)
  if (state.readOnly) return null
  return (
    <div className="outline-controls">
      {controlsOf(state, strings).map(control => (
        <button
          key={JSON.stringify(control.target)}
          type="button"
          aria-label={control.label}
          aria-haspopup={
            control.target.kind === 'header-menu' || control.target.kind === 'add-lane' ? 'menu' : undefined
          }
          data-tip={control.label}
          tabIndex={control.stop ? 0 : -1}
          style={placeStyle(control.box)}
          onClick={event => {
            if (event.detail === 0) pressControl(editor, control.target)
          }}
        />
      ))}
    </div>
  )
}

function controlsOf(state: EditorState, strings: OutlineStrings): readonly Control[] {
  const { scene, camera } = state
  const sticky = stickyPlace(scene, camera)
  const pixel = 1 / camera.zoom
  const inLabels = (box: Box): Box => ({ ...boxToScreen(camera, box), x: sticky.left + box.x * camera.zoom })
  const inHeaders = (box: Box): Box => ({ ...boxToScreen(camera, box), y: sticky.top + box.y * camera.zoom })
  const controls: Control[] = [
    {
      target: { kind: 'add-lane', before: null },
      label: strings.addLane,
      box: inLabels(addLaneBox(scene, pixel)),
      stop: true,
    },
    {
      target: { kind: 'add-stage' },
      label: strings.addStage,
      box: inHeaders(addStageBox(scene, pixel)),
      stop: true,
    },
  ]
  const header = headerWithControls(state)
  if (header)
    for (const { kind, box } of headerControls(state, header)) {
      const target = kind === 'header-grip' ? null : controlTarget(kind, header)
      if (!target) continue
      controls.push({
        target,
        label: labelOf(kind, state, header, strings),
        box: header.kind === 'lane' ? inLabels(box) : inHeaders(box),
        stop: false,
      })
    }
  return controls
}

function labelOf(
  kind: HeaderControl['kind'],
  { document }: EditorState,
  header: HeaderTarget,
  strings: OutlineStrings,
): string {
  if (kind === 'header-add') return strings.addStep
  if (kind === 'header-collapse' && header.kind === 'lane')
    return strings.collapse(recordOf(document, header.id)?.collapsed ?? false)
  return strings.menuOf(document, header)
}

/** The state as the controls need it: at once when another header has controls, later when the camera does. */
function useRestingState(editor: Editor): EditorState {
  const [state, setState] = useState(() => editor.state())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const update = () => {
      timer = undefined
      setState(editor.state())
    }
    update()
    const stop = editor.store.subscribe((now, before) => {
      const moved = now.camera !== before.camera || now.viewport !== before.viewport
      const changed =
        now.scene !== before.scene || now.readOnly !== before.readOnly || now.editing !== before.editing
      const pointed =
        (now.hover !== before.hover ||
          now.selection !== before.selection ||
          now.keyboard !== before.keyboard) &&
        (isControlled(now) || isControlled(before))
      if (!moved && !changed && !pointed) return
      clearTimeout(timer)
      timer = setTimeout(update, moved || now.editing ? rest : 0)
    })
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [editor])
  return state
}

const isControlled = (state: EditorState) => headerWithControls(state) !== null
