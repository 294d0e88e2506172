import type { FormatId, OptionsOf } from '../export/export-options.ts'
import type { ExportSource } from '../export/export-source.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { IdSource } from '../journey/ids.ts'
import type { Language } from '../journey/language.ts'
import type { Scene } from '../scene/scene.ts'

/**
 * What a conversion needs of where it runs: Node, or a page of the installed app. Files go by the paths that were typed;
 * what the file system refuses is an error with its `code`.
 */
export interface ConvertMachine {
  readonly ids: IdSource
  read(file: string): Promise<Uint8Array<ArrayBuffer>>
  isThere(file: string): Promise<boolean>
  /**
   * Writes a file whole or not at all; gives its path as short as it can be told. Rejects with the code "ESAME" for a
   * file that was read.
   */
  write(file: string, bytes: Uint8Array<ArrayBuffer>): Promise<string>
  /** Lays a map out as the app does. The words of the language have to be loaded. */
  scene(document: JourneyDocument, language: Language): Promise<Scene>
  /** The bytes of a file. Rejects with an `ExportTrouble` for what can be expected. */
  make<F extends FormatId>(
    format: F,
    source: ExportSource,
    options: OptionsOf[F],
  ): Promise<Uint8Array<ArrayBuffer>>
}
