import { afterEach, expect, test, vi } from 'vitest'
import { createBackupEncoder, longestEncoding } from '../../../renderer/app/backups/encode-backup.ts'
import type { EncodeAnswer, EncodeOrder } from '../../../renderer/app/backups/encode-worker.ts'
import { documentOf } from '../../../renderer/journey/document.ts'
import { aDocument } from '../../helpers/documents.ts'

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** Workers that answer, or that are gone without a word. */
function workers() {
  const desk = { answers: true, started: 0, ended: 0 }
  class FakeWorker {
    onmessage: ((event: { data: EncodeAnswer }) => void) | null = null
    constructor() {
      desk.started++
    }
    postMessage({ kind }: EncodeOrder) {
      if (kind === 'encode' && desk.answers)
        queueMicrotask(() => this.onmessage?.({ data: { bytes: new Uint8Array([7]) } }))
    }
    terminate() {
      desk.ended++
    }
  }
  vi.stubGlobal('Worker', FakeWorker)
  return desk
}

const noPause = async () => {}

test('a worker that is gone without a word is given up, and the next file gets another', async () => {
  vi.useFakeTimers()
  const desk = workers()
  desk.answers = false
  const encoder = createBackupEncoder(async () => null, vi.fn())
  const failed = encoder.encode(aDocument({}), noPause).catch((error: Error) => error.message)
  await vi.advanceTimersByTimeAsync(longestEncoding)
  expect(await failed).toBe('the worker does not answer')
  expect(desk.ended).toBe(1)
  desk.answers = true
  expect([...(await encoder.encode(aDocument({}), noPause))]).toEqual([7])
  expect(desk.started).toBe(2)
  expect(vi.getTimerCount()).toBe(0)
})

test('pictures that a file lacks are told', async () => {
  workers()
  const onMissing = vi.fn()
  const there = new Set(['there'])
  const encoder = createBackupEncoder(async hash => (there.has(hash) ? new Uint8Array([1]) : null), onMissing)
  const plain = aDocument({ cards: [[[1, 1, 1], ['one']]] })
  const image = (id: string, hash: string) => ({ ...plain.index.map, id, type: 'image', hash })
  const document = documentOf([
    ...plain.records.values(),
    image('image:a', 'there'),
    image('image:b', 'gone'),
  ] as never)
  await encoder.encode(document, noPause)
  expect(onMissing.mock.calls).toEqual([[1]])
})
