import {
  durationBox,
  type HeaderControl,
  headerBlock,
  headerControls,
  headerPiece,
  headerWithControls,
} from '../../editor/header-controls.ts'
import type { HeaderTarget } from '../../editor/tools.ts'
import { paintIcon } from '../../paint/paint-icon.ts'
import { paintMarks } from '../../paint/paint-mark.ts'
import type { Box } from '../../scene/geometry.ts'
import type { IconName } from '../../scene/icons.ts'
import type { Mark } from '../../scene/marks.ts'
import type { OverlayBrush } from './overlay-brush.ts'

/** How far number and name make room for the grip, in CSS pixels. */
const gripRoom = 13
const iconSize = 16
const icons: Readonly<Record<Exclude<HeaderControl['kind'], 'header-collapse'>, IconName>> = {
  'header-grip': 'grip-vertical',
  'header-add': 'plus',
  'header-menu': 'ellipsis',
}

/** The header under the pointer, or the one a finger tapped, with what can be done to it. */
export function paintHeaderControls(brush: OverlayBrush, strip: 'headers' | 'labels'): void {
  const { state } = brush
  const header = headerWithControls(state)
  if (!header || (header.kind === 'lane' ? 'labels' : 'headers') !== strip) return
  const block = headerBlock(state.scene, header)
  if (!block) return
  const controls = headerControls(state, header)
  paintBlock(brush, header, block, controls)
  for (const control of controls) paintControl(brush, control, iconOf(brush, control, header))
}

/** The header itself in the colour of hover, its name beside the controls. */
function paintBlock(
  brush: OverlayBrush,
  header: HeaderTarget,
  block: Box,
  controls: readonly HeaderControl[],
): void {
  const { ctx, theme, state } = brush
  const piece = headerPiece(state.scene, header)
  if (!piece) return
  const lane = header.kind === 'lane'
  ctx.fillStyle = theme.hover
  ctx.beginPath()
  // A lane label fills its place up to the lines around it.
  if (lane) ctx.rect(block.x, block.y + 1, block.width - 1, block.height - 1)
  else ctx.roundRect(block.x, block.y, block.width, block.height, 6)
  ctx.fill()
  const duration = header.kind === 'stage' ? durationBox(state, header.id) : null
  const firstRight = controls.find(control => control.kind !== 'header-grip')
  const grip = controls.find(control => control.kind === 'header-grip')
  const shift = grip && grip.box.x <= block.x + 0.5 ? gripRoom * brush.pixel : 0
  const { x, y } = piece.box
  ctx.save()
  ctx.beginPath()
  if (lane) {
    // Over the end of a long name its controls would not be seen.
    ctx.rect(block.x, block.y, block.width, block.height)
    for (const { box } of controls) ctx.rect(box.x + box.width, box.y + 3, -box.width, box.height - 6)
    ctx.clip('evenodd')
  } else {
    const end = firstRight ? firstRight.box.x - 2 : block.x + block.width
    ctx.rect(block.x, block.y, Math.max(0, end - block.x), block.height)
    ctx.clip()
  }
  const marks = piece.marks.filter(mark => mark.kind !== 'rect' || mark.radius === 0)
  for (const mark of marks) {
    // What stands at the right end, a duration, gives way to the controls.
    const aside =
      !lane && firstRight !== undefined && startOf(mark) + x > block.x + block.width * 0.5 && marks.length > 2
    if (!aside) paintMarks(brush, [mark], x + shift, y)
    else if (duration) paintMarks(brush, [mark], duration.x - startOf(mark), y)
  }
  ctx.restore()
}

function startOf(mark: Mark): number {
  return mark.kind === 'text' ? (mark.lines[0]?.x ?? 0) : 0
}

function iconOf({ state }: OverlayBrush, { kind }: HeaderControl, header: HeaderTarget): IconName {
  if (kind !== 'header-collapse') return icons[kind]
  return header.kind === 'lane' && state.scene.rowOf.get(header.id)?.collapsed ? 'chevron-down' : 'chevron-up'
}

function paintControl(brush: OverlayBrush, { kind, box }: HeaderControl, icon: IconName): void {
  const { ctx, theme, state, pixel } = brush
  const { hover } = state
  if (kind !== 'header-grip' && hover?.kind === kind) {
    ctx.fillStyle = theme['line-2']
    ctx.beginPath()
    ctx.roundRect(box.x, box.y, box.width, box.height, 4 * pixel)
    ctx.fill()
  }
  const size = iconSize * pixel
  // The grip stands in the padding, close to the left edge.
  const x = kind === 'header-grip' ? box.x + pixel : box.x + (box.width - size) / 2
  const y = box.y + (box.height - size) / 2
  paintIcon(brush, { kind: 'icon', name: icon, x, y, size, stroke: 'ink' }, 0, 0)
}
