/** One thing that had to be set right, with the ids or the place concerned. `code` chooses the sentence. */
export interface Repair {
  readonly code: RepairCode
  /** The record or the place in the file: "card:ab12", "records[17]". */
  readonly where: string
  readonly count?: number
}

export type RepairCode =
  | 'invalid-record-dropped'
  | 'invalid-field-reset'
  | 'duplicate-id-dropped'
  | 'map-added'
  | 'extra-map-dropped'
  | 'stage-added'
  | 'step-added'
  | 'lane-added'
  | 'step-without-stage-moved'
  | 'card-without-cell-parked'
  | 'dangling-reference-cleared'
  | 'connector-dropped'
  | 'separator-dropped'
  | 'comment-dropped'
  | 'order-key-renewed'
  | 'picture-dropped'

/** What was repaired, in the order in which it was found; empty when nothing was wrong. */
export type RepairReport = readonly Repair[]
