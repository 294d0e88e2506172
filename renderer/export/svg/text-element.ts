import { fonts } from '../../scene/fonts.ts'
import type { TextMark } from '../../scene/marks.ts'
import { letterRuns } from './letter-runs.ts'
import { outlinedLine } from './outlined-line.ts'
import { fillOf, paintOf, type SvgPen, strokeOf } from './svg-pen.ts'
import { writtenLines } from './written-lines.ts'

/** Pixels of the contour that keeps letters readable over lines. */
const haloWidth = 4

/** Lines of text where layout has put them, as text or as outlines. */
export function textElement(pen: SvgPen, mark: TextMark): string {
  const fill = fillOf(paintOf(pen.theme, mark.fill))
  const halo = paintOf(pen.theme, mark.halo)
  const stroke = halo && {
    ...strokeOf(halo, { strokeWidth: haloWidth, dash: null }),
    'stroke-linejoin': 'round',
  }
  /** Many programs ignore the order of fill and contour, so outlines are drawn twice. Only what has none relies on it. */
  const contoured = stroke ? { ...fill, ...stroke, 'paint-order': 'stroke' } : fill
  const face = pen.faces[fonts[mark.font].weight]
  if (pen.outlines) {
    const outlines = mark.lines.map(line => outlinedLine(pen, mark, line, fill, contoured))
    const halos = stroke
      ? mark.lines.map(line => outlinedLine(pen, mark, line, { fill: 'none', ...stroke }, null))
      : []
    return [...halos, ...outlines].join('')
  }
  if (!stroke) return writtenLines(pen, mark, mark.lines, fill)
  if (!mark.lines.every(line => letterRuns(face, line.text).every(run => run.known)))
    return writtenLines(pen, mark, mark.lines, contoured)
  const halos = mark.lines.map(line => outlinedLine(pen, mark, line, { fill: 'none', ...stroke }, null))
  return halos.join('') + writtenLines(pen, mark, mark.lines, fill)
}
