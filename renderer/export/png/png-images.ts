import type { Scene } from '../../scene/scene.ts'
import { sceneLayers, visitMarks } from '../../scene/visit-marks.ts'

/** A picture that a scene shows: the key of its asset and its type. */
export interface SceneImage {
  readonly hash: string
  readonly mime: string
}

/** The pictures that a scene shows, each once. */
export function imagesOfScene(scene: Scene): SceneImage[] {
  const found = new Map<string, SceneImage>()
  const whole = { x: 0, y: 0, width: scene.width, height: scene.height }
  visitMarks(scene, whole, sceneLayers, mark => {
    if (mark.kind === 'image') found.set(mark.hash, { hash: mark.hash, mime: mark.mime })
  })
  return [...found.values()]
}

/** Pictures ready to be drawn, by the hash of their bytes. Those that can't be decoded are left out. */
export async function decodeImages(
  images: readonly (SceneImage & { readonly bytes: Uint8Array<ArrayBuffer> })[],
): Promise<ReadonlyMap<string, ImageBitmap>> {
  const decoded = new Map<string, ImageBitmap>()
  for (const { hash, mime, bytes } of images) {
    try {
      decoded.set(hash, await createImageBitmap(new Blob([bytes], { type: mime })))
    } catch {
      // A damaged picture leaves its quiet frame; the rest of the map is still worth having.
    }
  }
  return decoded
}
