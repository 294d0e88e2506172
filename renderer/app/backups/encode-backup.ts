import type { JourneyDocument } from '../../journey/document.ts'
import type { EncodeAnswer, EncodeOrder } from './encode-worker.ts'

/** So many records are handed over at a time: about a millisecond's work. */
const slice = 400

/** A worker that says nothing for so long is gone, in ms: the browser ends one without a word where memory is short. */
export const longestEncoding = 5 * 60_000

/** How the file of a map is made, away from the page. */
export interface BackupEncoder {
  /**
   * The bytes of its `.jejak` file. `pause` lets the page have its turn. Rejects when the file can't be made, after
   * `longestEncoding` at the latest.
   */
  encode(document: JourneyDocument, pause: () => Promise<void>): Promise<Uint8Array>
  /** Frees the memory that it takes; the next file starts it anew. */
  rest(): void
}

/**
 * `asset` gives the bytes of a picture, or null; `onMissing` is told of how many pictures a file lacks. One file at a
 * time.
 */
export function createBackupEncoder(
  asset: (hash: string) => Promise<Uint8Array | null>,
  onMissing: (count: number) => void,
): BackupEncoder {
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
        let missing = 0
        for (const { hash } of document.records.ofType('image')) {
          const bytes = (await asset(hash))?.slice()
          if (bytes) say({ kind: 'picture', hash, bytes }, [bytes.buffer])
          else missing++
          await pause()
        }
        const answer = answerOf(current)
        say({ kind: 'encode' })
        const bytes = await answer
        if (missing > 0) onMissing(missing)
        return bytes
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
    const limit = setTimeout(() => reject(new Error('the worker does not answer')), longestEncoding)
    worker.onmessage = ({ data }: MessageEvent<EncodeAnswer>) => {
      clearTimeout(limit)
      if ('bytes' in data) resolve(data.bytes)
      else reject(new Error(data.failed))
    }
    worker.onerror = event => {
      clearTimeout(limit)
      reject(new Error(event.message || 'the worker could not start'))
    }
  })
}
