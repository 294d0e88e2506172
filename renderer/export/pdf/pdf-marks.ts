import {
  eyeStroke,
  eyes,
  faceCircle,
  faceGrid,
  faceStroke,
  faces,
  mouthStroke,
  unscoredDash,
} from '../../paint/faces.ts'
import { fonts } from '../../scene/fonts.ts'
import type { Box } from '../../scene/geometry.ts'
import { iconPath } from '../../scene/icons.ts'
import type {
  CircleMark,
  FaceMark,
  IconMark,
  ImageMark,
  Mark,
  PathMark,
  RectMark,
  TextMark,
} from '../../scene/marks.ts'
import type { Theme } from '../../scene/theme.ts'
import { type PdfPen, pathOf } from './pdf-pen.ts'
import { segmentsOfSvg } from './svg-path.ts'
import type { TextWriter } from './text-writer.ts'

/** A picture of the map in the file. */
export interface PlacedPicture {
  readonly name: string
  /** In its own pixels. */
  readonly width: number
  readonly height: number
}

/** Everything that a mark needs to be written. The pen's transform maps board pixels to the page. */
export interface PdfBrush {
  readonly pen: PdfPen
  readonly theme: Theme
  readonly text: TextWriter
  /** A picture by the hash of its bytes, or null where it can't be had. */
  readonly picture: (hash: string) => PlacedPicture | null
  /** Whether letters and icons are left out, since they would be too small to read. */
  readonly simple: boolean
}

/** Writes a mark whose piece stands at (`x`, `y`) of the board. */
export function writeMark(brush: PdfBrush, mark: Mark, x: number, y: number): void {
  switch (mark.kind) {
    case 'rect':
      writeRect(brush, mark, x, y)
      break
    case 'circle':
      writeCircle(brush, mark, x, y)
      break
    case 'text':
      writeText(brush, mark, x, y)
      break
    case 'path':
      writePath(brush, mark, x, y)
      break
    case 'icon':
      writeIcon(brush, mark, x, y)
      break
    case 'face':
      writeFace(brush, mark, x, y)
      break
    case 'image':
      writeImage(brush, mark, x, y)
      break
  }
}

function writeRect({ pen, theme }: PdfBrush, mark: RectMark, x: number, y: number): void {
  const box = { x: x + mark.x, y: y + mark.y, width: mark.width, height: mark.height }
  const width = mark.stroke === null ? 0 : mark.strokeWidth
  // Under a solid stroke the fill ends in the middle of the line, so that no pale edge shines through.
  const inset = mark.dash === null ? width / 2 : 0
  if (mark.fill !== null) pen.fillRect(shrunk(box, inset), Math.max(0, mark.radius - inset), theme[mark.fill])
  if (mark.stroke === null || width === 0) return
  pen.line({ width, dash: mark.dash, cap: 0 })
  pen.strokeRect(shrunk(box, width / 2), Math.max(0, mark.radius - width / 2), theme[mark.stroke])
}

/** A box made smaller on every side, to nothing at most. */
function shrunk({ x, y, ...box }: Box, by: number): Box {
  return {
    x: x + by,
    y: y + by,
    width: Math.max(0, box.width - 2 * by),
    height: Math.max(0, box.height - 2 * by),
  }
}

function writeCircle({ pen, theme }: PdfBrush, mark: CircleMark, x: number, y: number): void {
  pen.line({ width: mark.strokeWidth, dash: mark.dash, cap: 0 })
  const stroke = mark.stroke === null || mark.strokeWidth === 0 ? null : theme[mark.stroke]
  pen.circle(x + mark.x, y + mark.y, mark.radius, mark.fill === null ? null : theme[mark.fill], stroke)
}

function writeText({ text, theme, simple }: PdfBrush, mark: TextMark, x: number, y: number): void {
  if (simple) return
  const { weight, size } = fonts[mark.font]
  const style = {
    weight,
    size,
    fill: theme[mark.fill],
    halo: mark.halo === null ? null : theme[mark.halo],
    direction: mark.direction,
  }
  for (const line of mark.lines) text.line(line.text, x + line.x, y + line.y, line.width, style)
}

