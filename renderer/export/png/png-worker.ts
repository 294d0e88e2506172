import { loadMapFonts } from '../map-fonts.ts'
import { withDensity } from './density.ts'
import { drawBands } from './draw-bands.ts'
import { decodeImages } from './png-images.ts'
import type { PngJob, PngReport } from './png-job.ts'

/** Draws and encodes pictures away from the page, which stays free for the user. One job at a time. */
const worker = self as unknown as DedicatedWorkerGlobalScope

const report = (said: PngReport) => worker.postMessage(said)

worker.addEventListener('message', (event: MessageEvent<PngJob>) => {
  make(event.data).then(
    blob => report({ kind: 'done', blob }),
    error => report({ kind: 'failed', message: String(error) }),
  )
})

async function make(job: PngJob): Promise<Blob> {
  const { width, height, scale } = job.plan
  const [images] = await Promise.all([decodeImages(job.images, scale), loadMapFonts(worker.fonts)])
  const canvas = new OffscreenCanvas(width, height)
  const ctx = canvas.getContext('2d', { alpha: job.background === 'transparent' })
  if (!ctx) throw new Error('no canvas of this size')
  try {
    await drawBands(ctx, { ...job, images: hash => images.get(hash) ?? 'lost' }, share =>
      report({ kind: 'drawn', share }),
    )
    return withDensity(await canvas.convertToBlob({ type: 'image/png' }), scale)
  } finally {
    // A canvas of 100 megapixels holds 400 MB until it is collected; giving up its size frees them now.
    canvas.width = 1
    canvas.height = 1
    for (const image of images.values()) image.close()
  }
}
