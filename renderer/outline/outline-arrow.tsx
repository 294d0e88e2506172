import { boxToScreen, type Camera } from '../editor/camera.ts'
import type { Box } from '../scene/geometry.ts'
import type { ConnectorScene } from '../scene/scene.ts'
import { domId } from './outline-focus.ts'
import { placeStyle } from './place-style.ts'

/** An arrow in the list of the cell where it begins. The pointer finds arrows by their lines, not by their boxes. */
export function OutlineArrow({
  name,
  drawn,
  camera,
  cell,
  focused,
}: {
  name: string
  drawn: ConnectorScene
  camera: Camera
  /** The cell on screen, from which the item's place counts. */
  cell: Box
  focused: boolean
}) {
  const on = boxToScreen(camera, drawn.bounds)
  return (
    <li className="outline-arrow" style={placeStyle({ ...on, x: on.x - cell.x, y: on.y - cell.y })}>
      <button
        type="button"
        id={domId(drawn.connectorId)}
        data-connector={drawn.connectorId}
        aria-label={name}
        aria-pressed={focused}
        tabIndex={focused ? 0 : -1}
      />
    </li>
  )
}
