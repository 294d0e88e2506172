import { documentOf } from '../journey/document.ts'
import type { Language } from '../journey/language.ts'
import { failure, type Result, success } from '../journey/result.ts'
import type { HiddenContent } from './hidden-content.ts'
import { benchHere, type ImportBench } from './import-bench.ts'
import type { ImportAnswers, ImportQuestion, ImportReply } from './import-message.ts'
import type { ImportTrouble } from './import-trouble.ts'
import { readFile } from './read-file.ts'
import type { ReadMap } from './read-jejak.ts'
import { titleOfName } from './title-of-name.ts'

/** What a file holds: a whole map with its pictures, or tables and diagrams that wait for a decision. */
export type OpenedContents =
  | { readonly kind: 'map'; readonly map: ReadMap }
  | { readonly kind: 'parts'; readonly bench: ImportBench; readonly hidden: HiddenContent | null }

/** Files up to this length are read on the page, unless they are packed: a worker would only take longer. Bytes. */
const smallFile = 100_000

/**
 * Reads any file that can be opened, in a worker where it may take a while. `language` is that of words which the file
 * does not bring along. Rejects only with the reason of the signal, which ends the worker in the middle of whatever it
 * does, and when the worker can't be had.
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
  { language, signal }: { readonly language: Language; readonly signal?: AbortSignal },
): Promise<Result<OpenedContents, ImportTrouble>> {
  signal?.throwIfAborted()
  const words = { name: titleOfName(name), language }
  if (bytes.length > smallFile || isPacked(bytes)) {
    if (typeof Worker !== 'undefined') return inWorker({ kind: 'read', name, bytes, words }, signal)
  }
  const read = await readFile(name, bytes)
  if (!read.ok) return read
  if (read.value.kind === 'map') return success(read.value)
  const { parts, hidden = null } = read.value
  return success({ kind: 'parts', bench: benchHere(parts, words), hidden })
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

async function inWorker(
  question: Extract<ImportQuestion, { kind: 'read' }>,
  signal: AbortSignal | undefined,
): Promise<Result<OpenedContents, ImportTrouble>> {
  const reader = new Reader()
  const abort = () => reader.fail(signal?.reason)
  signal?.addEventListener('abort', abort)
  try {
    const read = await reader.ask(question)
    if (!read.ok) {
      reader.close()
      return failure(read.trouble)
    }
    if (read.value.kind === 'map') {
      reader.close()
      const { records, rest } = read.value
      // What has come through a message is not frozen any more.
      return success({
        kind: 'map',
        map: { ...rest, document: documentOf(records.map(record => Object.freeze(record))) },
      })
    }
    const { parts, usual, hidden } = read.value
    const bench: ImportBench = {
      parts,
      usual,
      look: (choice, shown) => reader.ask({ kind: 'look', choice, shown }),
      turn: (part, proposal, orientation) => reader.ask({ kind: 'turn', part, proposal, orientation }),
      maps: choice => reader.ask({ kind: 'maps', choice }),
      usualMaps: () => reader.ask({ kind: 'usual' }),
      close: () => reader.close(),
    }
    return success({ kind: 'parts', bench, hidden })
  } catch (error) {
    reader.close()
    throw error
  } finally {
    signal?.removeEventListener('abort', abort)
  }
}

/** A worker that answers questions about one file. */
class Reader {
  private readonly worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
  private readonly waiting = new Map<
    number,
    { resolve: (answer: never) => void; reject: (reason: unknown) => void }
  >()
  private asked = 0

  constructor() {
    this.worker.onerror = event => this.fail(new Error(event.message || 'the worker could not start'))
    this.worker.onmessage = ({ data }: MessageEvent<ImportReply>) => {
      const question = this.waiting.get(data.number)
      this.waiting.delete(data.number)
      if ('failed' in data) question?.reject(new Error(data.failed))
      else question?.resolve(data.answer as never)
    }
  }

  ask<Q extends ImportQuestion>(question: Q): Promise<ImportAnswers[Q['kind']]> {
    const number = ++this.asked
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject })
      this.worker.postMessage({ ...question, number })
    })
  }

  /** Ends the worker; whoever waits for an answer hears the reason. */
  fail(reason: unknown): void {
    this.worker.terminate()
    for (const { reject } of this.waiting.values()) reject(reason)
    this.waiting.clear()
  }

  /** Ends the worker. Questions without an answer stay without one. */
  close(): void {
    this.worker.terminate()
    this.waiting.clear()
  }
}
