import { failure, type Result, success } from '../../journey/result.ts'
import type { Scene } from '../../scene/scene.ts'
import type { ThemeName } from '../../scene/theme.ts'
import type { ExportContent } from '../export-content.ts'
import { drawOnPage } from './draw-on-page.ts'
import { imagesOfScene } from './png-images.ts'
import type { PngBackground, PngJob } from './png-job.ts'
import { type PngPlan, type PngTrouble, planPng } from './png-plan.ts'
import { runInWorker } from './run-in-worker.ts'

export interface PngRequest {
  readonly scene: Scene
  readonly region: ExportContent
  /** Pixels for each board pixel, 1 … 4. */
  readonly scale: number
  readonly background: PngBackground
  readonly theme: ThemeName
  /** The bytes of a picture by their SHA-256, or null. */
  readonly asset: (hash: string) => Promise<Uint8Array | null>
  readonly signal?: AbortSignal
  /** How much is done, 0 … 1, never going back. */
  readonly onProgress?: (share: number) => void
}

/**
 * Makes a PNG of the map, a stage or some cards from the scene alone: no selection, no hover, nothing that depends
 * on what the board happens to show. Drawn and encoded in a worker; cancelled at once through `signal`.
 */
export async function exportPng(request: PngRequest): Promise<Result<Blob, PngTrouble>> {
  const planned = planPng(request.scene, request.region, request.scale)
  if (!planned.ok) return planned
  const { signal, onProgress } = request
  try {
    signal?.throwIfAborted()
    const images = await loadImages(request, planned.value)
    signal?.throwIfAborted()
    const { scene, background, theme } = request
    const job: PngJob = { scene, background, theme, images, plan: planned.value }
    // Encoding takes about as long as drawing and tells nothing of itself.
    const drawn = (share: number) => onProgress?.(share / 2)
    const run =
      typeof OffscreenCanvas === 'undefined' || typeof Worker === 'undefined' ? drawOnPage : runInWorker
    const blob = await run(job, drawn, signal)
    onProgress?.(1)
    return success(blob)
  } catch (error) {
    if (signal?.aborted) return failure({ kind: 'cancelled' })
    return failure({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
  }
}

async function loadImages({ scene, asset }: PngRequest, { parts }: PngPlan): Promise<PngJob['images']> {
  const loaded = await Promise.all(
    imagesOfScene(scene, parts).map(async image => ({ ...image, bytes: await asset(image.hash) })),
  )
  return loaded.flatMap(({ bytes, ...image }) => (bytes ? [{ ...image, bytes: new Uint8Array(bytes) }] : []))
}
