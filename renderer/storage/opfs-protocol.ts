import type { SlotContent } from './slot-files.ts'
import type { Slot } from './slot-format.ts'

/** What the page asks of the worker that owns the files of the second copy. */
export type OpfsRequest =
  | { readonly kind: 'names' }
  | { readonly kind: 'create'; readonly names: readonly string[] }
  | { readonly kind: 'read'; readonly name: string }
  | { readonly kind: 'write'; readonly name: string; readonly slot: SlotContent }

/** What it answers to each. */
export interface OpfsResult {
  names: readonly string[]
  create: null
  read: Slot | null
  write: null
}

export interface OpfsCall {
  readonly call: number
  readonly request: OpfsRequest
}

export type OpfsAnswer =
  | { readonly call: number; readonly ok: true; readonly result: OpfsResult[OpfsRequest['kind']] }
  | { readonly call: number; readonly ok: false; readonly name: string; readonly message: string }
