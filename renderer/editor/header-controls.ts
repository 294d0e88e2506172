import type { StageId } from '../journey/ids.ts'
import { type Box, contains, inflate, type Point } from '../scene/geometry.ts'
import type { Piece, Scene } from '../scene/scene.ts'
import type { EditorState } from './editor-state.ts'
import { isFixed } from './is-fixed.ts'
import { freeViewport } from './sticky.ts'
import type { HeaderTarget, Target } from './tools.ts'

/** A control of a header. `box`: what the pointer may hit, at least 24 CSS pixels each way. Board pixels. */
export interface HeaderControl {
  readonly kind: 'header-grip' | 'header-add' | 'header-menu' | 'header-collapse'
  readonly box: Box
}

/** Side of a control, in CSS pixels. */
const side = 24
/** Narrower headers (CSS pixels) carry the three dots only, and still narrower ones nothing. */
const narrowest = { all: 112, menu: 40 } as const
/** Lower headers (CSS pixels) can't be hit with certainty. */
const lowest = 18
/** Width of the grip, in CSS pixels: the dots and the padding before the number. */
const gripWidth = 24

/** Between a stage's duration and what stands beside it, in CSS pixels. */
const durationGap = 8

/** The header whose controls show: under the pointer, tapped last by a finger, or selected by key. */
export function headerWithControls(state: EditorState): HeaderTarget | null {
  const { hover, tool, editing, keyboard, selection } = state
  if (isFixed(state) || editing || tool.tool !== 'select') return null
  if (tool.state !== 'idle' && tool.state !== 'pressing') return null
  const pointed = hover && headerOf(hover)
  if (pointed) return pointed
  const isHeader = selection.kind === 'stage' || selection.kind === 'step' || selection.kind === 'lane'
  return keyboard && isHeader ? selection : null
}

/** The header that a target is, or is a control of; null for anything else. */
export function headerOf(target: Target): HeaderTarget | null {
  switch (target.kind) {
    case 'stage':
    case 'step':
    case 'lane':
      return target
    case 'header-grip':
    case 'header-add':
    case 'header-menu':
    case 'header-collapse':
      return target.of
    default:
      return null
  }
}

/** The controls of a header where they stand now, in the part of the header that can be seen. */
export function headerControls(state: EditorState, header: HeaderTarget): readonly HeaderControl[] {
  const { scene, camera, viewport } = state
  const box = headerBlock(scene, header)
  if (!box) return []
  const pixel = 1 / camera.zoom
  const size = side * pixel
  if (header.kind === 'lane') return laneControls(scene, header, box, size, pixel)
  const free = freeViewport(scene, camera, viewport)
  const left = Math.max(box.x, free.x * pixel - camera.x)
  const right = Math.min(box.x + box.width, (free.x + free.width) * pixel - camera.x)
  const width = (right - left) / pixel
  if (width < narrowest.menu || box.height < lowest * pixel) return []
  const y = box.y + (box.height - size) / 2
  const menu: HeaderControl = {
    kind: 'header-menu',
    box: { x: right - size - 4 * pixel, y, width: size, height: size },
  }
  if (width < narrowest.all) return [menu]
  const grip: HeaderControl = {
    kind: 'header-grip',
    box: { x: left, y, width: gripWidth * pixel, height: size },
  }
  // A step's name needs the room; its menu and its stage's plus add steps.
  if (header.kind === 'step') return [grip, menu]
  const add: HeaderControl = { kind: 'header-add', box: { ...menu.box, x: menu.box.x - size } }
  // A long name stays free, so that it can be read and a double click on it renames the stage.
  const covered = left === box.x && nameRight(scene, header.id) + (gripWidth / 2) * pixel > add.box.x
  return covered ? [menu] : [grip, add, menu]
}

/**
 * Where a stage's duration stands while its controls show: to their left. Null where it is not drawn, and where the
 * name leaves it no room there.
 */
