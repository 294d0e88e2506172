import { emptyFace } from './empty-face.ts'
import type { ObjectWriter } from './pdf-document.ts'
import { hex16, textString } from './pdf-strings.ts'

/** Most different characters that one font holds. */
const most = 0xfffe

/**
 * A font in which nothing is to be seen, for the text behind pictures of letters: every character that is written in it
 * is one em wide, empty, and can be found and copied.
 */
export class HiddenText {
  private readonly codes = new Map<string, string>()
  private font: string | null = null

  /** `takeFont` gives the name of the font in the content of pages, and is asked when it is needed for the first time. */
  constructor(private readonly takeFont: () => string) {}

  get name(): string {
    this.font ??= this.takeFont()
    return this.font
  }

  /** A character (with its marks, or a whole emoji) as the hex digits that write it. */
  encode(character: string): string {
    const known = this.codes.get(character)
    if (known !== undefined) return known
    const hex = hex16(Math.min(most, this.codes.size + 1))
    this.codes.set(character, hex)
    return hex
  }

  get used(): boolean {
    return this.font !== null
  }

  /** Puts the font into the file and gives its number. */
  put({ object, stream }: ObjectWriter): number {
    // Programs that save a file anew tell characters apart by their glyphs, so each has one of its own.
    const file = emptyFace(Math.min(most, this.codes.size) + 1)
    const name = 'JEJAKH+Jejak-Hidden'
    const fontFile = stream(file, { Length1: file.length })
    const toUnicode = stream(new TextEncoder().encode(this.unicodeMap()), {})
    const descriptor = object([
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -250 1000 950] /ItalicAngle 0`,
      `/Ascent 950 /Descent -250 /CapHeight 730 /StemV 80 /FontFile2 ${fontFile} 0 R >>`,
    ])
    const descendant = object([
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /FontDescriptor ${descriptor} 0 R`,
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >>',
      '/DW 1000 /CIDToGIDMap /Identity >>',
    ])
    return object([
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H`,
      `/DescendantFonts [${descendant} 0 R] /ToUnicode ${toUnicode} 0 R >>`,
    ])
  }

  private unicodeMap(): string {
    const entries = [...this.codes].slice(0, most).map(([character, code]) => {
      return `<${code}> ${textString(character).replace('FEFF', '')}`
    })
    const blocks: string[] = []
    for (let i = 0; i < entries.length; i += 100) {
      const block = entries.slice(i, i + 100)
      blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
    }
    return [
      '/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap',
      '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
      '/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def',
      '1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange',
      ...blocks,
      'endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend',
    ].join('\n')
  }
}
