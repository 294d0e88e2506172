import type { Canvas2D } from '../paint/canvas.ts'
import type { Box } from '../scene/geometry.ts'

/** Paints a part of the board into a bitmap whose transform maps board pixels to device pixels. */
export type PlanePainter = (ctx: Canvas2D, scale: number, region: Box) => void

/** A bitmap that tiles are kept in. */
export type TileCanvas = HTMLCanvasElement | OffscreenCanvas
