import type { Box } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { sceneLayers, visitMarks } from '../../scene/visit-marks.ts'

/** A picture that a scene shows: the key of its asset, its type, and the largest box that it has to cover. */
export interface SceneImage {
  readonly hash: string
  readonly mime: string
  /** Board pixels. */
  readonly width: number
  readonly height: number
}

/** The pictures that a scene shows, each once; only those in `parts` when there are any given. */
export function imagesOfScene(scene: Scene, parts?: readonly Box[]): SceneImage[] {
  const found = new Map<string, SceneImage>()
  const whole = { x: 0, y: 0, width: scene.width, height: scene.height }
  for (const part of parts ?? [whole])
    visitMarks(scene, part, sceneLayers, mark => {
      if (mark.kind !== 'image') return
      const { hash, mime } = mark
      const before = found.get(hash)
      const width = Math.max(mark.width, before?.width ?? 0)
      found.set(hash, { hash, mime, width, height: Math.max(mark.height, before?.height ?? 0) })
    })
  return [...found.values()]
}
