import { baselineOf, type FontName, fonts } from '../scene/fonts.ts'
import type { Mark, TextMark } from '../scene/marks.ts'
import { createAdvanceMeasurer } from '../scene/text/advance-measurer.ts'
import { directionOf } from '../scene/text/direction.ts'
import { drawableText } from '../scene/text/drawable-text.ts'
import { shorten } from '../scene/text/text-setter.ts'
import type { Colour } from '../scene/theme.ts'
import type { MapHeading } from './map-heading.ts'

/** What stands above the map in a picture of it. Board pixels from the picture's top left corner. */
export interface HeadingBand {
  readonly height: number
  readonly marks: readonly Mark[]
}

/** Free room around the lines, as wide as that between a lane's edge and its name. */
const inset = 16

/** Sets a heading above a picture that is `width` board pixels wide. */
export function headingBand({ title, about }: MapHeading, width: number): HeadingBand {
  const room = Math.max(0, width - 2 * inset)
  const below = inset + fonts.title.lineHeight + 2
  const height = below + fonts.card.lineHeight + inset
  return {
    height,
    marks: [
      // A little higher, so that no gap is left where the height falls between two pixels; the map covers it.
      {
        kind: 'rect',
        x: 0,
        y: 0,
        width,
        height: height + 1,
        radius: 0,
        fill: 'canvas',
        stroke: null,
        strokeWidth: 0,
        dash: null,
      },
      lineMark(title, 'title', 'ink', inset, room),
      lineMark(about, 'card', 'ink-2', below, room),
    ],
  }
}

function lineMark(text: string, font: FontName, fill: Colour, top: number, room: number): TextMark {
  const measure = createAdvanceMeasurer()
  const widthOf = (part: string) => measure.width(part, font)
  const whole = drawableText(text)
  const width = widthOf(whole)
  const line = width <= room ? { text: whole, width } : shorten(whole, font, room, widthOf)
  const direction = directionOf(whole)
  return {
    kind: 'text',
    lines: [
      {
        ...line,
        x: direction === 'rtl' ? inset + room - line.width : inset,
        y: top + baselineOf(fonts[font]),
      },
    ],
    font,
    fill,
    halo: null,
    direction,
  }
}
