import type { Target } from './tools.ts'

/** What can be found: a card, or something with a name. */
export type FindTarget = Extract<Target, { kind: 'card' | 'stage' | 'step' | 'lane' | 'separator' }>

/** Which part of a record holds what was looked for. */
export type FoundIn = 'name' | 'text' | 'source' | 'tag' | 'owner' | 'comment' | 'link'

export interface FindHit {
  readonly target: FindTarget
  readonly in: FoundIn
}

/** The search through the open map. */
export interface FindState {
  readonly open: boolean
  /** Counts the times that it was asked for: the field takes the focus each time. */
  readonly asked: number
  /** As typed; it stays when the search is closed. */
  readonly query: string
  /** What was found on the board, as one reads it: from stage to stage, from top to bottom. Empty while closed. */
  readonly hits: readonly FindHit[]
  /** The ids of all hits. */
  readonly ids: ReadonlySet<string>
  /** The hit that one is at, or −1. */
  readonly at: number
  /** How many more were found where they can't be seen: in hidden lanes and the parking lot. */
  readonly unseen: number
}

export const noFind: FindState = {
  open: false,
  asked: 0,
  query: '',
  hits: [],
  ids: new Set(),
  at: -1,
  unseen: 0,
}
