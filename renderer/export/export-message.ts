import type { Language } from '../journey/language.ts'
import type { JourneyRecord } from '../journey/records/record.ts'
import type { Scene } from '../scene/scene.ts'
import type { FormatId, OptionsOf } from './export-options.ts'
import type { SourceImage } from './export-source.ts'
import type { ExportProgress, ExportTrouble } from './export-writer.ts'

/**
 * What the page tells the worker, in this order, each in a turn of its own: copying a large map takes some tens of
 * milliseconds, in which the page stands still. The laid-out scene is sent, not made anew: the file could else differ
 * from the board.
 */
export type ExportOrder =
  | { readonly kind: 'records'; readonly records: readonly JourneyRecord[] }
  | { readonly kind: 'scene'; readonly scene: Scene }
  | {
      readonly kind: 'write'
      readonly format: FormatId
      readonly options: OptionsOf[FormatId]
      readonly images: ReadonlyMap<string, SourceImage>
      readonly language: Language
      readonly date: number
    }

/** What the worker tells the page. */
export type ExportReport =
  | { readonly kind: 'progress'; readonly done: ExportProgress }
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | {
      readonly kind: 'trouble'
      readonly trouble: ExportTrouble['kind']
      readonly params: ExportTrouble['params']
    }
  | { readonly kind: 'failed'; readonly message: string }
