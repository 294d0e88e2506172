import type { Slot, SlotKind } from './slot-format.ts'

/**
 * The few long-lived files of the second copy, as this module's port. Files are made empty and in advance, and
 * only ever rewritten in place: a file's contents survive a torn directory log, a fresh name may not.
 */
export interface SlotFiles {
  /** The names of the files that exist. */
  names(): Promise<readonly string[]>
  /** Makes empty files; those that exist are left as they are. */
  create(names: readonly string[]): Promise<void>
  /** What a file holds, or null when it does not exist or holds no whole slot. */
  read(name: string): Promise<Slot | null>
  /** Rewrites a file in place. Resolves once the bytes were flushed. Text is written as UTF-8. */
  write(name: string, slot: SlotContent): Promise<void>
}

/** A slot to be written. */
export interface SlotContent {
  readonly kind: SlotKind
  readonly serial: number
  readonly content: string | Uint8Array
}
