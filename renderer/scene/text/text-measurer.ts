import type { FontName } from '../fonts.ts'

/** How wide text is. The one thing that layout asks of a font; `Font` names the styles that can be asked for. */
export interface TextMeasurer<Font = FontName> {
  /**
   * Advance width in board pixels of a piece of one line, without kerning and ligatures: all of `text`, or its UTF-16
   * units from `start` up to `end`.
   */
  width(text: string, font: Font, start?: number, end?: number): number
}
