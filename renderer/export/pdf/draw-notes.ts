import { brushOf } from '../../paint/brush.ts'
import type { Canvas2D } from '../../paint/canvas.ts'
import { paintText } from '../../paint/paint-text.ts'
import { themes } from '../../scene/theme.ts'
import type { Steps } from '../steps.ts'
import type { NotesPage } from './notes-pages.ts'
import { millimetresPerPixel } from './paper-size.ts'

/** Draws a page of notes for a preview, `scale` canvas pixels for each millimetre. */
export function* notesDrawing(ctx: Canvas2D, { lines }: NotesPage, scale: number): Steps<void> {
  const unit = scale * millimetresPerPixel
  ctx.save()
  ctx.scale(unit, unit)
  const brush = brushOf(ctx, themes.light, unit)
  for (const { font, colour, direction, ...line } of lines)
    paintText(brush, { kind: 'text', lines: [line], font, fill: colour, halo: null, direction }, 0, 0)
  ctx.restore()
  yield
}
