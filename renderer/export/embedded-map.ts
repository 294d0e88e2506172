import { exportJejak } from './export-jejak.ts'
import type { ExportSource } from './export-source.ts'

/** The bytes of the whole map as a `.jejak` file, which a picture or a document carries so that Jejak opens it again. */
export async function embeddedMap({
  document,
  images,
}: Pick<ExportSource, 'document' | 'images'>): Promise<Uint8Array<ArrayBuffer>> {
  const { bytes } = await exportJejak(document, async hash => images.get(hash)?.bytes ?? null)
  return bytes
}
