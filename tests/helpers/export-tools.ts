import fs from 'node:fs'
import type { ExportProgress, ExportTools } from '../../renderer/export/export-writer.ts'
import type { Canvas2D } from '../../renderer/paint/canvas.ts'

/** Tools of a writer without a machine that draws: its canvases show every line of text as one solid block. */
export interface BlockTools extends ExportTools {
  /** What was told of the progress. */
  readonly told: readonly ExportProgress[]
}

/** Tools for writers that need a canvas only for single runs of text. Pictures can't be decoded. */
export function blockTools(progress: ExportTools['progress'] = async () => {}): BlockTools {
  const told: ExportProgress[] = []
  return {
    told,
    async progress(done) {
      told.push(done)
      await progress(done)
    },
    font: async weight => new Uint8Array(fs.readFileSync(`assets/fonts/inter-${weight}.ttf`)),
    canvas: () => ({ ctx: blockContext(), png: async () => new Uint8Array(), release() {} }),
    decode: async () => new Map(),
  }
}

const emWide = 0.9

/** A context that measures every character alike and fills a block where text was drawn. */
function blockContext(): Canvas2D {
  let scale = 1
  let drawn = { x: 0, y: 0, width: 0, height: 0 }
  const size = (font: string) => Number(/([\d.]+)px/.exec(font)?.[1] ?? 10)
  const ctx = {
    font: '10px Inter',
    save() {},
    restore() {
      scale = 1
    },
    clearRect() {
      drawn = { x: 0, y: 0, width: 0, height: 0 }
    },
    scale(by: number) {
      scale = by
    },
    strokeText() {},
    measureText: (text: string) => ({ width: [...text].length * emWide * size(ctx.font) }),
    fillText(text: string, x: number, y: number) {
      const { width } = ctx.measureText(text)
      const height = size(ctx.font)
      drawn = { x: x * scale, y: (y - height) * scale, width: width * scale, height: height * scale }
    },
    getImageData(_x: number, _y: number, width: number, height: number) {
      const data = new Uint8ClampedArray(4 * width * height)
      const right = Math.min(width, drawn.x + drawn.width)
      const bottom = Math.min(height, drawn.y + drawn.height)
      for (let y = Math.max(0, Math.floor(drawn.y)); y < bottom; y++)
        for (let x = Math.max(0, Math.floor(drawn.x)); x < right; x++) data[4 * (y * width + x) + 3] = 255
      return { data, width, height }
    },
  }
  return ctx as unknown as Canvas2D
}
