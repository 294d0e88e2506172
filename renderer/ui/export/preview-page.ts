import type { Steps } from '../../export/steps.ts'
import type { Canvas2D } from '../../paint/canvas.ts'

/** A page as it will come out, in a unit of its own: pixels, millimetres, inches. All pages of a preview share it. */
export interface PreviewPage {
  readonly key: string
  readonly width: number
  readonly height: number
  /** What stands under it, or null. */
  readonly label: string | null
  /** Where it stands when the pages make a whole, from 1; else one follows the other. */
  readonly place?: { readonly column: number; readonly row: number } | undefined
  /** Gets what it takes to draw it with its corner at the canvas's, `scale` canvas pixels for each unit, and the drawing's steps. */
  draw(ctx: Canvas2D, scale: number): Promise<Steps<void>>
}
