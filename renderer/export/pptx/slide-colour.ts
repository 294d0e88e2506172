import type { Colour, Theme } from '../../scene/theme.ts'

/** Colours that follow the theme of the presentation, so that a client can give the deck colours of their own. */
const schemed: Readonly<Partial<Record<Colour, string>>> = {
  ink: 'tx1',
  'ink-2': 'tx2',
  canvas: 'bg1',
  sunken: 'bg2',
  accent: 'accent1',
}

/** A colour filling as XML. */
export function solidFill(colour: Colour, theme: Theme): string {
  const name = schemed[colour]
  if (name) return `<a:solidFill><a:schemeClr val="${name}"/></a:solidFill>`
  const { hex, alpha } = hexOf(theme[colour])
  const value =
    alpha < 1
      ? `<a:srgbClr val="${hex}"><a:alpha val="${Math.round(alpha * 100_000)}"/></a:srgbClr>`
      : `<a:srgbClr val="${hex}"/>`
  return `<a:solidFill>${value}</a:solidFill>`
}

/** A colour of the theme, `#RRGGBB` or `rgba(r,g,b,a)`, as six hex digits and its alpha. */
export function hexOf(css: string): { readonly hex: string; readonly alpha: number } {
  const parts = /^rgba\((\d+),\s*(\d+),\s*(\d+),\s*([\d.]+)\)$/.exec(css)
  if (!parts) return { hex: css.slice(1).toUpperCase(), alpha: 1 }
  const [, ...numbers] = parts.map(Number)
  const [red = 0, green = 0, blue = 0, alpha = 1] = numbers
  const hex = [red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')
  return { hex: hex.toUpperCase(), alpha }
}
