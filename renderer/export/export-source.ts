import type { JourneyDocument } from '../journey/document.ts'
import type { Language } from '../journey/language.ts'
import type { Scene } from '../scene/scene.ts'

/** All that an export draws from. Writers add nothing to it: no clock, no random source, no setting of the session. */
export interface ExportSource {
  readonly document: JourneyDocument
  /** The map as it is laid out on the board, with nothing selected and nothing being edited. */
  readonly scene: Scene
  /** The pictures of the map by the SHA-256 of their bytes. One that could not be found is not in it. */
  readonly images: ReadonlyMap<string, SourceImage>
  /** The language of the words that a format adds by itself. */
  readonly language: Language
  /** When the export is made, in milliseconds since 1970. */
  readonly date: number
}

/** A picture of the map as it is stored. */
export interface SourceImage {
  readonly mime: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
