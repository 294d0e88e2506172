import type { Language } from '../../journey/language.ts'
import type { Box } from '../../scene/geometry.ts'
import type { MapHeading } from '../map-heading.ts'
import type { Size } from './paper-size.ts'

/** How a map is put on paper. */
export interface PdfPlan {
  /** In their order; the assembly page comes last where there is one. Notes are pages after these. */
  readonly pages: readonly PdfPage[]
  /** How many sheets lie side by side and one below another, those that are left out included; 1 × 1 for one page. */
  readonly grid: { readonly columns: number; readonly rows: number }
  /** How many sheets hold a part of the map: all pages but the assembly page. */
  readonly sheets: number
  /** Sheets left out since they would show an empty grid. */
  readonly skipped: number
  /** The content on paper, put together and without margins. Millimetres. */
  readonly assembled: Size
  /** Per cent of the content's own size, which is 96 board pixels to the inch. */
  readonly scale: number
  /** How far neighbouring sheets overlap, in millimetres; less than was asked for where sheets are small. */
  readonly overlap: number
  /** How many columns and lanes are larger than a sheet, so that a cut goes through them. */
  readonly cut: { readonly columns: number; readonly lanes: number }
}

/** A page. All its measures are in millimetres from its top left corner. */
export interface PdfPage extends Size {
  readonly kind: 'whole' | 'sheet' | 'assembly'
  /** Where a sheet belongs: its row as a letter, its column as a number ("B3"); null for other pages. */
  readonly code: string | null
  readonly places: readonly PagePlace[]
  /** Crop marks and frames. */
  readonly lines: readonly PageLine[]
  readonly texts: readonly PageText[]
  /** The strips that this sheet shares with its neighbours. Only a preview tints them. */
  readonly overlaps: readonly Box[]
}

/** A part of the board on a page, clipped to its box. */
export interface PagePlace {
  /**
   * What is drawn of the board: everything; the cells alone; headers or labels, with the names of what begins on another
   * sheet brought into sight; the corner; or a small picture without text.
   */
  readonly shows: 'all' | 'cells' | 'headers' | 'labels' | 'corner' | 'overview'
  /** Board pixels. */
  readonly from: Box
  readonly at: Box
}

export interface PageLine {
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly width: number
  /** Lengths of dash and gap, or null for a solid line. */
  readonly dash: readonly number[] | null
}

export interface PageText {
  readonly text: string
  /** Left end, middle or right end, by `align`. */
  readonly x: number
  /** Baseline. */
  readonly y: number
  readonly size: number
  readonly weight: 400 | 600
  readonly align: 'left' | 'center' | 'right'
  /** Whether it stands on a light ground of its own. */
  readonly plate: boolean
}

/** What the sheets say of themselves. */
export interface PlanWords extends MapHeading {
  readonly language: Language
}
