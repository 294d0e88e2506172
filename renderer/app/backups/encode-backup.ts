import type { JourneyDocument } from '../../journey/document.ts'
import type { EncodeAnswer, EncodeOrder } from './encode-worker.ts'

/** So many records are handed over at a time: about a millisecond's work. */
const slice = 400

/** How the file of a map is made, away from the page. */
export interface BackupEncoder {
  /** The bytes of its `.jejak` file. `pause` lets the page have its turn. */
  encode(document: JourneyDocument, pause: () => Promise<void>): Promise<Uint8Array>
  /** Frees the memory that it takes; the next file starts it anew. */
  rest(): void
}

/** `asset` gives the bytes of a picture, or null. One file at a time. */
export function createBackupEncoder(asset: (hash: string) => Promise<Uint8Array | null>): BackupEncoder {
  let worker: Worker | null = null
  const rest = () => {
    worker?.terminate()
    worker = null
  }
  return {
    rest,
    async encode(document, pause) {
      worker ??= new Worker(new URL('./encode-worker.ts', import.meta.url), { type: 'module' })
      const current = worker
      const say = (order: EncodeOrder, transfer: Transferable[] = []) => current.postMessage(order, transfer)
      try {
        const records = [...document.records.values()]
        for (let at = 0; at < records.length; at += slice) {
          say({ kind: 'records', records: records.slice(at, at + slice) })
          await pause()
        }
        for (const { hash } of document.records.ofType('image')) {
          const bytes = (await asset(hash))?.slice()
          if (bytes) say({ kind: 'picture', hash, bytes }, [bytes.buffer])
          await pause()
        }
        const answer = answerOf(current)
        say({ kind: 'encode' })
        return await answer
      } catch (error) {
        // It may hold half a map.
        rest()
        throw error
      }
    },
  }
}

function answerOf(worker: Worker): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<EncodeAnswer>) => {
      if ('bytes' in data) resolve(data.bytes)
      else reject(new Error(data.failed))
    }
    worker.onerror = event => reject(new Error(event.message || 'the worker could not start'))
  })
}
