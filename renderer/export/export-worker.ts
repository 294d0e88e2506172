import { documentOf } from '../journey/document.ts'
import type { JourneyRecord } from '../journey/records/record.ts'
import type { Scene } from '../scene/scene.ts'
import { browserTools, offscreenCanvas } from './browser-tools.ts'
import type { ExportOrder, ExportReport } from './export-message.ts'
import type { ExportProgress } from './export-writer.ts'
import { ExportTrouble } from './export-writer.ts'
import { loadMapFonts } from './map-fonts.ts'
import { write } from './write.ts'

/** Writes files away from the page, which stays free for the user. One at a time. */
const worker = self as unknown as DedicatedWorkerGlobalScope

let records: readonly JourneyRecord[] = []
let scene: Scene | null = null

const report = (said: ExportReport, transfer: Transferable[] = []) => worker.postMessage(said, transfer)

worker.addEventListener('message', ({ data }: MessageEvent<ExportOrder>) => {
  switch (data.kind) {
    case 'records':
      records = data.records
      return
    case 'scene':
      scene = data.scene
      return
    case 'write':
      make(data).then(
        bytes => report({ kind: 'done', bytes }, [bytes.buffer]),
        (error: unknown) =>
          report(
            error instanceof ExportTrouble
              ? { kind: 'trouble', trouble: error.kind, params: error.params }
              : { kind: 'failed', message: String(error) },
          ),
      )
  }
})

async function make(order: Extract<ExportOrder, { kind: 'write' }>): Promise<Uint8Array<ArrayBuffer>> {
  if (!scene) throw new Error('no scene was sent')
  const { format, options, images, language, date } = order
  const source = { document: documentOf(records), scene, images, language, date }
  // What is kept here would stay until the next export.
  records = []
  scene = null
  await loadMapFonts(worker.fonts)
  const progress = async (done: ExportProgress) => report({ kind: 'progress', done })
  const tools = browserTools(progress, offscreenCanvas)
  try {
    return await write(format, source, options, tools)
  } finally {
    tools.close()
  }
}
