/** The figures of one peer with one number of notes in one round. Absent ones do not apply or failed. */
export type Figures = Partial<Record<FigureName, number>>

/** Every figure with what the table calls it. CPU is main-thread CPU time in milliseconds. */
export const figureNames = {
  load: 'first load: JavaScript and CSS, kB gzipped',
  openWall: 'open at 100 %, ms to the first complete frame',
  openCpu: 'open at 100 %, CPU ms',
  wholeWall: 'first view of the whole board, ms',
  pan: 'pan at 100 %, CPU ms per input',
  panWhole: 'pan with the whole board in view, CPU ms per input',
  zoom: 'zoom from 100 %, CPU ms per input',
  zoomWhole: 'zoom with the whole board in view, CPU ms per input',
  drag: 'drag a card, CPU ms per input',
  drop: 'drop it, CPU ms',
  type: 'type a key, CPU ms',
  memory: 'growth of the renderer with the whole board shown, MB',
  heap: 'JavaScript heap of the document, MB',
  pngWall: 'PNG at 2×, ms',
  pngPixels: 'its size, megapixels',
  reopenWall: 'open a known map from the library, ms',
  reopenCpu: 'open a known map from the library, CPU ms',
} as const

export type FigureName = keyof typeof figureNames

/** One measured peer. */
export interface Cell {
  readonly peer: string
  readonly n: number
  readonly round: number
  readonly figures: Figures
  /** What went wrong, in a line each. */
  readonly failures: readonly string[]
}
