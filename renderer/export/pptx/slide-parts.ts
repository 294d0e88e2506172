import type { Colour } from '../../scene/theme.ts'
import { fitText, type TextRoom, type WantedParagraph } from './fit-text.ts'
import type { Area, BlockForm, BlockShape, LineShape, SlideDash } from './slide.ts'
import { slideHeight, slideWidth } from './slide.ts'
import type { SayWords } from './slide-words.ts'

/** From the slide's edge to its content, in inches. */
export const edge = 0.55
/** The part of a slide under its heading. */
export const body: Area = {
  x: edge,
  y: 1.3,
  width: slideWidth - 2 * edge,
  height: slideHeight - 1.3 - 0.5,
}

const plainRect: BlockForm = { kind: 'rect' }

/** How a block looks; nothing said is nothing drawn. */
export interface BlockLook {
  readonly form?: BlockForm
  readonly fill?: Colour | null
  readonly stroke?: Colour | null
  readonly strokeWidth?: number
  readonly dash?: SlideDash | null
  readonly alt?: string
}

/** A block without text. */
export function block(name: string, area: Area, look: BlockLook): BlockShape {
  return {
    kind: 'block',
    name,
    ...(look.alt !== undefined && { alt: look.alt }),
    x: area.x,
    y: area.y,
    width: area.width,
    height: area.height,
    form: look.form ?? plainRect,
    fill: look.fill ?? null,
    stroke: look.stroke ?? null,
    strokeWidth: look.strokeWidth ?? 0.75,
    dash: look.dash ?? null,
    text: null,
  }
}

/** A block with text that fits it. */
export function textBlock(
  name: string,
  area: Area,
  wanted: readonly WantedParagraph[],
  room: Omit<TextRoom, 'width' | 'height'>,
  look: BlockLook = {},
): BlockShape {
  return {
    ...block(name, area, look),
    text: fitText(wanted, { ...room, width: area.width, height: area.height }),
  }
}

/** A straight line. */
export function line(
  name: string,
  from: LineShape['from'],
  to: LineShape['to'],
  stroke: Colour,
  strokeWidth: number,
  dash: SlideDash | null = null,
): LineShape {
  return { kind: 'line', name, from, to, stroke, strokeWidth, dash }
}

/** The heading of a slide, with a smaller word at its right: a duration, "2 of 3". */
export function heading(say: SayWords, title: string, aside: string, label = ''): readonly BlockShape[] {
  const asideWidth = aside === '' ? 0 : 3
  const number = label === '' ? 0 : 0.62
  const shapes = [
    {
      ...textBlock(
        say('shapeTitle'),
        { x: edge + number, y: 0.42, width: body.width - asideWidth - number, height: 0.66 },
        [{ text: title, size: 26, bold: true, colour: 'ink' }],
        { least: 14, anchor: 'middle' },
      ),
      title: true,
    },
  ]
  if (label !== '')
    shapes.unshift({
      ...textBlock(
        say('shapeStageNumber'),
        { x: edge, y: 0.52, width: 0.46, height: 0.46 },
        [{ text: label, size: 14, bold: true, colour: 'accent-ink', align: 'center' }],
        { least: 8, anchor: 'middle' },
        { form: { kind: 'round', radius: 0.1 }, fill: 'accent-soft' },
      ),
      title: false,
    })
  if (aside !== '')
    shapes.push({
      ...textBlock(
        say('shapeNote'),
        { x: slideWidth - edge - asideWidth, y: 0.42, width: asideWidth, height: 0.66 },
        [{ text: aside, size: 13, colour: 'ink-3', align: 'right' }],
        { least: 8, anchor: 'middle' },
      ),
      title: false,
    })
  return shapes
}

/** The first words of a text on one line, for the name of a shape. */
export function nameOf(kind: string, text: string): string {
  const words = text.replace(/\s+/g, ' ').trim()
  const short = words.length > 60 ? `${words.slice(0, 58).replace(/[\ud800-\udbff]$/, '')}…` : words
  return short === '' ? kind : `${kind}: ${short}`
}
