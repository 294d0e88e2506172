import { exportJejak } from '../../export/export-jejak.ts'
import { documentOf } from '../../journey/document.ts'
import type { JourneyRecord } from '../../journey/records/record.ts'

/** What the worker is told: a map in pieces, then to write its file. */
export type EncodeOrder =
  | { readonly kind: 'records'; readonly records: readonly JourneyRecord[] }
  | { readonly kind: 'picture'; readonly hash: string; readonly bytes: Uint8Array }
  | { readonly kind: 'encode' }

export type EncodeAnswer = { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly failed: string }

/** Writes the files of backups away from the page. One at a time. */
const worker = self as unknown as DedicatedWorkerGlobalScope

let records: JourneyRecord[] = []
let pictures = new Map<string, Uint8Array>()

worker.addEventListener('message', ({ data }: MessageEvent<EncodeOrder>) => {
  if (data.kind === 'records') records.push(...data.records)
  else if (data.kind === 'picture') pictures.set(data.hash, data.bytes)
  else
    encode().then(
      bytes => answer({ bytes }, [bytes.buffer]),
      (error: unknown) => answer({ failed: String(error) }),
    )
})

function answer(said: EncodeAnswer, transfer: Transferable[] = []): void {
  worker.postMessage(said, transfer)
}

async function encode(): Promise<Uint8Array<ArrayBuffer>> {
  const document = documentOf(records)
  const found = pictures
  records = []
  pictures = new Map()
  return (await exportJejak(document, async hash => found.get(hash) ?? null)).bytes
}
