import type { WrittenContent } from '../../platform/platform.ts'

/** The form in which a picture that is being made goes to the clipboard. */
export function pictureForms(format: 'png' | 'svg', bytes: Promise<Uint8Array<ArrayBuffer>>): WrittenContent {
  return format === 'png' ? { png: bytes } : { svg: bytes }
}
