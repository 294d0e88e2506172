import { boxToScreen } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import { isFixed } from '../editor/is-fixed.ts'
import { pick } from '../editor/pick.ts'
import { freeViewport } from '../editor/sticky.ts'
import type { PictureTarget } from '../import/place-pictures.ts'
import type { Box, Point } from '../scene/geometry.ts'
import { cardBox, cellBox } from '../scene/query.ts'

/** A board on screen, as far as files dragged over it are concerned. */
export interface DropBoard {
  readonly host: HTMLElement
  readonly editor: Editor
}

/** Pictures that are dragged over the board, and dropped on it. Points are CSS pixels of the page. */
export interface PictureDrop {
  /** Shows where pictures would land; on nothing that takes them, nothing. */
  over(at: Point): void
  leave(): void
  /** The place under the point and the board it belongs to; null off the board. */
  targetAt(at: Point): { readonly editor: Editor; readonly target: PictureTarget | null } | null
}

/** Watches the board that `board` gives. */
export function createPictureDrop(board: () => DropBoard | null): PictureDrop {
  let hint: HTMLElement | null = null

  const find = (at: Point): { board: DropBoard; target: PictureTarget | null } | null => {
    const shown = board()
    if (!shown) return null
    const rect = shown.host.getBoundingClientRect()
    const point = { x: at.x - rect.left, y: at.y - rect.top }
    if (point.x < 0 || point.y < 0 || point.x > rect.width || point.y > rect.height) return null
    return { board: shown, target: targetAt(shown.editor, point) }
  }
  const leave = () => {
    hint?.remove()
    hint = null
  }

  return {
    leave,
    over(at) {
      const found = find(at)
      const box = found?.target ? shownBox(found.board.editor, found.target) : null
      if (!found || !box || isFixed(found.board.editor.state())) return leave()
      hint ??= document.createElement('div')
      hint.className = 'file-drop-hint'
      hint.style.cssText = `left:${box.x}px;top:${box.y}px;width:${box.width}px;height:${box.height}px`
      if (hint.parentElement !== found.board.host) found.board.host.append(hint)
    },
    targetAt(at) {
      const found = find(at)
      return found && { editor: found.board.editor, target: found.target }
    },
  }
}

function targetAt(editor: Editor, point: Point): PictureTarget | null {
  const target = pick(editor.state(), point, 'mouse', false)
  switch (target.kind) {
    case 'card':
      return { kind: 'card', id: target.id }
    case 'cell':
    case 'add-card': {
      const { laneId, stepId } = target
      return { kind: 'cell', place: { laneId, stepId, index: Number.POSITIVE_INFINITY } }
    }
    default:
      return null
  }
}

/** The card or the cell on the canvas, as far as no header covers it. */
function shownBox(editor: Editor, target: PictureTarget): Box | null {
  const { scene, document, camera, viewport } = editor.state()
  const box =
    target.kind === 'card'
      ? cardBox(scene, document, target.id)
      : cellBox(scene, target.place.laneId, target.place.stepId)
  if (!box) return null
  const on = boxToScreen(camera, box)
  const free = freeViewport(scene, camera, viewport)
  const x = Math.max(on.x, free.x)
  const y = Math.max(on.y, free.y)
  const right = Math.min(on.x + on.width, free.x + free.width)
  const bottom = Math.min(on.y + on.height, free.y + free.height)
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null
}
