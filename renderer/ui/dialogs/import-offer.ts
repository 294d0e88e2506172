import type { HiddenContent } from '../../import/hidden-content.ts'
import type { ImportBench } from '../../import/import-bench.ts'
import type { ImportedMap } from '../../import/import-choice.ts'

/** Where what is read goes: a map of its own, or the map that is open. */
export type ImportTarget = 'new' | 'open'

/** Tables and diagrams that could become maps, and what happens when somebody agrees. */
export interface ImportOffer {
  /** The file's name, or null for what was on the clipboard. */
  readonly file: string | null
  /** Where they lie. The dialog clears it when it closes. */
  readonly bench: ImportBench
  /** What of a workbook is hidden, and so is in none of the parts; null where nothing is hidden. */
  readonly hidden: HiddenContent | null
  /** Where it can go; the first is the usual one. */
  readonly targets: readonly [ImportTarget, ...ImportTarget[]]
  /** Makes or fills the map. */
  accept(maps: readonly ImportedMap[], target: ImportTarget): void
  /** Told what went wrong while it was worked out. */
  failed(error: unknown): void
}
