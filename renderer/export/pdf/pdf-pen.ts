import type { Box, Point } from '../../scene/geometry.ts'
import type { PathSegment } from '../../scene/marks.ts'
import { number } from './pdf-strings.ts'

/** What a pen needs of the file that it writes into. */
export interface PenHost {
  /** The name of a state in which everything is drawn with this opacity. */
  opacity(value: number): string
}

/** How far a quarter circle's control points reach, as a share of its radius. */
const quarter = 0.5523

interface PenState {
  fill: string
  stroke: string
  opacity: number
  lineWidth: number
  dash: string
  cap: number
  join: number
}

const freshState: PenState = {
  fill: '',
  stroke: '',
  opacity: 1,
  lineWidth: -1,
  dash: '',
  cap: 0,
  join: 0,
}

/** Writes what a page shows in PDF's operators. What is set already is not set again. */
export class PdfPen {
  private readonly parts: string[] = []
  private readonly saved: PenState[] = []
  private state: PenState = { ...freshState }

  constructor(private readonly host: PenHost) {}

  /** Everything that was drawn. */
  get content(): string {
    return this.parts.join('\n')
  }

  /** An operator as it is. */
  raw(operators: string): void {
    this.parts.push(operators)
  }

  /** Draws with settings of its own, which are forgotten afterwards. */
  within(draw: () => void): void {
    this.parts.push('q')
    this.saved.push({ ...this.state })
    draw()
    this.parts.push('Q')
    this.state = this.saved.pop() ?? { ...freshState }
  }

  /** From here on (`x`, `y`) is the origin, and everything `scaleX` and `scaleY` times as large. */
  transform(x: number, y: number, scaleX: number, scaleY = scaleX): void {
    // Scales have few digits to spare: a board is thousands of pixels wide.
    this.parts.push(`${precise(scaleX)} 0 0 ${precise(scaleY)} ${precise(x)} ${precise(y)} cm`)
  }

  /** From here on only what lies in a box is drawn. */
  clip(box: Box): void {
    this.parts.push(`${rectangle(box)} W n`)
  }

  /** From here on only what lies in a box with round corners is drawn. */
  clipRound(box: Box, radius: number): void {
    this.parts.push(`${roundRectangle(box, radius)} W n`)
  }

  fillRect(box: Box, radius: number, colour: string): void {
    if (this.setFill(colour))
      this.parts.push(`${radius > 0 ? roundRectangle(box, radius) : rectangle(box)} f`)
  }

  strokeRect(box: Box, radius: number, colour: string): void {
    if (this.setStroke(colour))
      this.parts.push(`${radius > 0 ? roundRectangle(box, radius) : rectangle(box)} S`)
  }

  circle(x: number, y: number, radius: number, fill: string | null, stroke: string | null): void {
    const path = roundRectangle(
      { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius },
      radius,
    )
    this.paint(path, fill, stroke)
  }

  /** A straight line. */
  stroke(from: Point, to: Point, colour: string): void {
    if (this.setStroke(colour)) this.parts.push(`${at(from.x, from.y)} m ${at(to.x, to.y)} l S`)
  }

  /** Segments that were written by `pathOf`. */
  paint(path: string, fill: string | null, stroke: string | null): void {
    // Colours of fill and stroke differ in opacity where one of them has any, so each is painted by itself.
    if (fill !== null && this.setFill(fill)) this.parts.push(`${path} f`)
    if (stroke !== null && this.setStroke(stroke)) this.parts.push(`${path} S`)
  }

  /** A line of text in a font of the file; `hex` is what the font has written. The origin's y runs downwards. */
  text(font: string, size: number, x: number, y: number, hex: string, colour: string): void {
    if (hex === '' || !this.setFill(colour)) return
    this.parts.push(`BT /${font} ${number(size)} Tf 1 0 0 -1 ${number(x)} ${number(y)} Tm <${hex}> Tj ET`)
  }

  /** The contour of a line of text, which is not to be found again. */
  contour(
    font: string,
    size: number,
    x: number,
    y: number,
    hex: string,
    colour: string,
    width: number,
  ): void {
    if (hex === '' || !this.setStroke(colour)) return
    this.line({ width, join: 1 })
    const text = `BT /${font} ${number(size)} Tf 1 Tr 1 0 0 -1 ${number(x)} ${number(y)} Tm <${hex}> Tj 0 Tr ET`
    this.parts.push(`/Span << /ActualText () >> BDC\n${text}\nEMC`)
  }

  /** Text in a font of empty letters, `width` wide: it can be found though it is not to be seen. Its characters are one em each. */
  hidden(font: string, size: number, x: number, y: number, hex: string, width: number): void {
    const count = hex.length / 4
    if (count === 0) return
    const stretch = Math.max(1, (100 * width) / (count * size))
    this.parts.push(
      `BT /${font} ${number(size)} Tf ${number(stretch)} Tz 1 0 0 -1 ${number(x)} ${number(y)} Tm <${hex}> Tj 100 Tz ET`,
    )
  }

  /** A picture of the file in a box. */
  picture(name: string, { x, y, width, height }: Box): void {
    this.parts.push(
      `q ${number(width)} 0 0 ${number(-height)} ${number(x)} ${number(y + height)} cm /${name} Do Q`,
    )
  }

