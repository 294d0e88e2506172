import { visibleBox } from '../../editor/camera.ts'
import { headerPiece } from '../../editor/header-controls.ts'
import { fold, foldedMatches } from '../../journey/fold.ts'
import { cssFont } from '../../paint/brush.ts'
import { type FontName, fonts } from '../../scene/fonts.ts'
import { inflate, translate } from '../../scene/geometry.ts'
import type { Mark, TextLine } from '../../scene/marks.ts'
import { boxOfPlaced, visitCards } from '../../scene/query.ts'
import { type OverlayBrush, strokeAround } from './overlay-brush.ts'

/** The cards that a search has found, of those in view: a frame around each, and the very words marked. */
export function paintFoundCards(brush: OverlayBrush): void {
  const { state } = brush
  const { find, scene, camera, viewport } = state
  if (find.hits.length === 0) return
  const needle = fold(find.query.trim())
  visitCards(scene, visibleBox(camera, viewport), (placed, row) => {
    if (!find.ids.has(placed.card.id)) return
    const { face } = placed
    const box = boxOfPlaced(placed, row)
    const { text } = face
    if (text.direction === 'ltr') markWords(brush, text.lines, text.font, needle, box.x, box.y)
    const frame =
      face.style === 'point' ? inflate(translate(face.bounds, placed.x, row.y + placed.y), 2) : box
    brush.ctx.strokeStyle = brush.theme['warn-solid']
    strokeAround(brush, frame, face.radius, 1, 2)
  })
}

/** The same for the names of stages and steps, or of lanes and the lines under them. */
export function paintFoundHeaders(brush: OverlayBrush, strip: 'headers' | 'labels'): void {
  const { find, scene } = brush.state
  if (find.hits.length === 0) return
  const needle = fold(find.query.trim())
  for (const { target } of find.hits) {
    if (target.kind === 'card') continue
    const above = target.kind === 'stage' || target.kind === 'step'
    if (above !== (strip === 'headers')) continue
    const piece =
      target.kind === 'separator'
        ? scene.separators.find(({ separatorId }) => separatorId === target.id)?.label
        : headerPiece(scene, target)
    if (!piece) continue
    for (const mark of piece.marks)
      if (isName(mark)) markWords(brush, mark.lines, mark.font, needle, piece.box.x, piece.box.y)
  }
}

function isName(mark: Mark): mark is Extract<Mark, { kind: 'text' }> {
  return mark.kind === 'text' && mark.direction === 'ltr'
}

/** Lays a tint over the parts of lines that hold the needle, with a line under them. */
function markWords(
  brush: OverlayBrush,
  lines: readonly TextLine[],
  font: FontName,
  needle: string,
  x: number,
  y: number,
): void {
  const { ctx, theme, detail } = brush
  if (detail !== 'full') return
  const { size } = fonts[font]
  for (const line of lines) {
    const parts = foldedMatches(line.text, needle)
    if (parts.length === 0) continue
    ctx.font = cssFont(fonts[font])
    ctx.fillStyle = theme['warn-solid']
    for (const { from, to } of parts) {
      const left = x + line.x + ctx.measureText(line.text.slice(0, from)).width
      const width = ctx.measureText(line.text.slice(from, to)).width
      ctx.globalAlpha = 0.3
      ctx.fillRect(left - 1, y + line.y - size * 0.95, width + 2, size * 1.25)
      ctx.globalAlpha = 1
      ctx.fillRect(left - 1, y + line.y + size * 0.3 - 1, width + 2, 1.5)
    }
  }
}
