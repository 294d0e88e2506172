import { deflateSync, crc32 as zlibCrc32 } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { chunkBytes, pngSignature, readChunks } from '../../../renderer/export/png/png-chunks.ts'
import { crc32 } from '../../../renderer/journey/crc32.ts'

const header = { type: 'IHDR', data: new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]) }
const body = { type: 'IDAT', data: new Uint8Array(deflateSync(new Uint8Array([0, 7]))) }
const end = { type: 'IEND', data: new Uint8Array() }
const png = new Uint8Array([...pngSignature, ...[header, body, end].flatMap(chunk => [...chunkBytes(chunk)])])

test('the checksum is that of zlib', () => {
  expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  if (zlibCrc32) fc.assert(fc.property(fc.uint8Array(), bytes => crc32(bytes) === zlibCrc32(bytes)))
})

test('chunks are read as they were written', () => {
  expect(readChunks(png)).toEqual([header, body, end])
})

test('bytes that are no PNG, or end too early, are refused', () => {
  expect(() => readChunks(new Uint8Array([1, 2, 3]))).toThrow(RangeError)
  expect(() => readChunks(png.slice(0, -6))).toThrow(RangeError)
})
