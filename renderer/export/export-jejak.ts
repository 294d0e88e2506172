import type { JourneyDocument } from '../journey/document.ts'
import { encodeJejakFile } from '../journey/jejak-file.ts'
import type { Image } from '../journey/records/image.ts'

/** The bytes of a `.jejak` file, and the pictures that could not be found for it. */
export interface JejakExport {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly missing: readonly Image[]
}

/** A map with its pictures as a `.jejak` file. `asset` gives the bytes of a picture by their SHA-256, or null. */
export async function exportJejak(
  document: JourneyDocument,
  asset: (hash: string) => Promise<Uint8Array | null>,
  savedBy?: string,
): Promise<JejakExport> {
  const assets = new Map<string, Uint8Array>()
  const missing: Image[] = []
  for (const image of document.records.ofType('image')) {
    const bytes = assets.get(image.hash) ?? (await asset(image.hash))
    if (bytes) assets.set(image.hash, bytes)
    else missing.push(image)
  }
  const text = encodeJejakFile({ document, assets, ...(savedBy !== undefined && { savedBy }) })
  return { bytes: new TextEncoder().encode(text), missing }
}
