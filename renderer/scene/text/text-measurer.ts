import type { FontName } from '../fonts.ts'

/** How wide text is. The one thing that layout asks of a font. */
export interface TextMeasurer {
  /** Advance width in board pixels of a piece of one line, without kerning and ligatures. */
  width(text: string, font: FontName): number
}
