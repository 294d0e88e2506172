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
  /**
   * Draws it with its corner at the canvas's, `scale` canvas pixels for each unit. What takes long waits for `next` now
   * and then, and stops where it says that the drawing is not wanted any more.
   */
  draw(ctx: Canvas2D, scale: number, next: () => Promise<boolean>): void | Promise<void>
}
