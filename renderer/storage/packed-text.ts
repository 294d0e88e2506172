import { joinBytes } from '../journey/join-bytes.ts'

/** So much is handed over at once (UTF-16 units): compressing it takes a few milliseconds. */
const pieceLength = 64_000

/** A text as compressed bytes. The page gets its turn between pieces, so that no frame waits for a large map. */
export async function packText(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new CompressionStream('deflate')
  const packed = collect(stream.readable)
  const writer = stream.writable.getWriter()
  const encoder = new TextEncoder()
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + pieceLength)
    // A sign of two units is not torn.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end++
    await writer.write(encoder.encode(text.slice(at, end)))
    at = end
    await new Promise(resolve => setTimeout(resolve))
  }
  await writer.close()
  return packed
}

/** The text of compressed bytes; null when they are damaged. */
export async function unpackText(bytes: Uint8Array): Promise<string | null> {
  const stream = new DecompressionStream('deflate')
  const writer = stream.writable.getWriter()
  const unpacked = collect(stream.readable)
  // What fails here fails for the reader as well.
  void writer
    .write(new Uint8Array(bytes))
    .then(() => writer.close())
    .catch(() => {})
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await unpacked)
  } catch {
    return null
  }
}

async function collect(readable: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const reader = readable.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value)
  return joinBytes(pieces)
}
