import { cssFont } from '../../paint/brush.ts'
import type { FontWeight } from '../../scene/fonts.ts'
import type { HiddenText } from './hidden-text.ts'
import type { LetterPictures } from './letter-pictures.ts'
import type { PdfFont } from './pdf-font.ts'
import type { PdfPen } from './pdf-pen.ts'
import type { PixelImage } from './pixel-image.ts'
import { type TextRun, textRuns, visualOrder } from './text-runs.ts'

/** How a line of text looks. */
export interface LineStyle {
  readonly weight: FontWeight
  /** In the units of the pen, like all measures of a line. */
  readonly size: number
  /** CSS colours of a theme. */
  readonly fill: string
  /** A contour, 4 wide, that keeps letters readable over lines; or null. */
  readonly halo: string | null
  readonly direction: 'ltr' | 'rtl'
}

/** What writing text takes. */
export interface TextTools {
  readonly font: (weight: FontWeight) => PdfFont
  readonly letters: LetterPictures
  readonly hidden: HiddenText
  /** Takes a picture into the file, once, and gives its name. */
  readonly addPicture: (pixels: PixelImage) => string
}

const haloWidth = 4

/**
 * Writes lines of text. What the bundled face lacks is drawn as pictures, each as wide as layout has left room for, with
 * its text behind it so that it can be found and copied.
 */
export class TextWriter {
  constructor(
    private readonly pen: PdfPen,
    private readonly tools: TextTools,
    /** Pixels that pictures of letters have for each unit of the pen. */
    private readonly sharpness: number,
  ) {}

  /** A line with its baseline at (`x`, `y`), `width` wide as layout has measured it. */
  line(text: string, x: number, y: number, width: number, style: LineStyle): void {
    if (text.trim() === '') return
    const runs = textRuns(text, style.weight)
    if (runs) this.mixed(runs, x, y, width, style)
    else this.plain(text, x, y, style)
  }

  private plain(text: string, x: number, y: number, { weight, size, fill, halo }: LineStyle): void {
    const font = this.tools.font(weight)
    const hex = font.encode(text)
    if (halo !== null) this.pen.contour(font.name, size, x, y, hex, halo, haloWidth)
    this.pen.text(font.name, size, x, y, hex, fill)
  }

  private mixed(runs: readonly TextRun[], x: number, y: number, width: number, style: LineStyle): void {
    const { letters, addPicture } = this.tools
    const look = { ...style, font: cssFont({ weight: style.weight, size: style.size, lineHeight: 0 }) }
    const drawn = runs.map(run =>
      run.kind === 'picture' ? letters.picture(run.text, look, this.sharpness) : null,
    )
    const known = runs.reduce((sum, run) => sum + run.width * style.size, 0)
    const measured = drawn.reduce((sum, picture) => sum + (picture?.advance ?? 0), 0)
    // Where these faces are wider than those that layout has measured with, their letters are drawn closer.
    const share = measured > 0 ? Math.max(0, width - known) / measured : 1
    let at = x
    runs.forEach((run, i) => {
      const picture = drawn[i]
      if (!picture) {
        this.plain(run.text, at, y, style)
        at += run.width * style.size
        return
      }
      const room = picture.advance * share
      const { image } = picture
      if (image) {
        const squeeze = Math.min(1, share)
        this.pen.picture(addPicture(image.pixels), {
          x: at + image.x * squeeze,
          y: y + image.y,
          width: image.width * squeeze,
          height: image.height,
        })
      }
      this.behind(run.text, at, y, room, style)
      at += room
    })
  }

  private behind(text: string, x: number, y: number, width: number, { size, direction }: LineStyle): void {
    const { hidden } = this.tools
    const hex = visualOrder(text, direction)
      .map(character => hidden.encode(character))
      .join('')
    this.pen.hidden(hidden.name, size, x, y, hex, width)
  }
}
