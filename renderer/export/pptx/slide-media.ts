import type { SourceImage } from '../export-source.ts'
import type { ExportTools } from '../export-writer.ts'
import type { Part } from '../office/zip-parts.ts'

/** Pictures in a file by their hash. */
export type SlideMedia = ReadonlyMap<string, Part>

/** What Office shows, and how its files end. */
const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpeg',
  'image/gif': 'gif',
}
/** Wide enough for half a slide on a large screen, in pixels. */
const convertedWidth = 1_600

/**
 * The pictures of some hashes, each once, as parts of the file. They go in as they are; what Office can't show (WebP) is
 * drawn as PNG. One that can't be decoded is left out.
 */
export async function slideMedia(
  hashes: ReadonlySet<string>,
  images: ReadonlyMap<string, SourceImage>,
  tools: Pick<ExportTools, 'decode' | 'canvas'>,
): Promise<SlideMedia> {
  const media = new Map<string, Part>()
  const foreign = new Map<string, SourceImage>()
  const name = (ending: string) => `ppt/media/image${media.size + 1}.${ending}`
  for (const hash of [...hashes].sort()) {
    const image = images.get(hash)
    const ending = image && endings[image.mime]
    if (ending) media.set(hash, { name: name(ending), content: image.bytes })
    else if (image) foreign.set(hash, image)
  }
  if (foreign.size === 0) return media
  const decoded = await tools.decode(foreign, () => convertedWidth)
  for (const [hash, picture] of decoded) {
    if (picture.width === 0 || picture.height === 0) continue
    const canvas = tools.canvas(picture.width, picture.height)
    canvas.ctx.drawImage(picture, 0, 0)
    media.set(hash, { name: name('png'), content: await canvas.png() })
    canvas.release()
  }
  return media
}