  /** How lines are drawn from here on; what is left out stays as it is. */
  line(look: {
    readonly width?: number
    readonly dash?: readonly number[] | null
    readonly cap?: 0 | 1
    readonly join?: 0 | 1
  }): void {
    const { state } = this
    if (look.width !== undefined && look.width !== state.lineWidth) {
      state.lineWidth = look.width
      this.parts.push(`${number(look.width)} w`)
    }
    if (look.dash !== undefined) {
      const dash = (look.dash ?? []).map(number).join(' ')
      if (dash !== state.dash) {
        state.dash = dash
        this.parts.push(`[${dash}] 0 d`)
      }
    }
    if (look.cap !== undefined && look.cap !== state.cap) {
      state.cap = look.cap
      this.parts.push(`${look.cap} J`)
    }
    if (look.join !== undefined && look.join !== state.join) {
      state.join = look.join
      this.parts.push(`${look.join} j`)
    }
  }

  /** Whether the colour is to be seen at all. */
  private setFill(colour: string): boolean {
    const { operands, opacity } = parsed(colour)
    if (opacity === 0) return false
    this.setOpacity(opacity)
    if (operands !== this.state.fill) {
      this.state.fill = operands
      this.parts.push(`${operands} rg`)
    }
    return true
  }

  private setStroke(colour: string): boolean {
    const { operands, opacity } = parsed(colour)
    if (opacity === 0) return false
    this.setOpacity(opacity)
    if (operands !== this.state.stroke) {
      this.state.stroke = operands
      this.parts.push(`${operands} RG`)
    }
    return true
  }

  private setOpacity(value: number): void {
    if (value === this.state.opacity) return
    this.state.opacity = value
    this.parts.push(`/${this.host.opacity(value)} gs`)
  }
}

const colours = new Map<string, { readonly operands: string; readonly opacity: number }>()

/** A CSS colour of a theme: "#RRGGBB" or "rgba(r,g,b,a)". */
function parsed(colour: string): { readonly operands: string; readonly opacity: number } {
  const known = colours.get(colour)
  if (known) return known
  const parts = colour.startsWith('#')
    ? [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16))
    : (colour.match(/[\d.]+/g) ?? []).map(Number)
  const made = {
    operands: parts
      .slice(0, 3)
      .map(part => number(part / 255))
      .join(' '),
    opacity: parts[3] ?? 1,
  }
  colours.set(colour, made)
  return made
}

/** Segments as path operators; `dx` and `dy` are added to all of them. */
export function pathOf(segments: readonly PathSegment[], dx = 0, dy = 0): string {
  const parts: string[] = []
  let x = 0
  let y = 0
  for (const segment of segments) {
    switch (segment[0]) {
      case 'M':
      case 'L':
        ;[, x, y] = segment
        parts.push(`${at(x + dx, y + dy)} ${segment[0] === 'M' ? 'm' : 'l'}`)
        break
      case 'C': {
        const [, x1, y1, x2, y2] = segment
        ;[, , , , , x, y] = segment
        parts.push(`${at(x1 + dx, y1 + dy)} ${at(x2 + dx, y2 + dy)} ${at(x + dx, y + dy)} c`)
        break
      }
      case 'Q': {
        // PDF has cubic curves only: their control points lie two thirds of the way to the quadratic one.
        const [, cx, cy, toX, toY] = segment
        const first = at(x + (2 / 3) * (cx - x) + dx, y + (2 / 3) * (cy - y) + dy)
        const second = at(toX + (2 / 3) * (cx - toX) + dx, toY + (2 / 3) * (cy - toY) + dy)
        parts.push(`${first} ${second} ${at(toX + dx, toY + dy)} c`)
        x = toX
        y = toY
        break
      }
      case 'Z':
        parts.push('h')
    }
  }
  return parts.join(' ')
}

const at = (x: number, y: number) => `${number(x)} ${number(y)}`

function rectangle({ x, y, width, height }: Box): string {
  return `${at(x, y)} ${at(width, height)} re`
}

function roundRectangle({ x, y, width, height }: Box, radius: number): string {
  const r = Math.min(radius, width / 2, height / 2)
  const c = r * (1 - quarter)
  const right = x + width
  const bottom = y + height
  return [
    `${at(x + r, y)} m ${at(right - r, y)} l`,
    `${at(right - c, y)} ${at(right, y + c)} ${at(right, y + r)} c ${at(right, bottom - r)} l`,
    `${at(right, bottom - c)} ${at(right - c, bottom)} ${at(right - r, bottom)} c ${at(x + r, bottom)} l`,
    `${at(x + c, bottom)} ${at(x, bottom - c)} ${at(x, bottom - r)} c ${at(x, y + r)} l`,
    `${at(x, y + c)} ${at(x + c, y)} ${at(x + r, y)} c h`,
  ].join(' ')
}

/** A number of a transform, with as many digits as a large board needs. */
function precise(value: number): string {
  const text = value.toFixed(8).replace(/\.?0+$/, '')
  return text === '-0' ? '0' : text
}
