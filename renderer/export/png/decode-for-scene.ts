import type { Picture } from '../../paint/canvas.ts'
import type { ExportSource } from '../export-source.ts'
import type { ExportTools } from '../export-writer.ts'
import { imagesOfScene } from './png-images.ts'
import type { PngPlan } from './png-plan.ts'

/** Decodes the pictures that a plan shows, no larger than they are drawn, by the SHA-256 of their bytes. */
export async function decodeForScene(
  { document, scene, images }: ExportSource,
  { parts, scale }: Pick<PngPlan, 'parts' | 'scale'>,
  tools: ExportTools,
): Promise<ReadonlyMap<string, Picture>> {
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
  return tools.decode(wanted, hash => widths.get(hash) ?? 1)
}
