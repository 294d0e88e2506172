import type { FontName } from '../fonts.ts'

/** How wide text is. The one thing that layout asks of a font. */
export interface TextMeasurer {
  /**
   * Advance width in board pixels of a piece of one line, without kerning and ligatures: all of `text`, or its UTF-16
   * units from `start` up to `end`.
   */
  width(text: string, font: FontName, start?: number, end?: number): number
}
