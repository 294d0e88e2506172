import { crc32 } from '../journey/crc32.ts'

/**
 * One file of the second copy: a header, then the content. The header names the length and a checksum over all
 * that follows it, so that a write that was cut short, or a damaged sector, is told from a whole one.
 *
 *     0  magic "JJK1"    4  CRC-32 of everything from byte 8 to the end of the content
 *     8  kind (u32)     12  length of the content in bytes (u32)     16  serial (f64)     24  content
 *
 * All numbers are little-endian. Bytes after the content (left by a longer predecessor) do not count.
 */
export const slotHeaderBytes = 24

/** What a slot holds: the manifest, the copy of a map, what was saved (all JSON), or the bytes of a picture. */
export type SlotKind = 'manifest' | 'map' | 'asset' | 'notes'

const kinds: readonly SlotKind[] = ['manifest', 'map', 'asset', 'notes']

/** A whole slot. `serial` counts up with every write of the second copy: of two slots the higher one is newer. */
export interface Slot {
  readonly kind: SlotKind
  readonly serial: number
  readonly content: Uint8Array
}

const magic = 0x314b4a4a

/** The bytes of a slot, ready to be written at the start of its file. */
export function encodeSlot(slot: Slot): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(slotHeaderBytes + slot.content.length)
  bytes.set(slot.content, slotHeaderBytes)
  const view = new DataView(bytes.buffer)
  view.setUint32(8, kinds.indexOf(slot.kind), true)
  view.setUint32(12, slot.content.length, true)
  view.setFloat64(16, slot.serial, true)
  view.setUint32(0, magic, true)
  view.setUint32(4, crc32(bytes.subarray(8)), true)
  return bytes
}

/** The slot that a file holds, or null when it holds none or not a whole one. */
export function decodeSlot(bytes: Uint8Array): Slot | null {
  if (bytes.length < slotHeaderBytes) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (view.getUint32(0, true) !== magic) return null
  const kind = kinds[view.getUint32(8, true)]
  const end = slotHeaderBytes + view.getUint32(12, true)
  const serial = view.getFloat64(16, true)
  if (!kind || end > bytes.length || !Number.isSafeInteger(serial)) return null
  if (crc32(bytes.subarray(8, end)) !== view.getUint32(4, true)) return null
  return { kind, serial, content: bytes.slice(slotHeaderBytes, end) }
}

/** Which of two slots is the newer whole one: 0 or 1, or null when neither is whole. */
export function newestOf(first: Slot | null, second: Slot | null): 0 | 1 | null {
  if (!first) return second ? 1 : null
  if (!second) return 0
  return second.serial > first.serial ? 1 : 0
}
