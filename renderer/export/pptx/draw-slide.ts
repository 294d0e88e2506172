import type { Canvas2D, ImageSource } from '../../paint/canvas.ts'
import type { MarkerShape } from '../../scene/layout/marker-path.ts'
import type { Theme } from '../../scene/theme.ts'
import type { Steps } from '../steps.ts'
import type {
  BlockForm,
  BlockShape,
  FreeformShape,
  LineShape,
  PictureShape,
  Slide,
  SlideDash,
  SlideText,
} from './slide.ts'
import { slideHeight, slideWidth } from './slide.ts'
import { slideDashes } from './slide-dash.ts'
import { lineHeightOf, slideFace } from './slide-face.ts'

/** What a slide is drawn on and with. */
export interface SlideBrush {
  readonly ctx: Canvas2D
  readonly theme: Theme
  /** Pixels for each inch. */
  readonly scale: number
  readonly images: ImageSource
}

/** Lines of text lower than this many pixels are drawn as bars: nobody could read them. */
const leastText = 3.2

/**
 * Draws a slide with its top left corner at the context's origin, as the program that opens the file will show it; in
 * steps of one shape each.
 */
export function* slideDrawing(brush: SlideBrush, slide: Slide): Steps<void> {
  const { ctx, theme, scale } = brush
  ctx.save()
  ctx.beginPath()
  ctx.rect(0, 0, slideWidth * scale, slideHeight * scale)
  ctx.clip()
  ctx.fillStyle = theme.canvas
  ctx.fillRect(0, 0, slideWidth * scale, slideHeight * scale)
  ctx.lineJoin = 'round'
  for (const shape of slide.shapes) {
    ctx.save()
    switch (shape.kind) {
      case 'block':
        drawBlock(brush, shape)
        break
      case 'line':
        drawLine(brush, shape)
        break
      case 'freeform':
        drawFreeform(brush, shape)
        break
      case 'picture':
        drawPicture(brush, shape)
        break
    }
    ctx.restore()
    yield
  }
  ctx.restore()
}

function outline({ ctx, scale }: SlideBrush, width: number, dash: SlideDash | null): void {
  const wide = (width / 72) * scale
  ctx.lineWidth = Math.max(0.35, wide)
  if (dash !== null) ctx.setLineDash(slideDashes[dash].drawn.map(part => part * Math.max(wide, 0.35)))
}

/** The corners of markers as shares of their width and height. */
const markerCorners: Readonly<Record<Exclude<MarkerShape, 'ring'>, readonly (readonly [number, number])[]>> =
  {
    square: [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ],
    diamond: [
      [0.5, 0],
      [1, 0.5],
      [0.5, 1],
      [0, 0.5],
      [0.5, 0],
    ],
    triangle: [
      [0.5, 0],
      [1, 1],
      [0, 1],
      [0.5, 0],
    ],
    hexagon: [
      [0.25, 0],
      [0.75, 0],
      [1, 0.5],
      [0.75, 1],
      [0.25, 1],
      [0, 0.5],
      [0.25, 0],
    ],
  }

function tracePath(
  ctx: Canvas2D,
  form: BlockForm,
  x: number,
  y: number,
  width: number,
  height: number,
  radius: number,
) {
  ctx.beginPath()
  if (form.kind === 'round') ctx.roundRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
  else if (form.kind === 'rect') ctx.rect(x, y, width, height)
  else if (form.kind === 'marker' && form.shape !== 'ring')
    for (const [atX, atY] of markerCorners[form.shape]) ctx.lineTo(x + atX * width, y + atY * height)
  else ctx.ellipse(x + width / 2, y + height / 2, width / 2, height / 2, 0, 0, 2 * Math.PI)
}

function drawBlock(brush: SlideBrush, shape: BlockShape): void {
  const { ctx, theme, scale } = brush
  const { form } = shape
  const [x, y, width, height] = [shape.x * scale, shape.y * scale, shape.width * scale, shape.height * scale]
  tracePath(ctx, form, x, y, width, height, form.kind === 'round' ? form.radius * scale : 0)
  if (shape.fill !== null) {
    ctx.fillStyle = theme[shape.fill]
    ctx.fill()
  }
  if (shape.stroke !== null) {
    ctx.strokeStyle = theme[shape.stroke]
    outline(brush, shape.strokeWidth, shape.dash)
    ctx.stroke()
    if (form.kind === 'face') drawFeatures(ctx, x, y, width, form.smile)
  }
  if (shape.text) drawText(brush, shape, shape.text)
}

/** Eyes and mouth where the program's own face has them. */
function drawFeatures(ctx: Canvas2D, x: number, y: number, size: number, smile: number): void {
  ctx.fillStyle = ctx.strokeStyle
  for (const eye of [0.34, 0.66]) {
    ctx.beginPath()
    ctx.ellipse(x + eye * size, y + 0.37 * size, size * 0.05, size * 0.05, 0, 0, 2 * Math.PI)
    ctx.fill()
  }
  const bend = 0.0925 * smile * size
  const mouth = y + 0.72 * size
  ctx.beginPath()
  ctx.moveTo(x + 0.23 * size, mouth - bend)
  ctx.quadraticCurveTo(x + 0.5 * size, mouth + 2 * bend, x + 0.77 * size, mouth - bend)
  ctx.stroke()
}

