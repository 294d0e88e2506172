import fs from 'node:fs/promises'
import path from 'node:path'
import type { Canvas, Image } from '@napi-rs/canvas'
import type { ExportTools } from '../export/export-writer.ts'
import type { Canvas2D, Picture } from '../paint/canvas.ts'
import { nodeCanvas } from './node-canvas.ts'

/** What Node lends to a writer. `fonts` is the folder of the bundled face. */
export function nodeTools(fonts: string): ExportTools {
  return {
    progress: async () => {},
    font: async weight => new Uint8Array(await fs.readFile(path.join(fonts, `inter-${weight}.ttf`))),
    canvas(width, height) {
      const canvas = nodeCanvas(fonts).createCanvas(width, height)
      return {
        ctx: canvas.getContext('2d') as unknown as Canvas2D,
        png: async () => new Uint8Array(await canvas.encode('png')),
        release: () => {
          canvas.width = 1
          canvas.height = 1
        },
      }
    },
    async decode(images, width) {
      const ready = new Map<string, Picture>()
      for (const [hash, { bytes }] of images) {
        try {
          const whole = await nodeCanvas(fonts).loadImage(bytes)
          ready.set(hash, narrowed(whole, width(hash), fonts) as unknown as Picture)
        } catch {
          // A damaged picture leaves its quiet frame; the rest of the map is still worth having.
        }
      }
      return ready
    },
  }
}

/** The picture no wider than it will be drawn: whole ones would take gigabytes together. */
function narrowed(whole: Image, width: number, fonts: string): Canvas | Image {
  if (whole.width <= width) return whole
  const columns = Math.max(1, Math.ceil(width))
  const rows = Math.max(1, Math.round((whole.height * columns) / whole.width))
  const canvas = nodeCanvas(fonts).createCanvas(columns, rows)
  const ctx = canvas.getContext('2d')
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(whole, 0, 0, columns, rows)
  return canvas
}
