import type { JourneyDocument } from '../../journey/document.ts'
import type { ImageId } from '../../journey/ids.ts'
import type { Image } from '../../journey/records/image.ts'
import type { SourceImage } from '../export-source.ts'
import type { Area, BlockForm, PictureShape } from './slide.ts'

/** The picture with an id, or null where its bytes are missing. */
export function pictureAt(
  document: JourneyDocument,
  images: ReadonlyMap<string, SourceImage>,
  id: ImageId | null,
): Image | null {
  const image = id === null ? undefined : document.records.get(id)
  return image && images.has(image.hash) ? image : null
}

/** A picture that covers an area. */
export function picture(image: Image, name: string, area: Area, form: BlockForm): PictureShape {
  const own = image.width / image.height
  const wanted = area.width / area.height
  return {
    kind: 'picture',
    name,
    alt: image.alt,
    x: area.x,
    y: area.y,
    width: area.width,
    height: area.height,
    hash: image.hash,
    form,
    cropX: own > wanted ? (1 - wanted / own) / 2 : 0,
    cropY: own < wanted ? (1 - own / wanted) / 2 : 0,
  }
}
