import type { JourneyDocument } from '../journey/document.ts'
import type { History } from '../journey/history.ts'
import type { CardId, ConnectorId, LaneId, SeparatorId, StageId, StepId } from '../journey/ids.ts'
import type { RepairReport } from '../journey/repair.ts'
import type { StorageTroubleKind } from '../journey/repository.ts'
import type { Scene } from '../scene/scene.ts'
import type { Camera, Size } from './camera.ts'
import type { CardFilter } from './filter.ts'
import type { FindState } from './find-state.ts'
import type { LinkedMap } from './linked-map.ts'
import type { Presenting } from './presenting.ts'
import type { Selection } from './selection.ts'
import type { Target, ToolState } from './tools.ts'

/** What is being edited in place. */
export type Editing =
  | {
      readonly kind: 'card'
      readonly id: CardId /** Whether the card was made for this edit, and goes when it stays empty. */
      readonly fresh: boolean
    }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'separator'; readonly id: SeparatorId }
  /** How long a stage takes. */
  | { readonly kind: 'duration'; readonly id: StageId }
  /** The words of an arrow. */
  | { readonly kind: 'connector'; readonly id: ConnectorId }

/** What the status bar says about saving. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  /** Not saved, being tried again; the changes are still on screen. */
  | { readonly kind: 'failed'; readonly trouble: StorageTroubleKind }

/** Why the open map can't be changed here. */
export type ReadOnlyReason = 'open-elsewhere' | 'taken-over' | 'newer-version' | 'unwritable'

/**
 * Whether a pen is in use, so that fingers only move the map and palms do nothing. "off" when that is not wanted,
 * whatever the pen does.
 */
export type PenMode = 'unused' | 'on' | 'off'

/** Everything about the open map that the board and the panels show. One value, replaced on every change. */
export interface EditorState {
  readonly document: JourneyDocument
  readonly history: History
  /** The layout of `document`, always in step with it. */
  readonly scene: Scene
  readonly camera: Camera
  /** Size of the canvas in CSS pixels. */
  readonly viewport: Size
  readonly selection: Selection
  readonly editing: Editing | null
  readonly tool: ToolState
  /** The map that this one answers, once it has been looked up; null while it has not and when there is none. */
  readonly linked: LinkedMap | null
  readonly hover: Target | null
  /** Whether the focus ring shows: the last input came from the keyboard. */
  readonly keyboard: boolean
  readonly save: SaveState
  readonly readOnly: ReadOnlyReason | null
  readonly repairs: RepairReport
  readonly inspectorOpen: boolean
  /** What the inspector should put the focus on, once. */
  readonly inspectorFocus: 'comment' | null
  /** While the space bar is held, any tool pans. */
  readonly spaceHeld: boolean
  readonly penMode: PenMode
  readonly find: FindState
  /** Which cards are looked at, the others being dimmed. */
  readonly filter: CardFilter
  readonly miniMapOpen: boolean
  /** Whether the list of stages, steps and cards stands beside the board. */
  readonly contentsOpen: boolean
  /** Set while the map is shown stage by stage. */
  readonly presenting: Presenting | null
}
