import type { HeaderTarget } from '../editor/tools.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { Card } from '../journey/records/card.ts'
import type { Connector } from '../journey/records/connector.ts'
import type { Lane } from '../journey/records/lane.ts'
import type { Separator } from '../journey/records/separator.ts'
import type { Stage } from '../journey/records/stage.ts'
import type { Step } from '../journey/records/step.ts'
import type { GhostPoint } from '../scene/scene.ts'

/** What the outline says, in the user's language. */
export interface OutlineStrings {
  /** Name of the grid: "Journey map". */
  readonly grid: string
  /** Name of the header column's first row. */
  readonly stages: string
  /** Names of the buttons that add to the map, and of the one that opens a header's menu. */
  readonly addLane: string
  readonly addStage: string
  readonly addStep: string
  /** Name of the button that collapses a lane, or opens a collapsed one. */
  collapse(collapsed: boolean): string
  menuOf(document: JourneyDocument, header: HeaderTarget): string
  stage(document: JourneyDocument, stage: Stage): string
  step(document: JourneyDocument, step: Step): string
  lane(lane: Lane): string
  /** The linked map's curve behind a lane: its scores by step. */
  ghost(document: JourneyDocument, points: readonly GhostPoint[]): string
  /** A line under a lane. */
  separator(lane: Lane, separator: Separator): string
  /** A cell: its lane, its step and how many cards it holds. */
  cell(document: JourneyDocument, lane: Lane, step: Step, cards: number): string
  /** A card: its text, then its marks. */
  card(document: JourneyDocument, lane: Lane, card: Card): string
  /** What is added to the name of a card that the filter leaves out. */
  readonly dimmed: string
  /** An arrow: its two cards, then its words. */
  arrow(document: JourneyDocument, connector: Connector): string
}
