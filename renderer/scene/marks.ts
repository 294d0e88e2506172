import type { EmotionScore } from '../journey/vocabulary.ts'
import type { FontName } from './fonts.ts'
import type { IconName } from './icons.ts'
import type { Colour } from './theme.ts'

/**
 * The few kinds of drawing that a scene is made of. Whoever draws marks (canvas, SVG, PDF, slides) can draw any
 * scene. Positions are relative to the piece that holds the mark; colours are names that a theme resolves.
 */
export type Mark = RectMark | CircleMark | TextMark | PathMark | IconMark | FaceMark | ImageMark

interface Stroke {
  readonly stroke: Colour | null
  readonly strokeWidth: number
  /** Lengths of dash and gap, or null for a solid line. */
  readonly dash: readonly number[] | null
}

/** A rectangle with rounded corners. A stroke runs inside the edge. */
export interface RectMark extends Stroke {
  readonly kind: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  readonly fill: Colour | null
}

export interface CircleMark extends Stroke {
  readonly kind: 'circle'
  /** Centre. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly fill: Colour | null
}

/** One line of text that layout has broken. Nobody wraps or measures it again. */
export interface TextLine {
  readonly text: string
  /** Left edge of the line's box, for any alignment and direction. */
  readonly x: number
  /** Baseline. */
  readonly y: number
  /** Advance width as measured by layout. */
  readonly width: number
}

export interface TextMark {
  readonly kind: 'text'
  readonly lines: readonly TextLine[]
  readonly font: FontName
  readonly fill: Colour
  /** A contour in this colour around the letters, 4 px wide, to keep text readable over lines; or null. */
  readonly halo: Colour | null
  readonly direction: 'ltr' | 'rtl'
}

/** Segments of a path, absolute: M x y, L x y, C x1 y1 x2 y2 x y, Q x1 y1 x y, Z. */
export type PathSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Q', number, number, number, number]
  | readonly ['Z']

export interface PathMark extends Stroke {
  readonly kind: 'path'
  readonly segments: readonly PathSegment[]
  readonly fill: Colour | null
  readonly cap: 'butt' | 'round'
  /** Only what lies in this box is drawn, or null for all of it. */
  readonly clip: {
    readonly x: number
    readonly y: number
    readonly width: number
    readonly height: number
  } | null
}

/** A line icon on a 24-unit grid, drawn at `size` from its top left corner, stroke 1.75 of 24 units. */
export interface IconMark {
  readonly kind: 'icon'
  readonly name: IconName
  readonly x: number
  readonly y: number
  readonly size: number
  readonly stroke: Colour
}

/** One of the five faces of the emotion scale, or the dashed ring of a card without a score. */
export interface FaceMark {
  readonly kind: 'face'
  /** Centre. */
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly score: EmotionScore | null
}

/** A picture, scaled to cover its box and cropped around its middle. */
export interface ImageMark {
  readonly kind: 'image'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly radius: number
  /** SHA-256 of the picture's bytes: the key of the asset. */
  readonly hash: string
  readonly mime: string
  readonly alt: string
  /** What stands in the box of a picture that can't be had, under its middle; null where there is no room. */
  readonly lost: TextLine | null
}
