import type { Figures } from '../figures.ts'
import type { OpenedPeer } from '../opened-peer.ts'

/** A board that is open in a peer. */
export interface OpenBoard {
  readonly peer: OpenedPeer
  readonly n: number
  readonly cols: number
  readonly width: number
  readonly height: number
}

/** Takes some figures of an open board, and leaves it at 100 % with its top left in the window's. */
export interface Measure {
  /** What `--only` calls it. */
  readonly name: string
  take(board: OpenBoard): Promise<Figures>
}
