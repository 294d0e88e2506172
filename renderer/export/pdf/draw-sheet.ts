import { type Brush, brushOf } from '../../paint/brush.ts'
import type { Canvas2D, ImageSource } from '../../paint/canvas.ts'
import { paintMark } from '../../paint/paint-mark.ts'
import { fontFamily } from '../../scene/fonts.ts'
import type { Box } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { type ThemeName, themes } from '../../scene/theme.ts'
import type { ExportBackground } from '../export-options.ts'
import { groundThemes } from '../ground.ts'
import { slicesOf } from '../png/slices.ts'
import type { Steps } from '../steps.ts'
import { lineWidth } from './fit-line.ts'
import { pageGround, pageInk, plateOf } from './page-colours.ts'
import type { PagePlace, PageText, PdfPage } from './pdf-page.ts'
import { visitPlace } from './visit-place.ts'

/** A page and all it takes to draw it. */
export interface SheetDrawing {
  readonly scene: Scene
  readonly page: PdfPage
  readonly theme: ThemeName
  readonly background: ExportBackground
  readonly images: ImageSource
  /** Canvas pixels for each millimetre. */
  readonly scale: number
  /** A CSS colour for the strips that sheets share, or null to leave them plain. */
  readonly tint: string | null
}

/**
 * Draws a page of a PDF for a preview, its top left corner at the origin of the context's transform; in steps of some
 * hundred cards.
 */
export function* sheetDrawing(ctx: Canvas2D, drawing: SheetDrawing): Steps<void> {
  const { page, scale, theme, background, tint } = drawing
  ctx.save()
  ctx.scale(scale, scale)
  clip(ctx, { x: 0, y: 0, width: page.width, height: page.height })
  ctx.fillStyle = pageGround(page, theme, background) ?? '#ffffff'
  ctx.fillRect(0, 0, page.width, page.height)
  for (const place of page.places)
    for (const piece of piecesOf(place, drawing)) {
      drawPlace(ctx, drawing, piece)
      yield
    }
  if (tint !== null) {
    ctx.fillStyle = tint
    for (const { x, y, width, height } of page.overlaps) ctx.fillRect(x, y, width, height)
  }
  ctx.strokeStyle = themes.light.ink
  for (const line of page.lines) {
    // A hairline is to be seen on a screen too.
    ctx.lineWidth = Math.max(line.width, 0.75 / scale)
    ctx.setLineDash(line.dash ? [...line.dash] : [])
    ctx.beginPath()
    ctx.moveTo(line.x1, line.y1)
    ctx.lineTo(line.x2, line.y2)
    ctx.stroke()
  }
  for (const text of page.texts) drawText(ctx, text, pageInk(page, theme, background))
  ctx.restore()
}

/** A place with many cards in pieces that end at whole pixels of the canvas, so that no seam is to be seen. */
function piecesOf(place: PagePlace, { scene, scale }: SheetDrawing): readonly PagePlace[] {
  const { shows, from, at } = place
  // Headers and labels bring names into sight at their edges, so they are drawn whole.
  if (shows === 'headers' || shows === 'labels' || shows === 'corner') return [place]
  const cards = scene.rows.reduce((sum, row) => sum + row.content.cardCount, 0)
  const share = (from.width * from.height) / Math.max(1, scene.width * scene.height)
  const left = Math.floor(at.x * scale)
  const width = Math.max(1, Math.ceil((at.x + at.width) * scale) - left)
  const unit = at.width / from.width
  return slicesOf(width, Math.ceil(cards * share)).map(slice => {
    const x1 = Math.max(at.x, (left + slice.x) / scale)
    const x2 = Math.min(at.x + at.width, (left + slice.x + slice.width) / scale)
    return {
      shows,
      from: { ...from, x: from.x + (x1 - at.x) / unit, width: (x2 - x1) / unit },
      at: { ...at, x: x1, width: x2 - x1 },
    }
  })
}

function drawPlace(ctx: Canvas2D, drawing: SheetDrawing, place: PagePlace): void {
  const { from, at } = place
  const { scene, theme, background, images } = drawing
  const unit = at.width / from.width
  const grounds = groundThemes(theme, background)
  ctx.save()
  clip(ctx, at)
  ctx.translate(at.x - from.x * unit, at.y - from.y * unit)
  ctx.scale(unit, unit)
  const scale = drawing.scale * unit
  const brush = {
    content: brushOf(ctx, grounds.content, scale, images),
    frame: brushOf(ctx, grounds.frame, scale, images),
  } satisfies Record<'content' | 'frame', Brush>
  visitPlace(scene, place, {
    mark(mark, x, y, ground) {
      if (place.shows === 'overview' && (mark.kind === 'text' || mark.kind === 'icon')) return
      paintMark(brush[ground], mark, x, y)
    },
    within(box, visit) {
      ctx.save()
      clip(ctx, box)
      visit()
      ctx.restore()
    },
  })
  ctx.restore()
}

function drawText(ctx: Canvas2D, text: PageText, ink: string): void {
  const plate = plateOf(text, lineWidth(text.text, text.size, text.weight))
  if (plate) {
    ctx.fillStyle = themes.light.surface
    ctx.beginPath()
    ctx.roundRect(plate.x, plate.y, plate.width, plate.height, plate.radius)
    ctx.fill()
  }
  ctx.fillStyle = ink
  ctx.font = `${text.weight} ${text.size}px ${fontFamily}, system-ui, sans-serif`
  ctx.textAlign = text.align
  ctx.textBaseline = 'alphabetic'
  ctx.direction = 'ltr'
  ctx.fillText(text.text, text.x, text.y)
}

function clip(ctx: Canvas2D, { x, y, width, height }: Box): void {
  ctx.beginPath()
  ctx.rect(x, y, width, height)
  ctx.clip()
}
