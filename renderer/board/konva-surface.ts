import { Konva } from 'konva/lib/Global'
import { Layer } from 'konva/lib/Layer'
import { Shape } from 'konva/lib/Shape'
import { Stage } from 'konva/lib/Stage'

/** Draws on a layer's canvas, whose transform is the identity: one unit is one device pixel. */
export type LayerPainter = (ctx: CanvasRenderingContext2D) => void

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

/**
 * Sets Konva up so that it only ever does what it is told: nothing draws by itself, nothing listens, and each layer
 * holds one shape that paints by `paintBase` or `paintOverlay`.
 */
export function createKonvaSurface(
  host: HTMLElement,
  paintBase: LayerPainter,
  paintOverlay: LayerPainter,
): KonvaSurface {
  Konva.autoDrawEnabled = false
  const container = document.createElement('div')
  // The host takes the pointer itself; Konva would look for shapes under it.
  container.style.pointerEvents = 'none'
  container.setAttribute('aria-hidden', 'true')
  host.append(container)
  const stage = new Stage({ container, width: 1, height: 1, listening: false })
  // Konva draws when a layer is added or resized, too; what it draws then would be drawn again a moment later.
  let asked = false
  const whenAsked =
    (paint: LayerPainter): LayerPainter =>
    ctx => {
      if (asked) paint(ctx)
    }
  const draw = (layer: Layer) => {
    asked = true
    layer.draw()
    asked = false
  }
  const base = layerOf(whenAsked(paintBase))
  const overlay = layerOf(whenAsked(paintOverlay))
  stage.add(base, overlay)
  return {
    base: base.getNativeCanvasElement(),
    drawBase: () => draw(base),
    drawOverlay(empty) {
      const { style } = overlay.getNativeCanvasElement()
      style.display = empty ? 'none' : 'block'
      if (!empty) draw(overlay)
    },
    resize(width, height, pixelRatio) {
      for (const layer of [base, overlay]) layer.getCanvas().setPixelRatio(pixelRatio)
      stage.size({ width, height })
    },
    destroy() {
      stage.destroy()
      container.remove()
    },
  }
}

function layerOf(paint: LayerPainter): Layer {
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
