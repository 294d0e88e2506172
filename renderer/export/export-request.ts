import type { FormatId, OptionsOf } from './export-options.ts'

/** A file of a map that somebody asks for, or has asked for before. */
export type ExportRequest = {
  readonly [F in FormatId]: {
    readonly format: F
    readonly options: OptionsOf[F]
    /** The name that was typed, without day and ending; null for one that follows from the map. */
    readonly name: string | null
  }
}[FormatId]
