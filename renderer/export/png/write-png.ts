import { joinBytes } from '../../journey/join-bytes.ts'
import { embeddedMap } from '../embedded-map.ts'
import type { PngOptions } from '../export-options.ts'
import type { ExportSource } from '../export-source.ts'
import { type ExportTools, ExportTrouble, type ExportWriter } from '../export-writer.ts'
import { mapHeading } from '../map-heading.ts'
import { decodeForScene } from './decode-for-scene.ts'
import { type Drawing, drawBands } from './draw-bands.ts'
import { encodeStrips } from './encode-strips.ts'
import { mapChunk } from './map-chunk.ts'
import { chunkBytes, densityChunk, headLength, pngSignature } from './png-chunks.ts'
import { maxPixels, type PngPlan, planPng } from './png-plan.ts'

/**
 * Makes a PNG from the scene alone: nothing that depends on what the board happens to show. Up to a hundred megapixels
 * it is drawn on one canvas, which the machine's own encoder writes; a larger one strip by strip, in memory that does not
 * grow with the picture but for the file itself. The resolution says 96 board pixels to the inch.
 */
export const writePng: ExportWriter<PngOptions> = async (source, options, tools) => {
  const plan = planOf(source, options)
  await tools.progress({ share: 0 })
  const pictures = await decodeForScene(source, plan, tools)
  const { scene } = source
  const { theme, background } = options
  // One that was not found or can't be decoded is lost: its quiet frame is drawn.
  const images = (hash: string) => pictures.get(hash) ?? 'lost'
  const drawing: Drawing = { scene, plan, theme, background, images }
  const opaque = background !== 'transparent'
  const extra = [chunkBytes(densityChunk(96 * plan.scale))]
  if (options.embed) extra.unshift(chunkBytes(await mapChunk(await embeddedMap(source))))
  const canvas = wholeCanvas(plan, tools, opaque)
  const png = canvas
    ? await writeWhole(canvas, drawing, extra, tools)
    : await writeStrips(drawing, extra, tools, opaque)
  await tools.progress({ share: 1 })
  return png
}

function planOf(source: ExportSource, { content, scale, heading }: PngOptions): PngPlan {
  const said = heading ? mapHeading(source.document, source.language, source.date) : null
  const plan = planPng(source.scene, content, scale, said)
  if (plan.ok) return plan.value
  if (plan.trouble.kind !== 'too-large') throw new ExportTrouble('nothing-there')
  const { width, height, largestScale } = plan.trouble
  throw new ExportTrouble('picture-too-large', { width, height, scale: largestScale })
}

type Canvas = ReturnType<ExportTools['canvas']>

/** One canvas for all of a picture, or null when it has to be drawn in strips. */
function wholeCanvas({ width, height }: PngPlan, tools: ExportTools, opaque: boolean): Canvas | null {
  if (width * height > maxPixels) return null
  try {
    return tools.canvas(width, height, { opaque })
  } catch {
    // Machines differ in how long a side may be.
    return null
  }
}

/** Encoding takes about as long as drawing and tells nothing of itself. */
const drawingShare = 0.5

async function writeWhole(
  canvas: Canvas,
  drawing: Drawing,
  extra: readonly Uint8Array[],
  tools: ExportTools,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    await drawBands(canvas.ctx, drawing, share => tools.progress({ share: share * drawingShare }))
    const png = await canvas.png()
    return joinBytes([png.subarray(0, headLength), ...extra, png.subarray(headLength)])
  } finally {
    canvas.release()
  }
}

async function writeStrips(
  drawing: Drawing,
  extra: readonly Uint8Array[],
  tools: ExportTools,
  opaque: boolean,
): Promise<Uint8Array<ArrayBuffer>> {
  const { width, height } = drawing.plan
  const data = await encodeStrips(drawing, tools.canvas, opaque, share => tools.progress({ share }))
  const head = chunkBytes(headChunk(width, height, opaque))
  const end = chunkBytes({ type: 'IEND', data: new Uint8Array() })
  return joinBytes([new Uint8Array(pngSignature), head, ...extra, ...data, end])
}

function headChunk(width: number, height: number, opaque: boolean) {
  const data = new Uint8Array(13)
  const view = new DataView(data.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  data[8] = 8
  // Colour in 8 bits for each channel, with or without alpha.
  data[9] = opaque ? 2 : 6
  return { type: 'IHDR', data }
}
