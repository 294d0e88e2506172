import { joinBytes } from '../journey/join-bytes.ts'

/** Compresses what is written to it bit by bit into a zlib stream, and hands on what is ready. */
export interface Deflater {
  /** Takes more bytes; resolves when there is room for the next ones. They belong to the deflater from then on. */
  write(bytes: Uint8Array<ArrayBuffer>): Promise<void>
  /** Ends the stream; resolves when everything was handed on. */
  end(): Promise<void>
  /** Gives up and frees everything. */
  abort(): void
}

/**
 * A deflater by the machine's own zlib. `take` gets the compressed bytes in pieces of any size; "deflate-raw" leaves out
 * the frame of a zlib stream.
 */
export function createDeflater(
  take: (bytes: Uint8Array) => void,
  form: 'deflate' | 'deflate-raw' = 'deflate',
): Deflater {
  const stream = new CompressionStream(form)
  const writer = stream.writable.getWriter()
  const reading = (async () => {
    const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader()
    for (let read = await reader.read(); !read.done; read = await reader.read()) take(read.value)
  })()
  // An aborted stream fails for its reader too; whoever aborts knows why.
  reading.catch(() => {})
  return {
    async write(bytes) {
      await writer.ready
      await writer.write(bytes)
    },
    async end() {
      await writer.close()
      await reading
    },
    abort() {
      writer.abort().catch(() => {})
    },
  }
}

/** Bytes as a zlib stream. */
export function deflate(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  return deflated(bytes, 'deflate')
}

/** Bytes deflated without a frame around them, as ZIP files hold them. */
export function deflateRaw(bytes: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return deflated(new Uint8Array(bytes), 'deflate-raw')
}

async function deflated(
  bytes: Uint8Array<ArrayBuffer>,
  form: 'deflate' | 'deflate-raw',
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = []
  const deflater = createDeflater(piece => pieces.push(piece), form)
  await deflater.write(bytes)
  await deflater.end()
  return joinBytes(pieces)
}
