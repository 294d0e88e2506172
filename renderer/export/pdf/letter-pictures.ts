import type { Canvas2D } from '../../paint/canvas.ts'
import type { ExportCanvas, ExportTools } from '../export-writer.ts'
import { type PixelImage, pixelImage } from './pixel-image.ts'

/** A picture of letters, cut to what is to be seen of it. */
export interface LetterPicture {
  /** Advance width in the units of the style, as the machine's faces have it. */
  readonly advance: number
  /** Null where there is nothing to be seen. */
  readonly image: {
    /** Where it stands from the beginning of the letters' baseline, in the units of the style. */
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
    readonly pixels: PixelImage
  } | null
}

/** How letters are drawn. */
export interface LetterStyle {
  /** A CSS font in the units of the style. */
  readonly font: string
  /** Size of the font in the units of the style. */
  readonly size: number
  /** CSS colours. */
  readonly fill: string
  readonly halo: string | null
  readonly direction: 'ltr' | 'rtl'
}

/** In the units of the style. */
const haloWidth = 4
/** The canvas that most pictures are drawn on, in pixels; larger ones get one of their own. */
const scratch = { width: 1024, height: 256 }
/** Longest side of a picture, in pixels. A longer line is drawn less sharp. */
const longest = 8_192

/** Draws letters that the bundled face lacks with whatever faces the machine has, each only once. */
export class LetterPictures {
  private readonly drawn = new Map<string, LetterPicture>()
  private canvas: ExportCanvas | null = null

  constructor(private readonly tools: Pick<ExportTools, 'canvas'>) {}

  /** A picture with at most `sharpness` pixels for each unit of the style. */
  picture(text: string, style: LetterStyle, sharpness: number): LetterPicture {
    const key = [text, style.font, style.fill, style.halo, style.direction, sharpness].join('\n')
    const known = this.drawn.get(key)
    if (known) return known
    const picture = this.draw(text, style, sharpness)
    this.drawn.set(key, picture)
    return picture
  }

  release(): void {
    this.canvas?.release()
    this.canvas = null
  }

  private draw(text: string, style: LetterStyle, most: number): LetterPicture {
    this.canvas ??= this.tools.canvas(scratch.width, scratch.height, { read: true })
    const advance = measure(this.canvas.ctx, text, style)
    // Letters may reach out of their advance on all sides.
    const pad = style.size * 0.5
    const box = { width: advance + 2 * pad, height: style.size * 2.4 }
    const sharpness = Math.min(most, longest / Math.max(box.width, box.height))
    const width = Math.ceil(box.width * sharpness)
    const height = Math.ceil(box.height * sharpness)
    const fits = width <= scratch.width && height <= scratch.height
    const canvas = fits ? this.canvas : this.tools.canvas(width, height, { read: true })
    const { ctx } = canvas
    const baseline = style.size * 1.5
    ctx.save()
    ctx.clearRect(0, 0, width, height)
    ctx.scale(sharpness, sharpness)
    setUp(ctx, style)
    if (style.halo !== null) {
      ctx.strokeStyle = style.halo
      ctx.lineWidth = haloWidth
      ctx.lineJoin = 'round'
      ctx.strokeText(text, pad, baseline)
    }
    ctx.fillStyle = style.fill
    ctx.fillText(text, pad, baseline)
    ctx.restore()
    const cut = cutOut(ctx.getImageData(0, 0, width, height))
    if (!fits) canvas.release()
    if (!cut) return { advance, image: null }
    return {
      advance,
      image: {
        x: cut.x / sharpness - pad,
        y: cut.y / sharpness - baseline,
        width: cut.pixels.width / sharpness,
        height: cut.pixels.height / sharpness,
        pixels: cut.pixels,
      },
    }
  }
}

function setUp(ctx: Canvas2D, { font, direction }: LetterStyle): void {
  ctx.font = font
  ctx.fontKerning = 'none'
  ctx.textRendering = 'geometricPrecision'
  ctx.textBaseline = 'alphabetic'
  ctx.textAlign = 'left'
  ctx.direction = direction
}

function measure(ctx: Canvas2D, text: string, style: LetterStyle): number {
  ctx.save()
  setUp(ctx, style)
  const { width } = ctx.measureText(text)
  ctx.restore()
  return width
}

/** The part of a drawing that is not empty, or null. */
function cutOut(
  image: ImageData,
): { readonly x: number; readonly y: number; readonly pixels: PixelImage } | null {
  const { data, width, height } = image
  let left = width
  let right = -1
  let top = height
  let bottom = -1
  for (let y = 0, at = 3; y < height; y++)
    for (let x = 0; x < width; x++, at += 4) {
      if (data[at] === 0) continue
      if (x < left) left = x
      if (x > right) right = x
      if (y < top) top = y
      bottom = y
    }
  if (right < 0) return null
  const cut = { width: right - left + 1, height: bottom - top + 1 }
  return { x: left, y: top, pixels: pixelImage(data, width, { x: left, y: top, ...cut }, 128) }
}