function drawText({ ctx, theme, scale }: SlideBrush, shape: BlockShape, text: SlideText): void {
  const pixels = (points: number) => (points / 72) * scale
  const lineOf = (paragraph: SlideText['paragraphs'][number]) =>
    pixels(paragraph.size) * lineHeightOf(paragraph.text)
  const tall = text.paragraphs.reduce(
    (sum, paragraph) => sum + pixels(paragraph.before) + paragraph.lines.length * lineOf(paragraph),
    0,
  )
  const top = (shape.y + text.insetTop) * scale
  const room = (shape.height - text.insetTop - text.insetBottom) * scale
  const left = (shape.x + text.insetX) * scale
  const width = (shape.width - 2 * text.insetX) * scale
  let y = top + (text.anchor === 'middle' ? (room - tall) / 2 : text.anchor === 'bottom' ? room - tall : 0)
  ctx.textBaseline = 'alphabetic'
  for (const paragraph of text.paragraphs) {
    const size = pixels(paragraph.size)
    const step = lineOf(paragraph)
    y += pixels(paragraph.before)
    ctx.font = `${paragraph.italic ? 'italic ' : ''}${paragraph.bold ? 700 : 400} ${size}px ${slideFace}, "Liberation Sans", sans-serif`
    ctx.fillStyle = theme[paragraph.colour]
    ctx.direction = paragraph.direction
    const atEnd = paragraph.align === 'right' || (paragraph.align === 'left' && paragraph.direction === 'rtl')
    ctx.textAlign = paragraph.align === 'center' ? 'center' : atEnd ? 'right' : 'left'
    const x = paragraph.align === 'center' ? left + width / 2 : atEnd ? left + width : left
    for (const line of paragraph.lines) {
      if (size >= leastText) ctx.fillText(line, x, y + step / 2 + size * 0.35)
      else drawBar(ctx, line, x, y, size, width)
      y += step
    }
  }
}

function drawBar(ctx: Canvas2D, line: string, x: number, y: number, size: number, room: number): void {
  const width = Math.min(room, line.length * size * 0.5)
  const left = ctx.textAlign === 'center' ? x - width / 2 : ctx.textAlign === 'right' ? x - width : x
  ctx.globalAlpha = 0.5
  ctx.fillRect(left, y + size * 0.35, width, size * 0.5)
  ctx.globalAlpha = 1
}

function drawLine(brush: SlideBrush, { from, to, stroke, strokeWidth, dash }: LineShape): void {
  const { ctx, theme, scale } = brush
  if (stroke === null) return
  ctx.strokeStyle = theme[stroke]
  outline(brush, strokeWidth, dash)
  ctx.beginPath()
  ctx.moveTo(from.x * scale, from.y * scale)
  ctx.lineTo(to.x * scale, to.y * scale)
  ctx.stroke()
}

function drawFreeform(brush: SlideBrush, shape: FreeformShape): void {
  const { ctx, theme, scale } = brush
  ctx.beginPath()
  for (const segment of shape.segments) {
    switch (segment[0]) {
      case 'M':
        ctx.moveTo(segment[1] * scale, segment[2] * scale)
        break
      case 'L':
        ctx.lineTo(segment[1] * scale, segment[2] * scale)
        break
      case 'C':
        ctx.bezierCurveTo(
          segment[1] * scale,
          segment[2] * scale,
          segment[3] * scale,
          segment[4] * scale,
          segment[5] * scale,
          segment[6] * scale,
        )
        break
      case 'Q':
        ctx.quadraticCurveTo(segment[1] * scale, segment[2] * scale, segment[3] * scale, segment[4] * scale)
        break
      case 'Z':
        ctx.closePath()
        break
    }
  }
  if (shape.fill !== null) {
    ctx.fillStyle = theme[shape.fill]
    ctx.fill()
  }
  if (shape.stroke === null) return
  ctx.strokeStyle = theme[shape.stroke]
  outline(brush, shape.strokeWidth, shape.dash)
  ctx.stroke()
  if (shape.heads.to) drawHead(brush, shape, shape.segments.at(-2), shape.segments.at(-1))
  if (shape.heads.from) drawHead(brush, shape, shape.segments[1], shape.segments[0])
}

type Segment = FreeformShape['segments'][number]

/** An arrowhead at the end of a straight piece. */
function drawHead(
  { ctx, theme, scale }: SlideBrush,
  { stroke, strokeWidth }: FreeformShape,
  from: Segment | undefined,
  to: Segment | undefined,
): void {
  if (!from || !to || from[0] === 'Z' || to[0] === 'Z' || stroke === null) return
  const [fromX, fromY] = from.slice(-2) as [number, number]
  const [toX, toY] = to.slice(-2) as [number, number]
  const size = Math.max(2, (strokeWidth / 72) * scale * 3)
  ctx.save()
  ctx.translate(toX * scale, toY * scale)
  ctx.rotate(Math.atan2(toY - fromY, toX - fromX))
  ctx.fillStyle = theme[stroke]
  ctx.beginPath()
  ctx.moveTo(0, 0)
  ctx.lineTo(-size, -size / 2)
  ctx.lineTo(-size, size / 2)
  ctx.fill()
  ctx.restore()
}

function drawPicture({ ctx, theme, scale, images }: SlideBrush, shape: PictureShape): void {
  const [x, y, width, height] = [shape.x * scale, shape.y * scale, shape.width * scale, shape.height * scale]
  tracePath(ctx, shape.form, x, y, width, height, shape.form.kind === 'round' ? shape.form.radius * scale : 0)
  const found = images(shape.hash, width)
  if (found === null || found === 'lost') {
    ctx.fillStyle = theme.sunken
    ctx.fill()
    return
  }
  ctx.clip()
  const cut = { x: shape.cropX * found.width, y: shape.cropY * found.height }
  ctx.drawImage(found, cut.x, cut.y, found.width - 2 * cut.x, found.height - 2 * cut.y, x, y, width, height)
}
