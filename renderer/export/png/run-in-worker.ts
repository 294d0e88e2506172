import type { PngJob, PngReport } from './png-job.ts'

/** A worker that has its fonts and waits for the next picture. */
let idle: Worker | null = null

/**
 * Draws and encodes a picture in a worker. Rejects when the worker fails or `signal` aborts; the worker is then
 * ended, in the middle of whatever it does.
 */
export function runInWorker(
  job: PngJob,
  onDrawn: (share: number) => void,
  signal?: AbortSignal,
): Promise<Blob> {
  const worker = idle ?? new Worker(new URL('./png-worker.ts', import.meta.url), { type: 'module' })
  idle = null
  return new Promise((resolve, reject) => {
    const end = () => {
      signal?.removeEventListener('abort', abort)
      worker.onmessage = null
      worker.onerror = null
    }
    const fail = (reason: unknown) => {
      end()
      worker.terminate()
      reject(reason)
    }
    const abort = () => fail(signal?.reason)
    signal?.addEventListener('abort', abort)
    worker.onerror = event => fail(new Error(event.message || 'the worker could not start'))
    worker.onmessage = ({ data }: MessageEvent<PngReport>) => {
      if (data.kind === 'drawn') onDrawn(data.share)
      else if (data.kind === 'failed') fail(new Error(data.message))
      else {
        end()
        if (idle) worker.terminate()
        else idle = worker
        resolve(data.blob)
      }
    }
    try {
      worker.postMessage(job)
    } catch (error) {
      fail(error)
    }
  })
}
