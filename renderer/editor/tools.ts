import type { StepRange } from '../journey/commands/stretch-card.ts'
import type { CardId, ConnectorId, LaneId, SeparatorId, StageId, StepId } from '../journey/ids.ts'
import type { Box, Point } from '../scene/geometry.ts'
import type { Scene } from '../scene/scene.ts'

/** The tools of the rail. */
export type ToolName = 'select' | 'hand' | 'card' | 'connector' | 'comment'

/**
 * What the pointer is doing, as one value: a tool and the state it is in. `path` of a state, "select.draggingCards",
 * is what tests look at. There are no other pointer flags anywhere.
 */
export type ToolState =
  | { readonly tool: ToolName; readonly state: 'idle' }
  /** The button is down and has not moved far enough to be a drag. `at` in screen pixels of the canvas. */
  | {
      readonly tool: ToolName
      readonly state: 'pressing'
      readonly target: Target
      readonly at: Point
      readonly additive: boolean
      /** The finger has rested long enough to take hold of what it is on: moving drags that, letting go is no tap. */
      readonly held?: true
    }
  /** `from`: where on the board the press was. */
  | {
      readonly tool: 'select'
      readonly state: 'draggingCards'
      readonly from: Point
      readonly drag: CardDrag
    }
  | {
      readonly tool: 'select'
      readonly state: 'marquee'
      readonly from: Point
      readonly box: Box
      readonly base: readonly CardId[]
    }
  | {
      readonly tool: 'select'
      readonly state: 'scoring'
      readonly cardId: CardId /** Where on the board the press was. */
      readonly from: Point
    }
  /**
   * `from`: where on the board the press was; `dx`, `dy`: how far the pointer has moved since; `base`: the scene at the
   * press, in which places are looked for, whatever has made way since.
   */
  | {
      readonly tool: 'select'
      readonly state: 'draggingHeader'
      readonly header: HeaderDrag
      readonly base: Scene
      readonly from: Point
      readonly dx: number
      readonly dy: number
    }
  /** `range`: the steps covered as shown now; `grab`: from the pointer to the edge that it holds, in board pixels. */
  | {
      readonly tool: 'select'
      readonly state: 'stretching'
      readonly cardId: CardId
      readonly edge: 'left' | 'right'
      readonly range: StepRange
      readonly grab: number
    }
  /** `from`: where on the board the press was; `size`: what the size was then. */
  | {
      readonly tool: 'select'
      readonly state: 'resizing'
      readonly of: Resizable
      readonly size: number
      readonly from: Point
    }
  | { readonly tool: ToolName; readonly state: 'panning'; readonly last: Point }
  | {
      readonly tool: 'connector' | 'select'
      readonly state: 'connecting'
      readonly fromId: CardId
      readonly to: Point
      readonly targetId: CardId | null
      /** Set when an arrow that is there goes to another card: `fromId` is the end that stays. */
      readonly loose?: LooseEnd
      /** Set while arrow keys lead it: then it goes to what is selected. */
      readonly byKeys?: true
    }

/** Cards on their way to another place. Board pixels. */
export interface CardDrag {
  readonly ids: readonly CardId[]
  /** The card under the pointer. */
  readonly lead: CardId
  /** How far the pointer has moved since the press. */
  readonly dx: number
  readonly dy: number
  readonly copy: boolean
  readonly drop: DropPlace | null
}

/** Where cards would land: before the card at `index` of the cell (`index` counts the cards that stay). */
export interface DropPlace {
  readonly laneId: LaneId
  readonly stepId: StepId
  readonly index: number
  /** The line between two cards that shows the place (board pixels), or null when the cell is empty. */
  readonly line: { readonly x: number; readonly y: number; readonly width: number } | null
}

/**
 * A stage, step or lane header being moved; `before` is the one it stands before now, null for the end. `stays`: that
 * is where it stood at the press.
 */
export type HeaderDrag =
  | {
      readonly kind: 'stage'
      readonly id: StageId
      readonly before: StageId | null
      readonly stays: boolean
    }
  | {
      readonly kind: 'step'
      readonly id: StepId
      readonly stageId: StageId
      readonly before: StepId | null
      readonly stays: boolean
    }
  | { readonly kind: 'lane'; readonly id: LaneId; readonly before: LaneId | null; readonly stays: boolean }
  /** A line on its way; it would run under the lane `under`, at `at` (board pixels), null where it would stay. */
  | {
      readonly kind: 'separator'
      readonly id: SeparatorId
      readonly under: LaneId | null
      readonly at: number | null
    }

/** What has a size of its own: a lane its height, a step its width. */
export type Resizable =
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'step'; readonly id: StepId }

/** Which end of an arrow is on its way to another card. */
export interface LooseEnd {
  readonly id: ConnectorId
  readonly end: 'from' | 'to'
}

/** A header that has controls of its own. */
export type HeaderTarget =
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }

/** What lies under a point of the board, found from the scene. */
export type Target =
  | { readonly kind: 'card'; readonly id: CardId }
  | { readonly kind: 'port'; readonly id: CardId; readonly side: 'top' | 'right' | 'bottom' | 'left' }
  /** The edge of the selected card, by which it is stretched over more steps. */
  | { readonly kind: 'card-edge'; readonly id: CardId; readonly edge: 'left' | 'right' }
  | { readonly kind: 'add-card'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'cell'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'separator'; readonly id: SeparatorId }
  | { readonly kind: 'connector'; readonly id: ConnectorId }
  /** The handle at an end of the selected arrow. */
  | { readonly kind: 'connector-end'; readonly id: ConnectorId; readonly end: 'from' | 'to' }
  /** The lower edge of a lane's label, the right edge of a step's header. */
  | { readonly kind: 'lane-edge'; readonly id: LaneId }
  | { readonly kind: 'step-edge'; readonly id: StepId }
  /** The plus at the middle of an arrow without words. */
  | { readonly kind: 'connector-label'; readonly id: ConnectorId }
  /** The grip and the three dots of a header. */
  | { readonly kind: 'header-grip' | 'header-menu'; readonly of: HeaderTarget }
  /** Adds a step at the end of a stage. */
  | { readonly kind: 'header-add'; readonly of: Extract<HeaderTarget, { kind: 'stage' }> }
  /** Collapses a lane or opens it. */
  | { readonly kind: 'header-collapse'; readonly of: Extract<HeaderTarget, { kind: 'lane' }> }
  /** Where a lane, or a stage, can be added; a lane before `before`, or at the end when that is null. */
  | { readonly kind: 'add-lane'; readonly before: LaneId | null }
  | { readonly kind: 'add-stage' }
  /** Where a lane's colour is chosen. */
  | { readonly kind: 'lane-colours'; readonly id: LaneId }
  | { readonly kind: 'ground' }

/** "select.draggingCards" and the like. */
export function toolPath(state: ToolState): string {
  return `${state.tool}.${state.state}`
}
