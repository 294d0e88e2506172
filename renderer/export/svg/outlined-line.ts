import { fonts } from '../../scene/fonts.ts'
import type { TextLine, TextMark } from '../../scene/marks.ts'
import { estimateWidth } from '../../scene/text/advance-measurer.ts'
import { directionOf } from '../../scene/text/direction.ts'
import type { TrueType } from '../fonts/true-type.ts'
import { letterPath, outlineGrid } from './letter-path.ts'
import { type LetterRun, letterRuns } from './letter-runs.ts'
import type { SvgPen } from './svg-pen.ts'
import { writtenLines } from './written-lines.ts'
import { type Attributes, element, short } from './xml.ts'

/**
 * A line as outlines in `paint`. What the bundled face lacks (emoji, other scripts, letters with loose marks) has no
 * outlines: it stays text in whatever face there is, in `other` (null leaves it out), in the room that layout gave it. So
 * does a whole line in which letters run to the left, since only an engine for text knows their order.
 */
export function outlinedLine(
  pen: SvgPen,
  mark: Pick<TextMark, 'font' | 'direction'>,
  line: TextLine,
  paint: Attributes,
  other: Attributes | null,
): string {
  const { weight, size } = fonts[mark.font]
  const face = pen.faces[weight]
  const runs = letterRuns(face, line.text)
  if (mark.direction === 'rtl' || runs.some(runsLeft))
    return other ? writtenLines(pen, mark, [line], other) : ''
  const scale = size / outlineGrid
  const widths = widthsOf(face, size, runs, line)
  let x = line.x
  let elements = ''
  runs.forEach(({ text, known }, i) => {
    const width = widths[i] ?? 0
    const path = known ? letterPath(face, text) : ''
    if (path !== '')
      elements += element('path', {
        ...paint,
        ...scaled(paint, scale),
        transform: placed(x, line.y, scale),
        d: path,
      })
    if (!known && other) elements += writtenLines(pen, mark, [{ text, x, y: line.y, width }], other)
    x += width
  })
  return elements
}

const runsLeft = ({ text, known }: LetterRun) => !known && [...text].some(one => directionOf(one) === 'rtl')

/** Outlines are y upwards and on a grid of their own. */
const placed = (x: number, y: number, scale: number) =>
  `translate(${short(x)} ${short(y)}) scale(${scale} ${-scale})`

/** A contour is as wide as it is said to be in board pixels. */
const scaled = ({ 'stroke-width': width }: Attributes, scale: number): Attributes =>
  typeof width === 'number' ? { 'stroke-width': Math.round(width / scale) } : {}

/** The widths of the runs: sums of advances, and for the others what is left of the line, shared as one would guess. */
function widthsOf(face: TrueType, size: number, runs: readonly LetterRun[], line: TextLine): number[] {
  const own = runs.map(({ text, known }) => (known ? advanceOf(face, text, size) : 0))
  const guesses = runs.map(({ text, known }) =>
    known ? 0 : estimateWidth(text, { weight: 400, size, lineHeight: size }),
  )
  const guessed = sum(guesses)
  const left = Math.max(0, line.width - sum(own))
  return own.map((width, i) => (guessed > 0 ? width + ((guesses[i] ?? 0) * left) / guessed : width))
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)

function advanceOf(face: TrueType, text: string, size: number): number {
  let units = 0
  for (const character of text) units += face.advance(face.glyphOf(character.codePointAt(0) ?? 0))
  return (units * size) / face.unitsPerEm
}
