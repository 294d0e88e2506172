import type { EmotionScale } from '../journey/emotions/read-emotion.ts'
import type { EmotionScore, LaneType } from '../journey/vocabulary.ts'
import type { ImportRemark } from './import-remark.ts'
import type { TrackRole } from './lane-words.ts'
import type { Table } from './table.ts'

export type Orientation = 'stages-in-rows' | 'stages-in-columns'

/**
 * What a table would become: the decisions, made by `proposeMap` and open to correction by the user. What follows
 * from them is worked out by `readProposal`.
 */
export interface MapProposal {
  readonly table: Table
  readonly orientation: Orientation
  /** One for each column of the table (stages in rows) or each row (stages in columns). */
  readonly tracks: readonly Track[]
  /** Lines below the header, counted from 0, that don't become steps: totals. Their texts are told as unplaced. */
  readonly leftOut: readonly number[]
  /** Whether several items of one cell become several cards. */
  readonly splitting: boolean
  /** Title for a map that has none, "" for none. */
  readonly title: string
  /** Whom the whole table is about, "" when it does not say. */
  readonly persona: string
  /** Texts around the table that went nowhere: a second title, a name of a group of columns. */
  readonly spare: readonly string[]
  /** The language that scores without words are written out in. */
  readonly language: 'en' | 'id'
}

/** One column (or row) of the table and what it is for. */
export interface Track {
  /** The header, without formatting. */
  readonly name: string
  readonly role: TrackRole
  /** Matters when the role is "lane". */
  readonly laneType: LaneType
  /** How bare numbers are meant; matters in emotion lanes and scores. */
  readonly scale: EmotionScale
}

/** Most personas that one table or diagram gives: who comes after them is told as unplaced. */
export const maxPersonas = 200

/** What a proposal comes to. `lane` and `step` of a card are positions in `lanes` and in all steps. */
export interface ProposedMap {
  readonly stages: readonly ProposedStage[]
  readonly lanes: readonly ProposedLane[]
  readonly cards: readonly ProposedCard[]
  /** Names of the personas; cards point into it. */
  readonly personas: readonly string[]
  /** Which lane each track goes into, undefined for tracks that are none: by their positions. */
  readonly laneOfTrack: readonly (number | undefined)[]
  /** Texts of the table that have no place: ignored columns, scores that can't be read. */
  readonly unplaced: readonly string[]
  /** What was read, but perhaps not as it was meant. */
  readonly remarks: readonly ImportRemark[]
}

export interface ProposedStage {
  readonly name: string
  /** Names of its steps, at least one; "" for a step without a name. */
  readonly steps: readonly string[]
}

export interface ProposedLane {
  readonly name: string
  readonly laneType: LaneType
}

export interface ProposedCard {
  readonly lane: number
  readonly step: number
  readonly text: string
  readonly score: EmotionScore | null
  readonly link: string
  readonly persona: number | null
}
