import { memo } from 'react'
import { boxToScreen, type Camera } from '../editor/camera.ts'
import { stickyPlace } from '../editor/sticky.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { Scene, SeparatorScene } from '../scene/scene.ts'
import { domId } from './outline-focus.ts'
import type { OutlineStrings } from './outline-strings.ts'
import { placeStyle } from './place-style.ts'

/** The line under a lane: a row of one cell across the whole grid, where the line's name stands. */
export const OutlineSeparator = memo(function OutlineSeparator({
  document,
  scene,
  camera,
  strings,
  line,
  rowIndex,
  focusId,
}: {
  document: JourneyDocument
  scene: Scene
  camera: Camera
  strings: OutlineStrings
  line: SeparatorScene
  /** The row's number in the whole grid, from 1. */
  rowIndex: number
  focusId: string | null
}) {
  const separator = recordOf(document, line.separatorId)
  const lane = recordOf(document, line.laneId)
  if (!separator || !lane) return null
  const id = domId(separator.id)
  const { y, height } = boxToScreen(camera, line.label.box)
  const { left, width } = stickyPlace(scene, camera)
  return (
    <div role="row" aria-rowindex={rowIndex}>
      <div
        id={id}
        data-separator={separator.id}
        role="gridcell"
        aria-colindex={1}
        aria-colspan={scene.columns.length + 1}
        aria-label={strings.separator(lane, separator)}
        aria-selected={focusId === id}
        tabIndex={focusId === id ? 0 : -1}
        style={placeStyle({ x: left, y, width, height })}
      />
    </div>
  )
})
