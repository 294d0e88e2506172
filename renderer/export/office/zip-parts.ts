import { strToU8, type Zippable, zipSync } from 'fflate'

/** A file inside an Office document. Pictures are packed already, so they are stored as they are. */
export interface Part {
  readonly name: string
  readonly content: string | Uint8Array
}

/** What a ZIP file can say of a time: from 1980 to 2099. */
const earliest = Date.UTC(1980, 0, 2)
const latest = Date.UTC(2099, 11, 30)

/** Packs the parts of an Office document in their order; the first has to be the list of their types. `date` in ms since 1970. */
export function zipParts(parts: readonly Part[], date: number): Uint8Array<ArrayBuffer> {
  const files: Zippable = {}
  for (const { name, content } of parts)
    files[name] = typeof content === 'string' ? [strToU8(content), { level: 9 }] : [content, { level: 0 }]
  return zipSync(files, { mtime: Math.max(earliest, Math.min(latest, date)) })
}
