import type { Picture } from '../../paint/canvas.ts'
import type { ExportSource } from '../export-source.ts'
import type { ExportTools } from '../export-writer.ts'
import { imagesOfScene } from './png-images.ts'
import type { PngPlan } from './png-plan.ts'

/** Pictures of a map that are ready to be drawn. */
export interface ReadyPictures {
  /** One that was not found or can't be decoded is lost: its quiet frame is drawn. */
  image(hash: string): Picture | 'lost'
  /** Frees their memory at once. */
  release(): void
}

/** Decodes the pictures that a plan shows, no larger than they are drawn. */
export async function decodeForScene(
  { document, scene, images }: ExportSource,
  { parts, scale }: Pick<PngPlan, 'parts' | 'scale'>,
  tools: ExportTools,
): Promise<ReadyPictures> {
  const shown = imagesOfScene(scene, parts).filter(({ hash }) => images.has(hash))
  const aspects = new Map(
    document.records.ofType('image').map(({ hash, width, height }) => [hash, width / height]),
  )
  const widths = new Map(
    shown.map(({ hash, width, height }) => [
      hash,
      Math.ceil(Math.max(width, height * (aspects.get(hash) ?? 1)) * scale),
    ]),
  )
  const wanted = new Map([...images].filter(([hash]) => widths.has(hash)))
  const ready = await tools.decode(wanted, hash => widths.get(hash) ?? 1)
  return {
    image: hash => ready.get(hash) ?? 'lost',
    release() {
      for (const picture of ready.values()) if ('close' in picture) picture.close()
    },
  }
}
