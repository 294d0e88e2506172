import type { MapHeading } from '../map-heading.ts'
import { fitLine } from './fit-line.ts'
import type { PageText } from './pdf-page.ts'

/** Where a heading stands on a page, in millimetres: its top left corner, how wide it may be, and the size of its title. */
export interface HeadingPlace {
  readonly x: number
  readonly y: number
  readonly room: number
  readonly size: number
}

/** Height of a heading for each millimetre of its title, free space below it included. */
export const headingHeight = 2.6

/** The title, and smaller under it what is said about the map. */
export function headingTexts({ title, about }: MapHeading, { x, y, room, size }: HeadingPlace): PageText[] {
  const line = (text: string, baseline: number, size: number, weight: 400 | 600): PageText => ({
    text: fitLine(text, size, weight, room),
    x,
    y: baseline,
    size,
    weight,
    align: 'left',
    plate: false,
  })
  return [line(title, y + size * 0.75, size, 600), line(about, y + size * 1.9, Math.max(3, size * 0.55), 400)]
}
