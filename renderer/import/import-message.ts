import type { JourneyRecord } from '../journey/records/record.ts'
import type { Result } from '../journey/result.ts'
import type { HiddenContent } from './hidden-content.ts'
import type { ImportView, OfferedPart } from './import-bench.ts'
import type { ImportChoice, ImportedMap } from './import-choice.ts'
import type { ImportTrouble } from './import-trouble.ts'
import type { MapProposal, Orientation } from './proposal.ts'
import type { ReadMap } from './read-jejak.ts'
import type { BenchWords, UsualMaps } from './usual-maps.ts'

/** What the page asks of the worker that reads files. Each question has one answer. */
export type ImportQuestion =
  | { readonly kind: 'read'; readonly name: string; readonly bytes: Uint8Array; readonly words: BenchWords }
  | { readonly kind: 'look'; readonly choice: ImportChoice; readonly shown: number }
  | {
      readonly kind: 'turn'
      readonly part: number
      readonly proposal: MapProposal
      readonly orientation: Orientation
    }
  | { readonly kind: 'maps'; readonly choice: ImportChoice }
  | { readonly kind: 'usual' }

/** What comes back, by the kind of the question. */
export interface ImportAnswers {
  readonly read: Result<ReadAnswer, ImportTrouble>
  readonly look: ImportView
  readonly turn: MapProposal
  readonly maps: readonly ImportedMap[]
  readonly usual: Result<UsualMaps, ImportTrouble>
}

export type ReadAnswer =
  | {
      readonly kind: 'map'
      readonly records: readonly JourneyRecord[]
      readonly rest: Omit<ReadMap, 'document'>
    }
  | {
      readonly kind: 'parts'
      readonly parts: readonly OfferedPart[]
      readonly usual: ImportChoice
      readonly hidden: HiddenContent | null
    }

/** An answer with the number of its question, or what went wrong there. */
export type ImportReply =
  | { readonly number: number; readonly answer: ImportAnswers[keyof ImportAnswers] }
  | { readonly number: number; readonly failed: string }
