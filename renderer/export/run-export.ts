import { browserTools, pageCanvas } from './browser-tools.ts'
import type { ExportOrder, ExportReport } from './export-message.ts'
import type { FormatId, OptionsOf } from './export-options.ts'
import type { ExportSource } from './export-source.ts'
import { type ExportProgress, ExportTrouble } from './export-writer.ts'
import { write } from './write.ts'

/** How an export is followed and stopped. */
export interface ExportRun {
  readonly onProgress: (done: ExportProgress) => void
  readonly signal: AbortSignal
}

/** A worker that has its fonts and waits for the next export. */
let idle: Worker | null = null

/**
 * Writes a file in a worker, or on the page where a worker can't draw. The bytes of the source's pictures go to the
 * worker and are gone here. Rejects with an `ExportTrouble`, and with the signal's reason when that aborts: a worker is
 * then ended in the middle of whatever it does.
 */
export async function runExport<F extends FormatId>(
  format: F,
  source: ExportSource,
  options: OptionsOf[F],
  run: ExportRun,
): Promise<Uint8Array<ArrayBuffer>> {
  run.signal.throwIfAborted()
  if (typeof OffscreenCanvas === 'undefined' || typeof Worker === 'undefined')
    return onPage(format, source, options, run)
  return inWorker(format, source, options, run)
}

function inWorker<F extends FormatId>(
  format: F,
  source: ExportSource,
  options: OptionsOf[F],
  { onProgress, signal }: ExportRun,
): Promise<Uint8Array<ArrayBuffer>> {
  const worker = idle ?? new Worker(new URL('./export-worker.ts', import.meta.url), { type: 'module' })
  idle = null
  return new Promise((resolve, reject) => {
    const end = () => {
      signal.removeEventListener('abort', abort)
      worker.onmessage = null
      worker.onerror = null
    }
    const fail = (reason: unknown) => {
      end()
      worker.terminate()
      reject(reason)
    }
    const abort = () => fail(signal.reason)
    signal.addEventListener('abort', abort)
    worker.onerror = event => fail(new Error(event.message || 'the worker could not start'))
    worker.onmessage = ({ data }: MessageEvent<ExportReport>) => {
      switch (data.kind) {
        case 'progress':
          return onProgress(data.done)
        case 'trouble':
          return fail(new ExportTrouble(data.trouble, data.params))
        case 'failed':
          return fail(new Error(data.message))
        case 'done':
          end()
          if (idle) worker.terminate()
          else idle = worker
          resolve(data.bytes)
      }
    }
    order(worker, format, source, options, signal).catch(fail)
  })
}

async function order<F extends FormatId>(
  worker: Worker,
  format: F,
  { document, scene, images, language, date }: ExportSource,
  options: OptionsOf[F],
  signal: AbortSignal,
): Promise<void> {
  const say = (said: ExportOrder, transfer: Transferable[] = []) => worker.postMessage(said, transfer)
  say({ kind: 'records', records: [...document.records.values()] })
  await nextTurn()
  if (signal.aborted) return
  say({ kind: 'scene', scene })
  await nextTurn()
  if (signal.aborted) return
  const bytes = new Set([...images.values()].map(image => image.bytes.buffer))
  say({ kind: 'write', format, options, images, language, date }, [...bytes])
}

async function onPage<F extends FormatId>(
  format: F,
  source: ExportSource,
  options: OptionsOf[F],
  { onProgress, signal }: ExportRun,
): Promise<Uint8Array<ArrayBuffer>> {
  await document.fonts.ready
  const tools = browserTools(async done => {
    onProgress(done)
    await nextTurn()
    signal.throwIfAborted()
  }, pageCanvas)
  try {
    return await write(format, source, options, tools)
  } finally {
    tools.close()
  }
}

/** Resolves when the page has had the time for whatever waits. */
function nextTurn(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve))
}
