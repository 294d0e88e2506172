/**
 * The type styles of a map. Only these are drawn on it, and the widths of each are known without a canvas.
 * Sizes and line heights in board pixels; line heights are whole, so that the text box of the editor and the
 * drawn lines fall on the same pixels.
 */
export const fonts = {
  card: { weight: 500, size: 13, lineHeight: 18 },
  meta: { weight: 600, size: 11, lineHeight: 16 },
  time: { weight: 500, size: 11, lineHeight: 16 },
  stage: { weight: 600, size: 14, lineHeight: 20 },
  /** A long name of a stage, of which two lines stand in its block. */
  stageLong: { weight: 600, size: 12, lineHeight: 15 },
  stageNumber: { weight: 600, size: 12, lineHeight: 16 },
  caption: { weight: 400, size: 12, lineHeight: 16 },
  step: { weight: 500, size: 12, lineHeight: 16 },
  stepTime: { weight: 500, size: 13, lineHeight: 16 },
  lane: { weight: 600, size: 13, lineHeight: 16 },
  emotion: { weight: 500, size: 12, lineHeight: 16 },
  /** The title above a picture of a map. */
  title: { weight: 600, size: 24, lineHeight: 32 },
} as const satisfies Record<string, FontStyle>

export type FontName = keyof typeof fonts
export type FontWeight = 400 | 500 | 600

export interface FontStyle {
  readonly weight: FontWeight
  readonly size: number
  readonly lineHeight: number
}

/** The bundled face. Its files and its advance widths come from one script, so they always agree. */
export const fontFamily = 'Inter'

/** Distance from the top of a line to its baseline, so that the face's ascent and descent are centred in it. */
export function baselineOf(font: FontStyle): number {
  // Inter: ascent 1984, descent 494, of 2048 units.
  const ascent = (1984 / 2048) * font.size
  const descent = (494 / 2048) * font.size
  return (font.lineHeight - (ascent + descent)) / 2 + ascent
}
