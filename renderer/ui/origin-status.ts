import type { StoreApi } from 'zustand/vanilla'

/** The file that the open map belongs to, and how the two compare. */
export interface OriginStatus {
  /** The name of the file. */
  readonly file: string
  /** The name of its folder, where the machine tells. */
  readonly folder: string | null
  /** "behind": the map has changes that the file hasn't. "changed": something else has changed the file. */
  readonly state: 'same' | 'behind' | 'saving' | 'changed' | 'vanished'
}

/** Null while the open map belongs to no file, or none is open. */
export type OriginStatusStore = StoreApi<{ readonly origin: OriginStatus | null }>
