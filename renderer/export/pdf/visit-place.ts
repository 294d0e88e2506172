import { type Box, intersection, intersects } from '../../scene/geometry.ts'
import type { Mark, RectMark } from '../../scene/marks.ts'
import { visibleRows } from '../../scene/query.ts'
import type { Row, Scene } from '../../scene/scene.ts'
import { type StickyStage, stickyStage } from '../../scene/sticky-stage.ts'
import { sceneLayers, type VisitMark, visitMarks } from '../../scene/visit-marks.ts'
import type { PagePlace } from './pdf-page.ts'

/** Takes the marks of a place. What is visited by `within` has to be clipped to a box, in board pixels. */
export interface PlaceVisitor {
  /** What stands on the board; `layer` tells whose ground it is. */
  mark(mark: Mark, dx: number, dy: number, ground: 'content' | 'frame'): void
  within(box: Box, visit: () => void): void
}

/** Calls back for everything that a place on a page shows, from back to front. */
export function visitPlace(scene: Scene, { shows, from }: PagePlace, visitor: PlaceVisitor): void {
  const content: VisitMark = (mark, x, y) => visitor.mark(mark, x, y, 'content')
  const frame: VisitMark = (mark, x, y) => visitor.mark(mark, x, y, 'frame')
  switch (shows) {
    case 'cells':
      visitMarks(scene, from, contentLayers, content)
      break
    case 'headers':
      visitHeaders(scene, from, frame, visitor)
      break
    case 'labels':
      visitLabels(scene, from, frame, visitor)
      break
    case 'corner':
      visitMarks(scene, from, ['corner'], frame)
      break
    case 'all':
    case 'overview':
      visitMarks(scene, from, contentLayers, content)
      visitMarks(scene, from, ['labels', 'headers', 'corner'], frame)
      break
  }
}

const contentLayers = sceneLayers.slice(0, 4)

/** A strip narrower than this shows what stands there and no names besides. Board pixels. */
const leastForNames = 48

/** The headers; the name of a stage or a step that began on the sheet before stands where it can be read. */
function visitHeaders(scene: Scene, from: Box, frame: VisitMark, visitor: PlaceVisitor): void {
  visitMarks(scene, from, ['headers'], frame)
  if (from.width < leastForNames) return
  const sticky = stickyStage(scene, from.x)
  if (sticky) visitSticky(sticky, from, frame, visitor)
  const cut = scene.stepHeaders.find(({ box }) => box.x < from.x && box.x + box.width > from.x)
  if (!cut) return
  const begin = Math.min(...cut.text.lines.map(line => line.x))
  const shift = from.x - cut.box.x - Math.max(0, begin - inset)
  visitor.within({ ...cut.box, x: from.x, width: cut.box.x + cut.box.width - from.x }, () => {
    frame(ground({ ...cut.box, height: cut.box.height - 1 }), 0, 0)
    for (const mark of cut.marks) frame(mark, cut.box.x + shift, cut.box.y)
  })
}

function visitSticky(
  { header, still, shift }: StickyStage,
  from: Box,
  frame: VisitMark,
  visitor: PlaceVisitor,
): void {
  const { x, y, width, height } = header.box
  visitor.within({ x: from.x, y, width: x + width - from.x, height }, () => {
    for (const mark of still) frame(mark, x, y)
    for (const mark of header.label) frame(mark, x + shift, y)
  })
}

/** From the top of a sheet to the name of a lane that began on the one before. */
const inset = 12

/** The labels; the name of a lane that is cut stands where it can be read. */
function visitLabels(scene: Scene, from: Box, frame: VisitMark, visitor: PlaceVisitor): void {
  visitMarks(scene, from, ['labels'], frame)
  const { first, end } = visibleRows(scene, from)
  for (const row of scene.rows.slice(first, end)) {
    const shown = intersection(row.label.box, from)
    const name = nameBox(row)
    if (!shown || !name || shown.height >= row.label.box.height - 0.01) continue
    // The strip of a lane that follows on another sheet is too low for its name.
    if (shown.height < name.height + 2 * inset) continue
    if (name.y >= shown.y && name.y + name.height <= shown.y + shown.height) continue
    // The words of an emotion lane's scale belong to its lines, so only its name moves.
    const moved = row.label.marks.filter(mark => intersects(boxOfMark(mark, row), name))
    const still = row.label.marks.filter(mark => !moved.includes(mark))
    const { x, y } = row.label.box
    visitor.within(shown, () => {
      frame(ground({ ...shown, width: shown.width - 1 }), 0, 0)
      for (const mark of still) frame(mark, x, y)
      for (const mark of moved) frame(mark, x, y + shown.y + inset - name.y)
    })
  }
}

/** Where icon and name of a lane stand, on the board. */
function nameBox(row: Row): Box | null {
  const icon = row.label.marks.find(mark => mark.kind === 'icon')
  const name = row.label.marks.find(mark => mark.kind === 'text')
  if (icon?.kind !== 'icon' || name?.kind !== 'text') return null
  const { box } = row.label
  const height = Math.max(icon.size, name.lines.length * 16)
  return { x: box.x, y: box.y + icon.y, width: box.width, height }
}

function boxOfMark(mark: Mark, { label }: Row): Box {
  const { x, y } = label.box
  switch (mark.kind) {
    case 'icon':
      return { x: x + mark.x, y: y + mark.y, width: mark.size, height: mark.size }
    case 'text': {
      const first = mark.lines[0]
      // A baseline is as good as a box here.
      return { x, y: y + (first?.y ?? 0) - 4, width: label.box.width, height: 1 }
    }
    default:
      return { x, y: y + label.box.height, width: 0, height: 0 }
  }
}

function ground({ x, y, width, height }: Box): RectMark {
  const plain = { radius: 0, stroke: null, strokeWidth: 0, dash: null } as const
  return { kind: 'rect', x, y, width, height, fill: 'surface', ...plain }
}
