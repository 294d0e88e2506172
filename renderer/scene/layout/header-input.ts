import type { MapKind } from '../../journey/vocabulary.ts'

/** Where a header stands and what it says besides its record. */
export interface HeaderInput {
  readonly kind: MapKind
  readonly x: number
  readonly width: number
  /** "2" for a stage, "2.3" for a step. */
  readonly number: string
  /** When the last slot of a day ends, "22:00"; null for every other step and where that can't be told. */
  readonly closing?: string | null
}
