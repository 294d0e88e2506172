import type { Mark, RectMark } from './marks.ts'
import type { Scene, StageHeader } from './scene.ts'

/** Space between the edge of a view and a name that stays in it, in board pixels. */
const inset = 16

/** The header of a stage that begins left of a view, as it is drawn there: over the header itself. */
export interface StickyStage {
  readonly header: StageHeader
  /** What stands where it always does, relative to the header's box. */
  readonly still: readonly Mark[]
  /** How far number and name (`header.label`) move to the right. */
  readonly shift: number
}

/**
 * The stage that begins left of a view and goes on in it, its number and name moved into sight; null where every name is
 * in view. One stage at most, so that panning costs the same in a map of any size.
 */
export function stickyStage(scene: Pick<Scene, 'stageHeaders'>, left: number): StickyStage | null {
  const header = cutStage(scene, left)
  const block = header?.marks.find((mark): mark is RectMark => mark.kind === 'rect')
  if (!header || !block) return null
  const nameLeft = Math.min(...header.label.flatMap(mark => (mark.kind === 'text' ? lefts(mark.lines) : [])))
  const nameRight = Math.max(...header.text.lines.map(line => line.x + line.width))
  const wanted = left + inset - (header.box.x + nameLeft)
  // A name is worth more than a duration: where both don't fit in what is left in view, the duration gives way.
  const beside = wanted <= header.labelRoom - nameRight
  const shift = Math.min(wanted, block.x + block.width - inset - nameRight)
  if (!(shift > 0)) return null
  return {
    header,
    still: beside ? header.marks.filter(mark => !header.label.includes(mark)) : [block],
    shift,
  }
}

const lefts = (lines: readonly { readonly x: number }[]) => lines.map(line => line.x)

/** The stage that the left edge of the view runs through, or null. */
function cutStage(scene: Pick<Scene, 'stageHeaders'>, left: number): StageHeader | null {
  return (
    scene.stageHeaders.find(({ box }) => box.x < left && box.x + box.width > left && box.width > 0) ?? null
  )
}
