import { decodeBase64 } from '../journey/base64.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { FileTrouble } from '../journey/file-trouble.ts'
import { type FileContent, maxFileLength, parseJejakFile } from '../journey/jejak-file.ts'
import type { RepairReport } from '../journey/repair.ts'
import { failure, type Result, success } from '../journey/result.ts'

/** A map out of a file, ready to be stored. */
export interface ReadMap {
  readonly document: JourneyDocument
  /** Bytes of the pictures by their SHA-256, checked against it. */
  readonly assets: ReadonlyMap<string, Uint8Array<ArrayBuffer>>
  /** What had to be set right; empty when nothing. */
  readonly repairs: RepairReport
}

/** Reads the bytes of a `.jejak` file. Never rejects for anything that a file can hold. */
export async function readJejak(bytes: Uint8Array): Promise<Result<ReadMap, FileTrouble>> {
  const text = textOfBytes(bytes)
  if (!text.ok) return text
  const read = parseJejakFile(text.value)
  return read.ok ? success(await withCheckedAssets(read.value)) : read
}

/** The text of a file, in UTF-8 or, when it says so in its first bytes, UTF-16. */
function textOfBytes(bytes: Uint8Array): Result<string, FileTrouble> {
  if (bytes.length === 0) return failure({ kind: 'empty' })
  if (bytes.length > 2 * maxFileLength)
    return failure({ kind: 'too-large', limit: maxFileLength / 1_000_000 })
  if (signatures.some(signature => signature.every((byte, i) => bytes[i] === byte)))
    return failure({ kind: 'binary' })
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8'
  try {
    return success(new TextDecoder(encoding, { fatal: true }).decode(bytes))
  } catch {
    // A file cut off in the middle of a letter is still text, and is then found to be cut off.
    const text = new TextDecoder(encoding).decode(bytes)
    const broken = text.slice(0, -4).indexOf('\ufffd')
    return broken < 0 ? success(text) : failure({ kind: 'binary' })
  }
}

/** First bytes of what people rename by mistake: PNG, JPEG, GIF, ZIP and Office, PDF, gzip, 7z, programs. */
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x47, 0x49, 0x46, 0x38],
  [0x50, 0x4b, 0x03, 0x04],
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x4d, 0x5a, 0x90, 0x00],
]

/** A picture whose bytes are not what the file says would stand in for another one: it is left out and told of. */
async function withCheckedAssets({ document, assets, repairs }: FileContent): Promise<ReadMap> {
  const checked = new Map<string, Uint8Array<ArrayBuffer>>()
  const dropped: string[] = []
  for (const [hash, { base64 }] of assets) {
    const bytes = decodeBase64(base64)
    if (bytes && (await sha256(bytes)) === hash) checked.set(hash, bytes)
    else dropped.push(`assets.${hash}`)
  }
  return {
    document,
    assets: checked,
    repairs: [...repairs, ...dropped.map(where => ({ code: 'picture-dropped' as const, where }))],
  }
}

/** SHA-256 as 64 lower-case hex digits: the key of an asset. */
export async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return Array.from(digest, byte => byte.toString(16).padStart(2, '0')).join('')
}
