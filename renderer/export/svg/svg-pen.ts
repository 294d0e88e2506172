import type { FontWeight } from '../../scene/fonts.ts'
import type { Colour, Theme } from '../../scene/theme.ts'
import type { SourceImage } from '../export-source.ts'
import type { TrueType } from '../fonts/true-type.ts'
import { element, short } from './xml.ts'

/** What elements are made with, and what they leave to be written once for all of them. */
export interface SvgPen {
  readonly theme: Theme
  readonly faces: Readonly<Record<FontWeight, TrueType>>
  /** Whether letters become outlines. */
  readonly outlines: boolean
  readonly images: ReadonlyMap<string, SourceImage>
  /** Sizes of the pictures in their own pixels, where they are known. */
  readonly imageSizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>
  readonly definitions: Definitions
  /** The characters that are written as text, by weight: their outlines have to be in the file. */
  readonly characters: Readonly<Record<FontWeight, Set<string>>>
}

/** Elements that others refer to. */
export interface Definitions {
  /** The id of an element, which is written once however often it is asked for. `make` gets the id to wear. */
  idOf(kind: 'clip' | 'picture', key: string, make: (id: string) => string): string
  /** All of them. */
  written(): string
}

export function createDefinitions(): Definitions {
  const ids = new Map<string, string>()
  const elements: string[] = []
  return {
    idOf(kind, key, make) {
      const name = `${kind} ${key}`
      const known = ids.get(name)
      if (known !== undefined) return known
      const id = `jejak-${kind}-${ids.size + 1}`
      ids.set(name, id)
      elements.push(make(id))
      return id
    },
    written: () => elements.join('\n'),
  }
}

/** A colour as every program reads it: six digits and, apart from them, how opaque; null for one that paints nothing. */
export interface Paint {
  readonly colour: string
  readonly opacity: number | null
}

const withAlpha = /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/

export function paintOf(theme: Theme, name: Colour | null): Paint | null {
  if (name === null) return null
  const value = theme[name]
  const parts = withAlpha.exec(value)
  if (!parts) return { colour: value, opacity: null }
  const [, red, green, blue, alpha] = parts
  if (Number(alpha) === 0) return null
  const hex = [red, green, blue].map(part => Number(part).toString(16).padStart(2, '0')).join('')
  return { colour: `#${hex}`, opacity: Number(alpha) }
}

/** The attributes of a filled shape. */
export const fillOf = (paint: Paint | null) => ({
  fill: paint?.colour ?? 'none',
  'fill-opacity': paint?.opacity ?? null,
})

interface StrokeStyle {
  readonly strokeWidth: number
  readonly dash: readonly number[] | null
}

/** The attributes of a stroked shape. */
export const strokeOf = (paint: Paint | null, { strokeWidth, dash }: StrokeStyle) => ({
  stroke: paint?.colour ?? null,
  'stroke-opacity': paint?.opacity ?? null,
  'stroke-width': paint ? strokeWidth : null,
  'stroke-dasharray': paint && dash ? dash.map(short).join(' ') : null,
})

/** The reference to a clip that leaves a rounded box. */
export function clipTo(
  pen: SvgPen,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
  radius = 0,
): string {
  const shape = element('rect', {
    x: box.x,
    y: box.y,
    width: box.width,
    height: box.height,
    rx: radius || null,
  })
  const id = pen.definitions.idOf('clip', shape, own => element('clipPath', { id: own }, shape))
  return `url(#${id})`
}
