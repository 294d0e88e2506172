import type { HiddenContent } from '../../import/hidden-content.ts'
import type { ImportChoice, ImportedMap } from '../../import/import-choice.ts'
import type { ImportPart } from '../../import/import-part.ts'
import type { Language } from '../../journey/language.ts'

/** Where what is read goes: a map of its own, or the map that is open. */
export type ImportTarget = 'new' | 'open'

/** Tables and diagrams that could become maps, and what happens when somebody agrees. */
export interface ImportOffer {
  /** The file's name, or null for what was on the clipboard. */
  readonly file: string | null
  /** At least one. */
  readonly parts: readonly ImportPart[]
  /** What a workbook hides, and so is in none of the parts; null where nothing is hidden. */
  readonly hidden: HiddenContent | null
  /** What the app would choose itself. */
  readonly usual: ImportChoice
  /** The title of a map that names none itself. */
  readonly name: string
  /** The language of words that the source does not bring along. */
  readonly language: Language
  /** Where it can go; the first is the usual one. */
  readonly targets: readonly [ImportTarget, ...ImportTarget[]]
  /** Makes or fills the map. */
  accept(maps: readonly ImportedMap[], target: ImportTarget): void
}
