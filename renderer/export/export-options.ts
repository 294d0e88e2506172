import type { ThemeName } from '../scene/theme.ts'
import type { ExportContent } from './export-content.ts'

/** What lies behind the map: the plain surface of the theme (white in the light one), its paper, or nothing. */
export type ExportBackground = 'white' | 'paper' | 'transparent'

interface DrawnOptions {
  readonly content: ExportContent
  readonly background: ExportBackground
  readonly theme: ThemeName
  /** Whether the file carries the editable map, so that Jejak can open it again. It is always the whole map. */
  readonly embed: boolean
  /** Whether it says at its top what it shows: the title, the kind, the personas and the day. */
  readonly heading: boolean
}

export interface PngOptions extends DrawnOptions {
  /** Pixels for each board pixel, more than 0 and up to 4. */
  readonly scale: number
}

export interface SvgOptions extends DrawnOptions {
  /** Text with its fonts inside, or letters as outlines for programs that ignore embedded fonts. */
  readonly text: 'text' | 'outlines'
}

export const papers = ['A4', 'A3', 'A2', 'A1', 'A0', 'Letter'] as const
export type Paper = (typeof papers)[number]

export interface PdfOptions extends DrawnOptions {
  /** The sheet; "fitted" is one page as large as the content, at 96 board pixels to the inch. */
  readonly paper: Paper | 'fitted'
  readonly direction: 'portrait' | 'landscape'
  /** Many sheets that make one wall poster, or one page. */
  readonly tiled: boolean
  /** Per cent of the content's own size (96 board pixels to the inch); null fits one page, or chooses well for sheets. */
  readonly scale: number | null
  /** How far neighbouring sheets overlap, in millimetres, 0 … 50. */
  readonly overlap: number
  readonly cropMarks: boolean
  /** Whether the notes of the cards follow as pages of text. */
  readonly notes: boolean
}

export interface PptxOptions {
  /** Always the whole map. */
  readonly theme: ThemeName
}

export interface XlsxOptions {
  /** The grid as it is seen, or one row per card with all its marks (which holds the whole map). */
  readonly sheet: 'grid' | 'cards'
}

/** A format of the whole map with nothing to choose. */
export type NoOptions = Readonly<Record<never, never>>

/** The options of every format. */
export interface OptionsOf {
  readonly png: PngOptions
  readonly svg: SvgOptions
  readonly pdf: PdfOptions
  readonly pptx: PptxOptions
  readonly xlsx: XlsxOptions
  readonly csv: NoOptions
  readonly tsv: NoOptions
  readonly markdown: NoOptions
  readonly mermaid: NoOptions
  readonly jejak: NoOptions
}

export type FormatId = keyof OptionsOf
