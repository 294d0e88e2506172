import { pngMapKeyword } from '../../journey/embedded-names.ts'
import { joinBytes } from '../../journey/join-bytes.ts'
import { deflate } from '../deflate.ts'
import type { PngChunk } from './png-chunks.ts'

/**
 * The chunk that carries the map: iTXt, so UTF-8 text under a keyword, compressed. Keyword, a zero, 1 for "compressed", 0
 * for zlib, an empty language and an empty translation of the keyword, each with its zero, and the text.
 */
export async function mapChunk(jejak: Uint8Array<ArrayBuffer>): Promise<PngChunk> {
  const head = new TextEncoder().encode(`${pngMapKeyword}\0\u0001\0\0\0`)
  return { type: 'iTXt', data: joinBytes([head, await deflate(jejak)]) }
}
