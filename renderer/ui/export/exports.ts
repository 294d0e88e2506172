import type { Editor } from '../../editor/editor.ts'
import type { FormatId, OptionsOf } from '../../export/export-options.ts'
import type { ExportRequest } from '../../export/export-request.ts'
import type { ExportRun } from '../../export/run-export.ts'
import type { MapId } from '../../journey/ids.ts'
import type { ImageSource } from '../../paint/canvas.ts'

/** What this device remembers of exports. */
export interface ExportMemory {
  /** What was chosen for a format the last time, for the whole map. */
  options<F extends FormatId>(format: F): OptionsOf[F]
  keepOptions<F extends FormatId>(format: F, options: OptionsOf[F]): void
  /** The tab of the dialog that was open the last time, or null. */
  tab(): string | null
  keepTab(tab: string): void
  /** The form of tables that was chosen the last time, or null. */
  tableForm(): string | null
  keepTableForm(form: string): void
  /** The last export of a map, or null. */
  last(id: MapId): ExportRequest | null
  keepLast(id: MapId, request: ExportRequest): void
}

/** What is known of the pictures of a map once they were looked for. */
export interface PictureCheck {
  readonly bytes: number
  readonly missing: readonly string[]
}

/** Takes the open map out as files and pictures. */
export interface Exports {
  readonly memory: ExportMemory
  /**
   * Makes the bytes of a file. Rejects with an `ExportTrouble` for what can be expected and with an AbortError when
   * it was stopped.
   */
  make(editor: Editor, request: ExportRequest, run: ExportRun): Promise<Uint8Array<ArrayBuffer>>
  /** Makes a file, lets the user save it, says so and remembers it as the map's last export. Rejects like `make`. */
  save(editor: Editor, request: ExportRequest, run: ExportRun): Promise<'saved' | 'cancelled' | 'unknown'>
  /** Puts a picture of what is selected, or of the whole map, on the clipboard, as pictures were made the last time. */
  copyPicture(editor: Editor, format: 'png' | 'svg'): Promise<void>
  /** How many bytes the pictures of the open map have together, and which can't be found, by hash. */
  checkPictures(editor: Editor): Promise<PictureCheck>
  /** The pictures for a preview: what is at hand, and the way to fetch some for places of `width` canvas pixels. */
  readonly images: {
    readonly image: ImageSource
    load(hashes: Iterable<string>, width: number): Promise<void>
  }
}
