import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'
import type { Box, Point } from '../scene/geometry.ts'
import { drawnBounds } from './drawn-bounds.ts'

/** Draws on a canvas whose transform is the identity and whose top left pixel is `at` (device pixels). */
export type LayerPainter = (ctx: CanvasRenderingContext2D, at: Point) => void

/** The two canvases of the board: the map below, what changes with pointer and selection above. */
export interface KonvaSurface {
  readonly base: HTMLCanvasElement
  drawBase(): void
  /** `empty`: there is nothing to draw; the canvas is taken out of the page's layers, each of which costs a copy. */
  drawOverlay(empty: boolean): void
  /** Size in CSS pixels. What was drawn is gone after it. */
  resize(width: number, height: number, pixelRatio: number): void
  destroy(): void
}

/** The overlay's canvas grows and shrinks by so many device pixels at a time. */
const overlayStep = 128
const origin: Point = { x: 0, y: 0 }

/**
 * Sets Konva up so that it only ever does what it is told: nothing draws by itself, nothing listens, and each layer
 * holds one shape that paints by `paintBase` or `paintOverlay`. The overlay's canvas is as large as what it shows:
 * the browser copies a whole canvas in every frame in which anything on the page changes.
 */
export function createKonvaSurface(
  host: HTMLElement,
  paintBase: LayerPainter,
  paintOverlay: LayerPainter,
): KonvaSurface {
  Konva.autoDrawEnabled = false
  const base = createSheet(host, paintBase)
  const overlay = createSheet(host, paintOverlay)
  let pixelRatio = 1
  return {
    base: base.canvas,
    drawBase: () => base.draw(origin),
    drawOverlay(empty) {
      const { width, height } = base.canvas
      const pen = overlay.canvas.getContext('2d')
      const drawn =
        empty || !pen
          ? null
          : drawnBounds(ctx => paintOverlay(ctx as CanvasRenderingContext2D, origin), pen, width, height)
      overlay.show(drawn !== null)
      if (!drawn) return
      const box = overlayBox(drawn, overlay.canvas, base.canvas)
      overlay.place(box, pixelRatio)
      overlay.draw(box)
    },
    resize(width, height, ratio) {
      pixelRatio = ratio
      const size = { width: Math.floor(width * ratio), height: Math.floor(height * ratio) }
      base.place({ x: 0, y: 0, ...size }, ratio)
    },
    destroy() {
      base.destroy()
      overlay.destroy()
    },
  }
}

/** Where the overlay's canvas goes to hold what is drawn; it keeps its size unless that is too small or far too large. */
function overlayBox(
  drawn: Box,
  now: { readonly width: number; readonly height: number },
  whole: { readonly width: number; readonly height: number },
): Box {
  const along = (from: number, length: number, current: number, most: number) => {
    const start = Math.max(0, Math.floor(from))
    const needed = Math.min(most, Math.ceil(from + length)) - start
    const keeps = current >= needed && current <= Math.min(most, 2 * needed + 2 * overlayStep)
    const size = keeps ? current : Math.min(most, Math.ceil(needed / overlayStep) * overlayStep)
    return { start: Math.min(start, most - size), size }
  }
  const across = along(drawn.x, drawn.width, now.width, whole.width)
  const down = along(drawn.y, drawn.height, now.height, whole.height)
  return { x: across.start, y: down.start, width: across.size, height: down.size }
}

/** A stage of one layer of one shape. */
interface Sheet {
  readonly canvas: HTMLCanvasElement
  show(visible: boolean): void
  /** Puts the canvas at a box of the host (device pixels). What was drawn is gone when the size changes. */
  place(box: Box, pixelRatio: number): void
  draw(at: Point): void
  destroy(): void
}

function createSheet(host: HTMLElement, paint: LayerPainter): Sheet {
  const container = document.createElement('div')
  container.className = 'board-sheet'
  container.setAttribute('aria-hidden', 'true')
  host.append(container)
  const stage = new Stage({ container, width: 1, height: 1, listening: false })
  // Konva draws when a layer is added or resized, too; what it draws then would be drawn again a moment later.
  let asked: Point | null = null
  const layer = layerOf(ctx => {
    if (asked) paint(ctx, asked)
  })
  // One unit is one device pixel; Konva's own sizes in CSS pixels would be cut to whole ones.
  layer.getCanvas().setPixelRatio(1)
  stage.add(layer)
  const canvas = layer.getNativeCanvasElement()
  return {
    canvas,
    show(visible) {
      const display = visible ? 'block' : 'none'
      if (container.style.display !== display) container.style.display = display
    },
    place({ x, y, width, height }, pixelRatio) {
      if (canvas.width !== width || canvas.height !== height) stage.size({ width, height })
      const css = { width: `${width / pixelRatio}px`, height: `${height / pixelRatio}px` }
      Object.assign(canvas.style, css)
      Object.assign(container.style, css, {
        transform: `translate(${x / pixelRatio}px, ${y / pixelRatio}px)`,
      })
    },
    draw(at) {
      asked = at
      layer.draw()
      asked = null
    },
    destroy() {
      stage.destroy()
      container.remove()
    },
  }
}

function layerOf(paint: (ctx: CanvasRenderingContext2D) => void): Layer {
  const layer = new Layer({ listening: false })
  layer.add(
    new Shape({
      listening: false,
      perfectDrawEnabled: false,
      sceneFunc(context) {
        const ctx = context._context
        ctx.save()
        ctx.setTransform(1, 0, 0, 1, 0, 0)
        paint(ctx)
        ctx.restore()
      },
    }),
  )
  return layer
}
