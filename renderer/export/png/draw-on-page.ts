import { withDensity } from './density.ts'
import { drawBands } from './draw-bands.ts'
import { decodeImages } from './png-images.ts'
import type { PngJob } from './png-job.ts'

/**
 * Draws and encodes a picture on the page itself, for browsers that can't draw in a worker. Lets the page breathe
 * between bands; rejects there when `signal` has aborted.
 */
export async function drawOnPage(
  job: PngJob,
  onDrawn: (share: number) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  const images = await decodeImages(job.images, job.plan.scale)
  await document.fonts.ready
  const canvas = document.createElement('canvas')
  canvas.width = job.plan.width
  canvas.height = job.plan.height
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('no canvas of this size')
  await drawBands(ctx, { ...job, images: hash => images.get(hash) ?? 'lost' }, async share => {
    onDrawn(share)
    await new Promise(resolve => setTimeout(resolve))
    signal?.throwIfAborted()
  })
  const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
  canvas.width = 1
  canvas.height = 1
  if (!blob) throw new Error('the picture could not be encoded')
  return withDensity(blob, job.plan.scale)
}
