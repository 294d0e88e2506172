import { joinBytes } from '../../journey/join-bytes.ts'
import { createDeflater } from '../deflate.ts'
import type { ExportCanvas, ExportTools } from '../export-writer.ts'
import { type Drawing, drawBox } from './draw-bands.ts'
import { chunkBytes } from './png-chunks.ts'
import { upRows } from './up-rows.ts'

/** Pixels that are in memory at a time: drawn, read back and filtered they take about ten bytes each. */
const stripPixels = 8_000_000
/** Rows of a strip, at most: more save nothing. */
const mostRows = 256
/** Wider strips are drawn piece by piece: every canvas is sure to be as wide as that. */
const widestCanvas = 32_767
/** Bytes of one chunk of image data. */
const dataBytes = 1 << 20

/**
 * Draws a picture of any size strip by strip and gives the chunks of its image data (8 bits a channel, RGB when `opaque`,
 * else RGBA), as they stand in the file. `next` gets the share that is done before each strip; when it rejects, so does
 * this.
 */
export async function encodeStrips(
  drawing: Drawing,
  canvasOf: ExportTools['canvas'],
  opaque: boolean,
  next: (share: number) => Promise<void>,
): Promise<Uint8Array[]> {
  const { width, height } = drawing.plan
  const rows = Math.max(1, Math.min(mostRows, height, Math.floor(stripPixels / width)))
  const chunks: Uint8Array[] = []
  const data = collector(bytes => chunks.push(chunkBytes({ type: 'IDAT', data: bytes })))
  const deflater = createDeflater(data.take)
  const canvas = canvasOf(Math.min(width, widestCanvas), rows, { opaque, read: true })
  try {
    const above = new Uint32Array(width)
    for (let top = 0; top < height; top += rows) {
      await next(top / height)
      const strip = { x: 0, y: top, width, height: Math.min(rows, height - top) }
      await deflater.write(filteredStrip(drawing, canvas, strip, above, opaque))
    }
    await deflater.end()
    data.end()
    return chunks
  } catch (error) {
    deflater.abort()
    throw error
  } finally {
    canvas.release()
  }
}

/** One strip as filtered rows. `above` holds the row above it, and its last row afterwards. */
function filteredStrip(
  drawing: Drawing,
  { ctx }: ExportCanvas,
  strip: { readonly y: number; readonly width: number; readonly height: number },
  above: Uint32Array,
  opaque: boolean,
): Uint8Array<ArrayBuffer> {
  const channels = opaque ? 3 : 4
  const filtered = new Uint8Array(strip.height * (1 + strip.width * channels))
  for (let x = 0; x < strip.width; x += widestCanvas) {
    const width = Math.min(widestCanvas, strip.width - x)
    const box = { x, y: strip.y, width, height: strip.height }
    ctx.setTransform(1, 0, 0, 1, 0, 0)
    ctx.clearRect(0, 0, width, strip.height)
    drawBox(ctx, drawing, box, { x, y: strip.y })
    const pixels = ctx.getImageData(0, 0, width, strip.height).data
    upRows(pixels, width, above.subarray(x, x + width), channels, filtered, x, strip.width)
  }
  return filtered
}

/** Gathers bytes into chunks that are large enough to be worth their head. */
function collector(give: (bytes: Uint8Array) => void): { take(bytes: Uint8Array): void; end(): void } {
  let pieces: Uint8Array[] = []
  let length = 0
  const end = () => {
    if (length > 0) give(joinBytes(pieces))
    pieces = []
    length = 0
  }
  return {
    take(bytes) {
      pieces.push(bytes)
      length += bytes.length
      if (length >= dataBytes) end()
    },
    end,
  }
}
