import { maxFileLength } from '../../journey/jejak-file.ts'
import {
  isDictionary,
  objectsOf,
  type PdfObject,
  resolved,
  streamBeginning,
  streamBytes,
} from './pdf-objects.ts'
import type { PdfDictionary, PdfValue } from './pdf-syntax.ts'

/** Most files of a PDF that are looked at, and most of those that look like maps. */
const mostAttachments = 50
const mostMaps = 3

/**
 * The `.jejak` file that is attached to a PDF, or null when there is none that can be read. Programs that save a PDF anew
 * may move, pack and renumber everything in it: what counts is that there is a file and what it holds. A locked PDF
 * gives null, and so does a map of more than `limit` bytes.
 */
export function mapInPdf(bytes: Uint8Array, limit = maxFileLength): Uint8Array<ArrayBuffer> | null {
  if (!beginsAsPdf(bytes)) return null
  const objects = objectsOf(bytes)
  if (!objects) return null
  const files = attachments(objects)
    .slice(0, mostAttachments)
    .filter(file => looksLikeMap(streamBeginning(file, objects, 512)))
  for (const file of files.slice(0, mostMaps)) {
    const content = streamBytes(file, objects, limit)
    if (content) return new Uint8Array(content)
  }
  return null
}

/** Readers allow for something before the first line. */
function beginsAsPdf(bytes: Uint8Array): boolean {
  return String.fromCharCode(...bytes.subarray(0, 1024)).includes('%PDF-')
}

/** The attached files: those that are named as maps first, then the others, then files that nothing names any more. */
function attachments(objects: ReadonlyMap<number, PdfObject>): PdfObject[] {
  const named: PdfObject[] = []
  const others: PdfObject[] = []
  const loose: PdfObject[] = []
  for (const object of objects.values()) {
    const { value, stream } = object
    if (!isDictionary(value)) continue
    const type = value.get('Type')
    if (stream && type && typeof type === 'object' && 'name' in type && type.name === 'EmbeddedFile')
      loose.push(object)
    const file = fileOf(value, objects)
    if (!file) continue
    const isMap = ['UF', 'F', 'Unix', 'DOS', 'Mac'].some(key => /\.jejak$/i.test(plainText(value.get(key))))
    if (isMap) named.push(file)
    else others.push(file)
  }
  return [...new Set([...named, ...others, ...loose])]
}

/** The stream that a file specification names, or null. */
function fileOf(specification: PdfDictionary, objects: ReadonlyMap<number, PdfObject>): PdfObject | null {
  const embedded = resolved(specification.get('EF'), objects)?.value
  if (!isDictionary(embedded)) return null
  for (const key of ['UF', 'F', 'Unix', 'DOS', 'Mac']) {
    const file = resolved(embedded.get(key), objects)
    if (file?.stream) return file
  }
  return null
}

/** A string without the zeros of UTF-16, which is enough to know the end of a name. */
function plainText(value: PdfValue | undefined): string {
  return value && typeof value === 'object' && 'text' in value ? value.text.replaceAll('\0', '') : ''
}

/** Whether bytes begin as a `.jejak` file does; whether it is one in order is for its own reader to say. */
function looksLikeMap(begin: Uint8Array | null): boolean {
  return begin !== null && /^\s*\{\s*"format"\s*:\s*"jejak"/.test(new TextDecoder().decode(begin))
}
