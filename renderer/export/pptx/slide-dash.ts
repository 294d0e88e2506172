import type { SlideDash } from './slide.ts'

/** What the format calls a pattern, and how it is drawn in a preview, in widths of the line. */
export const slideDashes: Readonly<
  Record<SlideDash, { readonly preset: string; readonly drawn: readonly number[] }>
> = {
  dash: { preset: 'dash', drawn: [4, 3] },
  dot: { preset: 'sysDot', drawn: [1, 3] },
  'dash-dot': { preset: 'dashDot', drawn: [4, 3, 1, 3] },
  'short-dash': { preset: 'sysDash', drawn: [3, 1] },
  'long-dash': { preset: 'lgDash', drawn: [8, 3] },
}

/** The pattern that comes closest to one of the board's. */
export function slideDash(pattern: readonly number[] | null): SlideDash | null {
  if (pattern === null) return null
  const [first = 0, , third] = pattern
  if (first <= 2) return 'dot'
  if (third !== undefined) return third <= 2 ? 'dash-dot' : 'long-dash'
  return first <= 4 ? 'short-dash' : 'dash'
}
