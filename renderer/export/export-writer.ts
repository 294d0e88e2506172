import type { Canvas2D, Picture } from '../paint/canvas.ts'
import type { FontWeight } from '../scene/fonts.ts'
import type { ExportSource, SourceImage } from './export-source.ts'

/**
 * Makes the bytes of a file. Runs in a worker of the app and in Node alike, so it takes what a machine has to offer
 * from `tools`. Rejects with an `ExportTrouble` for what can be expected, and when the export is cancelled.
 */
export type ExportWriter<Options> = (
  source: ExportSource,
  options: Options,
  tools: ExportTools,
) => Promise<Uint8Array<ArrayBuffer>>

/** What a machine lends to a writer. */
export interface ExportTools {
  /** Says how far the export is, and lets others run where it must; rejects when it was cancelled. */
  progress(done: ExportProgress): Promise<void>
  /** The bundled face as TrueType. */
  font(weight: FontWeight): Promise<Uint8Array<ArrayBuffer>>
  /** An empty canvas that knows the bundled face, in pixels. Throws where it can't be as large as that. */
  canvas(width: number, height: number, use?: CanvasUse): ExportCanvas
  /** The pictures ready to be drawn by hash, none wider than `width` pixels. Those that can't be decoded are left out. */
  decode(
    images: ReadonlyMap<string, SourceImage>,
    width: (hash: string) => number,
  ): Promise<ReadonlyMap<string, Picture>>
}

/** What a canvas is for; hints for whoever makes it. */
export interface CanvasUse {
  /** Whether all of it is going to be covered (`alpha: false`). */
  readonly opaque?: boolean
  /** Whether its pixels are read again and again (`willReadFrequently`). */
  readonly read?: boolean
}

export interface ExportCanvas {
  readonly ctx: Canvas2D
  /** The picture as PNG. */
  png(): Promise<Uint8Array<ArrayBuffer>>
  /** Frees its memory at once. */
  release(): void
}

export interface ExportProgress {
  /** How much is done, 0 … 1, never going back. */
  readonly share: number
  /** The sheet or slide that is being written, from 1, and how many there are. */
  readonly page?: { readonly at: number; readonly of: number }
}

/** Why there is no file, as a kind that chooses the sentence and the values in it. */
export class ExportTrouble extends Error {
  constructor(
    readonly kind: 'nothing-there' | 'picture-too-large' | 'export-failed',
    readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(kind)
    this.name = 'ExportTrouble'
  }
}
