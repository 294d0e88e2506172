import type { Brush } from '../paint/brush.ts'
import { paintMarks } from '../paint/paint-mark.ts'
import type { Scene, StageHeader } from '../scene/scene.ts'

/** Space between the edge of the view and a name that stays in it, in board pixels. */
const inset = 16

/**
 * Draws the header of the stage that begins left of the view and goes on in it, its number and name in sight. One
 * header at most, and nothing where every name is in view: panning costs the same in a map of any size.
 */
export function paintStickyStage(brush: Brush, scene: Scene, left: number): void {
  const header = cutStage(scene, left)
  const block = header?.marks[0]
  if (!header || block?.kind !== 'rect') return
  const { ctx } = brush
  const { x, y, height } = header.box
  const nameLeft = Math.min(...header.label.flatMap(mark => (mark.kind === 'text' ? lefts(mark.lines) : [])))
  const nameRight = Math.max(...header.text.lines.map(line => line.x + line.width))
  const wanted = left + inset - (x + nameLeft)
  // A name is worth more than a duration: where both don't fit in what is left in view, the duration gives way.
  const beside = wanted <= header.labelRoom - nameRight
  const shift = Math.min(wanted, block.x + block.width - inset - nameRight)
  if (!(shift > 0)) return
  ctx.save()
  ctx.beginPath()
  ctx.rect(left, y, x + header.box.width - left, height)
  ctx.clip()
  const still = beside ? header.marks.filter(mark => !header.label.includes(mark)) : [block]
  paintMarks(brush, still, x, y)
  paintMarks(brush, header.label, x + shift, y)
  ctx.restore()
}

const lefts = (lines: readonly { readonly x: number }[]) => lines.map(line => line.x)

/** The stage that the left edge of the view runs through, or null. */
function cutStage(scene: Scene, left: number): StageHeader | null {
  return (
    scene.stageHeaders.find(({ box }) => box.x < left && box.x + box.width > left && box.width > 0) ?? null
  )
}
