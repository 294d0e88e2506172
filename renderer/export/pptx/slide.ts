import type { MarkerShape } from '../../scene/layout/marker-path.ts'
import type { PathSegment } from '../../scene/marks.ts'
import type { Colour } from '../../scene/theme.ts'

/** Width and height of every slide, in inches. */
export const slideWidth = 40 / 3
export const slideHeight = 7.5

/** A slide as shapes, back to front. Inches from the top left corner; text sizes and line widths in points. */
export interface Slide {
  readonly kind: 'title' | 'overview' | 'curve' | 'stage' | 'pains' | 'opportunities'
  /** What the slide is about, in words: its title for outlines and screen readers. */
  readonly name: string
  readonly shapes: readonly SlideShape[]
}

export type SlideShape = BlockShape | LineShape | FreeformShape | PictureShape

interface Named {
  /** What the shape is, for the selection pane: "Pain point: Prices stay hidden". */
  readonly name: string
  /** What it shows, for those who can't see it; "" for mere decoration. */
  readonly alt?: string
}

/** A place on a slide. */
export interface Area {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type SlideDash = 'dash' | 'dot' | 'dash-dot' | 'short-dash' | 'long-dash'

interface Outline {
  readonly stroke: Colour | null
  readonly strokeWidth: number
  readonly dash: SlideDash | null
}

/** A rectangle, a circle or a face, with its text inside. */
export interface BlockShape extends Named, Area, Outline {
  readonly kind: 'block'
  readonly form: BlockForm
  readonly fill: Colour | null
  readonly text: SlideText | null
  /** The address that a click on it leads to. */
  readonly link?: string
  /** Whether its text is the title of the slide. */
  readonly title?: boolean
  /** Whether its text is the number of the slide, which the program keeps right when slides are moved. */
  readonly field?: boolean
}

export type BlockForm =
  | { readonly kind: 'rect' }
  /** A rectangle with corners of this radius. */
  | { readonly kind: 'round'; readonly radius: number }
  | { readonly kind: 'ellipse' }
  /** A shape that tells the points of one persona from another's. */
  | { readonly kind: 'marker'; readonly shape: MarkerShape }
  /** A face; its mouth from −1 (a deep frown) to 1 (a broad smile). */
  | { readonly kind: 'face'; readonly smile: number }

/** A straight line, with an arrowhead at either end or at none. */
export interface LineShape extends Named, Outline {
  readonly kind: 'line'
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
}

/** A drawn path whose points can be edited. */
export interface FreeformShape extends Named, Outline {
  readonly kind: 'freeform'
  readonly segments: readonly PathSegment[]
  readonly fill: Colour | null
  readonly heads: { readonly from: boolean; readonly to: boolean }
}

/** A picture that covers its area, cropped around its middle. */
export interface PictureShape extends Named, Area {
  readonly kind: 'picture'
  /** SHA-256 of the bytes. */
  readonly hash: string
  readonly form: BlockForm
  /** Shares of the picture's own width and height that are cut off at each left and right, and each top and bottom. */
  readonly cropX: number
  readonly cropY: number
}

/** The text of a shape. */
export interface SlideText {
  readonly paragraphs: readonly SlideParagraph[]
  readonly anchor: 'top' | 'middle' | 'bottom'
  /** From the shape's left and right edge to the text. */
  readonly insetX: number
  readonly insetTop: number
  readonly insetBottom: number
}

/** One paragraph in one style. */
export interface SlideParagraph {
  readonly text: string
  /** The lines it takes by our own measuring: what a preview draws. A reader's program breaks them anew. */
  readonly lines: readonly string[]
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly colour: Colour
  readonly align: 'left' | 'center' | 'right'
  readonly direction: 'ltr' | 'rtl'
  /** Points above it. */
  readonly before: number
}
