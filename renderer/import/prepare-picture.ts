import type { ImageFields } from '../journey/commands/images.ts'
import { maxNameLength } from '../journey/records/fields.ts'
import type { Image } from '../journey/records/image.ts'
import { type PictureFormat, readPictureHeader } from './picture-header.ts'
import { safeSvg } from './safe-svg.ts'

/** Largest file that is looked at, in bytes. */
export const largestPictureFile = 100 * 1024 * 1024
/** Most pixels of a picture that is decoded at all. */
const mostDecodedPixels = 200_000_000
/** Up to these a picture is kept byte for byte; a larger one is scaled down. */
const keptBytes = 20 * 1024 * 1024
const keptPixels = 50_000_000
/** Pixels of a picture that had to be scaled down. */
const scaledPixels = 24_000_000
/** Longest side to which a drawing is brought, in pixels. */
const drawingSide = 2_048
/** Longest text of a drawing, in bytes. */
const largestDrawing = 8 * 1024 * 1024

/** A picture ready to be stored and put into a map. */
export interface PreparedPicture {
  readonly fields: ImageFields
  readonly bytes: Uint8Array
  /** Whether it was larger than what is kept in full. */
  readonly scaled: boolean
}

/** A picture that can't be taken in. `kind` chooses the sentence that the user reads. */
export class PictureRefused extends Error {
  constructor(
    readonly kind: 'image-unreadable' | 'image-too-large',
    readonly params: Readonly<Record<string, string>>,
    options?: ErrorOptions,
  ) {
    super(kind, options)
    this.name = 'PictureRefused'
  }
}

/** The media type under which a format is kept, or null for those that are kept as another one. */
const keptAs: Readonly<Record<PictureFormat, Image['mime'] | null>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: null,
  svg: null,
}

/**
 * Makes a picture of a file's bytes: checks that it can be decoded, brings what is too large or of a format that files
 * don't keep into one that they do, and names it by the hash of its bytes. Decoding and encoding happen off the main
 * thread. Rejects with a `PictureRefused`.
 */
export async function preparePicture(file: {
  readonly name: string
  readonly bytes: Uint8Array
}): Promise<PreparedPicture> {
  const params = { file: file.name }
  const header = file.bytes.length > largestPictureFile ? null : readPictureHeader(file.bytes)
  if (file.bytes.length > largestPictureFile || (header?.pixels ?? 0) > mostDecodedPixels)
    throw new PictureRefused('image-too-large', params)
  if (!header) throw new PictureRefused('image-unreadable', params)
  let made: Made
  try {
    made = header.format === 'svg' ? await drawSvg(file.bytes) : await takeRaster(file.bytes, header.format)
  } catch (cause) {
    throw new PictureRefused('image-unreadable', params, { cause })
  }
  const { bytes, scaled, ...size } = made
  const fields = { ...size, hash: await sha256(bytes), name: file.name.slice(0, maxNameLength) }
  return { fields, bytes, scaled }
}

type Made = Pick<ImageFields, 'mime' | 'width' | 'height'> & {
  readonly bytes: Uint8Array
  readonly scaled: boolean
}

async function takeRaster(bytes: Uint8Array, format: PictureFormat): Promise<Made> {
  // Browsers turn a picture as its EXIF data asks while decoding: the size is that of the upright picture.
  const bitmap = await createImageBitmap(new Blob([bytes.slice()]))
  try {
    const { width, height } = bitmap
    const mime = keptAs[format]
    const tooMuch = bytes.length > keptBytes || width * height > keptPixels
    if (mime && !tooMuch) return { mime, width, height, bytes, scaled: false }
    const scale = tooMuch ? Math.min(1, Math.sqrt(scaledPixels / (width * height))) : 1
    const type = format === 'jpeg' ? 'image/jpeg' : 'image/webp'
    return {
      ...(await encode(bitmap, { width: width * scale, height: height * scale }, type)),
      scaled: tooMuch,
    }
  } finally {
    bitmap.close()
  }
}

/** A drawing becomes pixels: whatever it might do or ask for elsewhere can't reach a map. */
async function drawSvg(bytes: Uint8Array): Promise<Made> {
  const svg = bytes.length <= largestDrawing ? safeSvg(new TextDecoder().decode(bytes)) : null
  if (!svg) throw new Error('not a drawing')
  const address = URL.createObjectURL(new Blob([svg.text], { type: 'image/svg+xml' }))
  try {
    const image = new Image()
    image.src = address
    await image.decode()
    const scale = drawingSide / Math.max(svg.width, svg.height)
    const size = { width: svg.width * scale, height: svg.height * scale }
    return { ...(await encode(image, size, 'image/png')), scaled: false }
  } finally {
    URL.revokeObjectURL(address)
  }
}

async function encode(
  source: CanvasImageSource,
  size: { readonly width: number; readonly height: number },
  type: 'image/png' | 'image/jpeg' | 'image/webp',
): Promise<Omit<Made, 'scaled'>> {
  const width = Math.max(1, Math.round(size.width))
  const height = Math.max(1, Math.round(size.height))
  const canvas = new OffscreenCanvas(width, height)
  const ctx = canvas.getContext('2d')
  if (!ctx) throw new Error('no canvas')
  ctx.imageSmoothingQuality = 'high'
  ctx.drawImage(source, 0, 0, width, height)
  const blob = await canvas.convertToBlob({ type, quality: 0.9 })
  // A browser that can't write a format writes PNG instead and says so.
  const mime = blob.type === type ? type : 'image/png'
  return { mime, width, height, bytes: new Uint8Array(await blob.arrayBuffer()) }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes.slice()))
  return [...hash].map(byte => byte.toString(16).padStart(2, '0')).join('')
}