export function durationBox(state: EditorState, id: StageId): Box | null {
  const header = state.scene.stageHeaders.find(stage => stage.stageId === id)
  const duration = header?.marks.find(mark => mark.kind === 'text' && !header.label.includes(mark))
  const line = duration?.kind === 'text' ? duration.lines[0] : undefined
  if (!header || !line) return null
  const pixel = 1 / state.camera.zoom
  const { box } = header
  const beside = headerControls(state, { kind: 'stage', id }).find(control => control.kind !== 'header-grip')
  const right = Math.min(
    box.x + line.x + line.width,
    beside ? beside.box.x - durationGap * pixel : Number.POSITIVE_INFINITY,
  )
  // The name makes room for the grip.
  if (right - line.width < nameRight(state.scene, id) + (durationGap + gripWidth / 2) * pixel) return null
  return { x: right - line.width, y: box.y, width: line.width, height: box.height }
}

/** Where a stage's name ends, in board pixels. */
function nameRight(scene: Scene, id: StageId): number {
  const header = scene.stageHeaders.find(stage => stage.stageId === id)
  return header ? Math.max(...header.text.lines.map(({ x, width }) => header.box.x + x + width)) : 0
}

/** What a control of a header is as a target; null for a control that such a header does not have. */
export function controlTarget(kind: HeaderControl['kind'], of: HeaderTarget): Target | null {
  if (kind === 'header-add') return of.kind === 'stage' ? { kind, of } : null
  if (kind === 'header-collapse') return of.kind === 'lane' ? { kind, of } : null
  return { kind, of }
}

/** The control at a point of the board, or null. `slack`: how far beside it still counts, in board pixels. */
export function headerControlAt(
  controls: readonly HeaderControl[],
  point: Point,
  slack: number,
): HeaderControl | null {
  const exact = controls.find(control => contains(control.box, point))
  return exact ?? controls.find(control => contains(inflate(control.box, slack), point)) ?? null
}

/** The part of a header that changes its colour under the pointer: the block of a stage, else all but the edges. */
export function headerBlock(scene: Scene, header: HeaderTarget): Box | null {
  const piece = headerPiece(scene, header)
  if (!piece) return null
  const { box } = piece
  if (header.kind === 'stage') {
    const block = piece.marks.find(mark => mark.kind === 'rect' && mark.radius > 0)
    if (block?.kind === 'rect')
      return { x: box.x + block.x, y: box.y + block.y, width: block.width, height: block.height }
  }
  return header.kind === 'step' ? { ...inflate(box, -4), y: box.y + 2, height: box.height - 6 } : box
}

/** The drawn part of a header. */
export function headerPiece(scene: Scene, header: HeaderTarget): Piece | null {
  switch (header.kind) {
    case 'stage':
      return scene.stageHeaders.find(stage => stage.stageId === header.id) ?? null
    case 'step':
      return scene.stepHeaders.find(step => step.stepId === header.id) ?? null
    case 'lane':
      return scene.rowOf.get(header.id)?.label ?? null
  }
}

/**
 * The three dots of a lane stand at the end of its name's first line, over the end of a long one; what collapses it
 * stands under them; in a low lane, and where levels are named below, before them.
 */
function laneControls(
  scene: Scene,
  lane: Extract<HeaderTarget, { kind: 'lane' }>,
  box: Box,
  size: number,
  pixel: number,
): readonly HeaderControl[] {
  const row = scene.rowOf.get(lane.id)
  const texts = row?.label.marks.filter(mark => mark.kind === 'text') ?? []
  const name = texts[0]
  if (!row || name?.kind !== 'text' || box.height < lowest * pixel || box.width < 2 * side * pixel) return []
  const first = name.lines[0]
  const middle = first ? box.y + first.y - 4 : box.y + 20
  const x = box.x + box.width - size - 4 * pixel
  const y = middle - size / 2
  const menu: HeaderControl = { kind: 'header-menu', box: { x, y, width: size, height: size } }
  const under = texts.length === 1 && y + 2 * size <= box.y + box.height - 2 * pixel
  if (!under && box.width < 4 * size) return [menu]
  const at = under ? { x, y: y + size } : { x: x - size, y }
  return [menu, { kind: 'header-collapse', box: { ...at, width: size, height: size } }]
}
