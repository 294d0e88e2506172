import { boxToScreen, type Camera } from '../editor/camera.ts'
import type { Box } from '../scene/geometry.ts'
import type { PlacedCard } from '../scene/scene.ts'
import { domId } from './outline-focus.ts'
import { placeStyle } from './place-style.ts'

/** A card in the list of its cell. */
export function OutlineCard({
  name,
  placed: { card, face, x, y },
  rowY,
  camera,
  cell,
  chosen,
  focused,
}: {
  name: string
  placed: PlacedCard
  /** Top of the row, in board pixels. */
  rowY: number
  camera: Camera
  /** The cell on screen, from which the item's place counts. */
  cell: Box
  chosen: boolean
  focused: boolean
}) {
  const on = boxToScreen(camera, { x, y: rowY + y, width: face.width, height: face.height })
  return (
    <li style={placeStyle({ ...on, x: on.x - cell.x, y: on.y - cell.y })}>
      <button
        type="button"
        id={domId(card.id)}
        data-card={card.id}
        aria-label={name}
        aria-pressed={chosen}
        tabIndex={focused ? 0 : -1}
      />
    </li>
  )
}
