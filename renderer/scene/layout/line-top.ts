import { type FontName, fonts } from '../fonts.ts'

/** The top of a line box in this font whose middle is at `middle`. */
export function lineTop(font: FontName, middle: number): number {
  return middle - fonts[font].lineHeight / 2
}
