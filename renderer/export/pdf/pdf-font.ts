import { hex16 } from './pdf-strings.ts'

/** A TrueType font as jsPDF has read it. */
export interface TrueType {
  readonly cmap: { readonly unicode: { readonly codeMap: Readonly<Record<number, number | undefined>> } }
  readonly Unicode: { readonly widths: (number | readonly number[])[] }
  /** The glyphs that go into the file. */
  readonly glyIdsUsed: number[]
  /** Character codes by glyph, so that text can be copied out of the file. */
  readonly toUnicode: Record<number, number>
  widthOfGlyph(glyph: number): number
}

/** A face of the file that text is written in. What it writes goes into the file; other glyphs stay out. */
export class PdfFont {
  private readonly codes = new Map<number, string>()

  constructor(
    /** Its name in the content of pages. */
    readonly name: string,
    private readonly trueType: TrueType,
  ) {}

  /** A text as the hex digits that show it. Every character has to be in the face. */
  encode(text: string): string {
    let hex = ''
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i)
      hex += this.codes.get(code) ?? this.take(code)
    }
    return hex
  }

  private take(code: number): string {
    const { cmap, Unicode, glyIdsUsed, toUnicode } = this.trueType
    const glyph = cmap.unicode.codeMap[code] ?? 0
    const hex = hex16(glyph)
    this.codes.set(code, hex)
    // Two characters may share a glyph; copied out, it is the one that came first.
    if (glyph === 0 || toUnicode[glyph] !== undefined) return hex
    glyIdsUsed.push(glyph)
    toUnicode[glyph] = code
    // With whole thousandths of an em, as jsPDF writes them, lines would end early.
    Unicode.widths.push(glyph, [Math.round(this.trueType.widthOfGlyph(glyph) * 100) / 100])
    return hex
  }
}
