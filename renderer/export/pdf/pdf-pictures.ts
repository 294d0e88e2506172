import type { Box } from '../../scene/geometry.ts'
import type { ExportSource, SourceImage } from '../export-source.ts'
import type { ExportTools } from '../export-writer.ts'
import { imagesOfScene } from '../png/png-images.ts'
import { type JpegHeader, jpegHeader } from './jpeg-header.ts'
import type { ObjectWriter } from './pdf-document.ts'
import type { PlacedPicture } from './pdf-marks.ts'
import { type PixelImage, pixelImage } from './pixel-image.ts'

/** A picture in the file: the bytes of a JPEG as they are, or pixels. */
type StoredPicture =
  | { readonly kind: 'jpeg'; readonly bytes: Uint8Array; readonly header: JpegHeader }
  | { readonly kind: 'pixels'; readonly pixels: PixelImage }

/** The pictures of a file, those of the map and those of letters. */
export class PdfPictures {
  private readonly stored = new Map<string, StoredPicture>()
  private readonly placed = new Map<string, PlacedPicture>()
  private readonly letters = new Map<PixelImage, string>()

  /** A picture of the map by the hash of its bytes, or null where it can't be had. */
  readonly find = (hash: string): PlacedPicture | null => this.placed.get(hash) ?? null

  /** Takes pixels into the file, once, and gives their name. */
  readonly add = (pixels: PixelImage): string => {
    const known = this.letters.get(pixels)
    if (known !== undefined) return known
    const name = this.store({ kind: 'pixels', pixels })
    this.letters.set(pixels, name)
    return name
  }

  /** Gets the pictures ready that parts of the board show, at so many pixels for each board pixel. */
  async load(
    { scene, images }: ExportSource,
    parts: readonly Box[],
    sharpness: number,
    tools: ExportTools,
  ): Promise<void> {
    for (const { hash, width, height } of imagesOfScene(scene, parts)) {
      const image = images.get(hash)
      if (!image || this.placed.has(hash)) continue
      const wanted = { width: width * sharpness, height: height * sharpness }
      const picture = storedAsIs(image, wanted) ?? (await redrawn(hash, image, wanted, tools))
      if (!picture) continue
      const size = picture.kind === 'jpeg' ? picture.header : picture.pixels
      const name = this.store(picture)
      this.placed.set(hash, { name, width: size.width, height: size.height })
    }
  }

  /** Puts the pictures into the file and gives the numbers of their objects by name. */
  put(writer: ObjectWriter): Map<string, number> {
    return new Map([...this.stored].map(([name, picture]) => [name, putPicture(writer, picture)]))
  }

  private store(picture: StoredPicture): string {
    const name = `P${this.stored.size}`
    this.stored.set(name, picture)
    return name
  }
}

interface Wanted {
  readonly width: number
  readonly height: number
}

/** A JPEG goes in as it is, unless pixels at the size of print would take less room. */
function storedAsIs({ mime, bytes }: SourceImage, wanted: Wanted): StoredPicture | null {
  const header = mime === 'image/jpeg' ? jpegHeader(bytes) : null
  if (!header || bytes.length > 2 * wanted.width * wanted.height) return null
  return { kind: 'jpeg', bytes, header }
}

/** The picture as pixels, no more than it takes to be sharp; null where it can't be decoded. */
async function redrawn(
  hash: string,
  image: SourceImage,
  wanted: Wanted,
  tools: ExportTools,
): Promise<StoredPicture | null> {
  const most = Math.max(1, Math.ceil(Math.max(wanted.width, wanted.height)))
  const decoded = await tools.decode(new Map([[hash, image]]), () => 4 * most)
  const picture = decoded.get(hash)
  if (!picture || picture.width === 0 || picture.height === 0) return null
  // It covers its box, so its shorter side fits there.
  const scale = Math.min(1, Math.max(wanted.width / picture.width, wanted.height / picture.height))
  const width = Math.max(1, Math.round(picture.width * scale))
  const height = Math.max(1, Math.round(picture.height * scale))
  const canvas = tools.canvas(width, height, { read: true })
  try {
    canvas.ctx.imageSmoothingEnabled = true
    canvas.ctx.imageSmoothingQuality = 'high'
    canvas.ctx.drawImage(picture, 0, 0, width, height)
    const { data } = canvas.ctx.getImageData(0, 0, width, height)
    return { kind: 'pixels', pixels: pixelImage(data, width, { x: 0, y: 0, width, height }, 1) }
  } finally {
    canvas.release()
    if ('close' in picture) picture.close()
  }
}

function putPicture({ stream }: ObjectWriter, picture: StoredPicture): number {
  if (picture.kind === 'jpeg') {
    const { width, height, components } = picture.header
    const entries = imageEntries(width, height, components === 1 ? '/DeviceGray' : '/DeviceRGB')
    return stream(picture.bytes, entries, 'DCTDecode')
  }
  const { width, height, rgb, alpha } = picture.pixels
  const mask = alpha && stream(alpha, imageEntries(width, height, '/DeviceGray'))
  return stream(rgb, {
    ...imageEntries(width, height, '/DeviceRGB'),
    ...(mask !== null && { SMask: `${mask} 0 R` }),
  })
}

function imageEntries(width: number, height: number, colours: string): Record<string, string | number> {
  return {
    Type: '/XObject',
    Subtype: '/Image',
    Width: width,
    Height: height,
    ColorSpace: colours,
    BitsPerComponent: 8,
  }
}
