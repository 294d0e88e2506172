import type { Paper, PdfOptions } from '../export-options.ts'

/** Width and height in millimetres. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** The papers upright. */
const sizes: Readonly<Record<Paper, Size>> = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
  Letter: { width: 215.9, height: 279.4 },
}

/** A sheet of paper as it lies. */
export function paperSize(paper: Paper, direction: PdfOptions['direction']): Size {
  const { width, height } = sizes[paper]
  return direction === 'portrait' ? { width, height } : { width: height, height: width }
}

/** Millimetres that a board pixel takes at 100 %: 96 to the inch. */
export const millimetresPerPixel = 25.4 / 96
/** Longest side of a page that every reader opens: 14,400 points. */
export const longestSide = (14_400 / 72) * 25.4