function writePath({ pen, theme }: PdfBrush, mark: PathMark, x: number, y: number): void {
  const path = pathOf(mark.segments, x, y)
  if (path === '') return
  const draw = () => {
    pen.line({ width: mark.strokeWidth, dash: mark.dash, cap: mark.cap === 'round' ? 1 : 0, join: 1 })
    const stroke = mark.stroke === null || mark.strokeWidth === 0 ? null : theme[mark.stroke]
    pen.paint(path, mark.fill === null ? null : theme[mark.fill], stroke)
  }
  const { clip } = mark
  if (!clip) return draw()
  pen.within(() => {
    pen.clip({ x: x + clip.x, y: y + clip.y, width: clip.width, height: clip.height })
    draw()
  })
}

const iconGrid = 24
const iconStroke = 1.75
const drawings = new Map<string, string>()

/** Path operators of a drawing on its own grid. */
function drawing(data: string): string {
  const known = drawings.get(data)
  if (known !== undefined) return known
  const made = pathOf(segmentsOfSvg(data))
  drawings.set(data, made)
  return made
}

function writeIcon(brush: PdfBrush, mark: IconMark, x: number, y: number): void {
  if (brush.simple) return
  const { pen, theme } = brush
  pen.within(() => {
    pen.transform(x + mark.x, y + mark.y, mark.size / iconGrid)
    pen.line({ width: iconStroke, dash: null, cap: 1, join: 1 })
    pen.paint(drawing(iconPath(mark.name)), null, theme[mark.stroke])
  })
}

function writeFace({ pen, theme, simple }: PdfBrush, mark: FaceMark, x: number, y: number): void {
  const middle = faceGrid / 2
  pen.within(() => {
    pen.transform(x + mark.x, y + mark.y, mark.radius / middle)
    if (mark.score === null) {
      pen.line({ width: faceStroke, dash: unscoredDash, cap: 0 })
      pen.circle(0, 0, faceCircle, theme.canvas, theme['line-3'])
      return
    }
    const face = faces[mark.score]
    const ink = theme['face-ink']
    pen.line({ width: faceStroke, dash: null, cap: 0 })
    pen.circle(0, 0, faceCircle, theme[face.fill], ink)
    if (simple) return
    pen.transform(-middle, -middle, 1)
    pen.line({ width: eyeStroke, cap: 1, join: 1 })
    pen.paint(drawing(eyes), null, ink)
    pen.line({ width: mouthStroke })
    pen.paint(drawing(face.mouth), face.mouthFilled ? ink : null, ink)
  })
}

function writeImage(brush: PdfBrush, mark: ImageMark, x: number, y: number): void {
  const { pen, theme } = brush
  const box = { x: x + mark.x, y: y + mark.y, width: mark.width, height: mark.height }
  const found = brush.picture(mark.hash)
  if (found) {
    // It covers its box, cropped around its middle.
    const scale = Math.max(box.width / found.width, box.height / found.height)
    const width = found.width * scale
    const height = found.height * scale
    pen.within(() => {
      pen.clipRound(box, mark.radius)
      pen.picture(found.name, {
        x: box.x + (box.width - width) / 2,
        y: box.y + (box.height - height) / 2,
        width,
        height,
      })
    })
    return
  }
  pen.fillRect(box, mark.radius, theme.sunken)
  const words = mark.lost !== null && mark.height >= 48 ? mark.lost : null
  const size = Math.min(24, mark.width / 2, mark.height / 2)
  const middle = mark.y + mark.height / 2
  writeIcon(
    brush,
    {
      kind: 'icon',
      name: 'image-off',
      x: mark.x + (mark.width - size) / 2,
      y: words ? middle - size : middle - size / 2,
      size,
      stroke: 'ink-3',
    },
    x,
    y,
  )
  if (words)
    writeText(
      brush,
      { kind: 'text', lines: [words], font: 'meta', fill: 'ink-2', halo: null, direction: 'ltr' },
      x,
      y,
    )
}
