import type { CardId, ConnectorId, LaneId, PersonaId, SeparatorId, StageId, StepId } from '../journey/ids.ts'
import type { Card } from '../journey/records/card.ts'
import type { ColourName, EmotionScore, LaneType } from '../journey/vocabulary.ts'
import type { FontName } from './fonts.ts'
import type { Box, Point } from './geometry.ts'
import type { MarkerShape } from './layout/marker-path.ts'
import type { Mark, PathSegment, TextLine } from './marks.ts'
import type { Colour } from './theme.ts'

/**
 * A laid-out map. Board pixels; the origin is the top left corner of the whole picture, so the lane labels take
 * `x` from 0 to `metrics.labelWidth` and the headers `y` from 0 to `metrics.headerHeight`. Parts that a change
 * leaves alone are the same objects as in the scene before it.
 */
export interface Scene {
  readonly width: number
  readonly height: number
  readonly metrics: Metrics
  /** One per step, left to right. */
  readonly columns: readonly Column[]
  /** One per visible lane, top to bottom. */
  readonly rows: readonly Row[]
  readonly columnOf: ReadonlyMap<StepId, Column>
  readonly rowOf: ReadonlyMap<LaneId, Row>
  readonly corner: Piece
  readonly stageHeaders: readonly StageHeader[]
  readonly stepHeaders: readonly StepHeader[]
  readonly separators: readonly SeparatorScene[]
  readonly connectors: readonly ConnectorScene[]
}

/** Measures that belong to the kind of map. Board pixels. */
export interface Metrics {
  readonly labelWidth: number
  readonly stageHeight: number
  readonly stepHeight: number
  /** stageHeight + stepHeight. */
  readonly headerHeight: number
  /** Width of a column that neither the step nor its content widens. */
  readonly columnWidth: number
  /** From the cell's left and right edge to its cards. */
  readonly cellPaddingX: number
  readonly cellPaddingY: number
  /** Between two cards of a cell. */
  readonly cardGap: number
  /** Least height of a note, so that one-liners in blueprints line up. */
  readonly minCardHeight: number
  /** Whether cards stand in the middle of their row (blueprints) or at its top. */
  readonly centred: boolean
  /** Height of the band that a separator takes under its lane. */
  readonly separatorHeight: number
}

/** One step's column. */
export interface Column {
  readonly stepId: StepId
  readonly stageId: StageId
  /** 0 for the leftmost. */
  readonly index: number
  readonly x: number
  readonly width: number
  /** How many cards stand side by side in a cell of this column. */
  readonly tracks: number
  /** Whether it is the first of its stage, where the stronger boundary line runs. */
  readonly startsStage: boolean
  /** The time it stands for, in a day: null where its step says no clock time. */
  readonly time: SlotTime | null
}

/** A slot of a day, in minutes: when it begins after midnight, and how long it lasts. */
export interface SlotTime {
  readonly begins: number
  readonly lasts: number
}

/** One lane's row. Its content does not know where the row stands, so rows above may grow without touching it. */
export interface Row {
  readonly laneId: LaneId
  readonly laneType: LaneType
  readonly colour: ColourName
  readonly index: number
  readonly y: number
  readonly height: number
  readonly collapsed: boolean
  readonly label: Piece
  readonly content: RowContent
}

/** What stands in a row. `y` values count from the row's top. */
export interface RowContent {
  /** Cards by the index of their first column, in the order of the cell. Sparse: undefined where there are none. */
  readonly cards: readonly (readonly PlacedCard[] | undefined)[]
  readonly cardCount: number
  /** The widest span in the row, in columns: how far to the left of a view cards can start that reach into it. */
  readonly maxSpan: number
  /** Height that the content needs, the row's padding included. */
  readonly height: number
  /** Drawn under the cards: level lines, tints and curves of an emotion lane. Board `x`, row `y`. */
  readonly backdrop: readonly Mark[]
  readonly curves: readonly Curve[]
  /** The curve of the map that this one answers, behind the others; null where there is none. */
  readonly ghost: Ghost | null
}

/** The curve of a linked map on the steps of this one. */
export interface Ghost {
  readonly points: readonly GhostPoint[]
  /** Board `x`, row `y`. */
  readonly segments: readonly PathSegment[]
}

export interface GhostPoint {
  readonly stepId: StepId
  readonly score: EmotionScore
}

/** How a card looks: a note, a compact chip with a picture, a rounded bar, a point on the emotion curve, a picture. */
export type CardStyle = 'note' | 'chip' | 'pill' | 'point' | 'picture'

/** A card with its place. The face is shared as long as record, width and style stay the same. */
export interface PlacedCard {
  readonly card: Card
  readonly face: CardFace
  /** Left edge of the face's box in board pixels. */
  readonly x: number
  /** Top edge of the face's box from the row's top. */
  readonly y: number
}

/** A card as it is drawn, relative to its own top left corner. */
export interface CardFace {
  readonly style: CardStyle
  readonly width: number
  readonly height: number
  readonly radius: number
  /** Everything that is painted lies within this box, labels of points included. */
  readonly bounds: Box
  readonly marks: readonly Mark[]
  readonly text: TextBlock
  /** The four colours the card wears. */
  readonly colours: {
    readonly bg: Colour
    readonly line: Colour
    readonly ink: Colour
    readonly solid: Colour
  }
}

/** The text of a card: where it stands, for drawing and for editing in place. Relative to the face. */
export interface TextBlock {
  readonly box: Box
  readonly font: FontName
  readonly align: 'left' | 'center'
  readonly lines: readonly TextLine[]
  /** Whether lines were left out because the card shows only so many. */
  readonly clipped: boolean
  readonly direction: 'ltr' | 'rtl'
}

/** One persona's emotion curve. */
export interface Curve {
  readonly personaId: PersonaId | null
  /** How its line is drawn, so that it can be told from the others. */
  readonly stroke: Colour
  readonly dash: readonly number[] | null
  /** What stands behind its points, for the same reason; null for nothing. */
  readonly marker: MarkerShape | null
  readonly points: readonly CurvePoint[]
  /** Board `x`, row `y`. */
  readonly segments: readonly PathSegment[]
}

export interface CurvePoint {
  readonly cardId: CardId
  readonly x: number
  readonly y: number
  readonly score: EmotionScore
}

/** A drawn part of headers and labels: where it stands on the board and what is drawn in it (relative to its box). */
export interface Piece {
  readonly box: Box
  readonly marks: readonly Mark[]
}

export interface StageHeader extends Piece {
  readonly stageId: StageId
  /** Where the name stands, for editing in place; relative to the box. */
  readonly text: TextBlock
  /** Number and name, those of the `marks` that stay in view in a stage wider than the view. */
  readonly label: readonly Mark[]
  /** How far to the right the name may go; relative to the box. */
  readonly labelRoom: number
  /** Where the duration stands, or would. */
  readonly duration: TextBlock
}

export interface StepHeader extends Piece {
  readonly stepId: StepId
  readonly text: TextBlock
}

/** A separator line under a lane. */
export interface SeparatorScene {
  readonly separatorId: SeparatorId
  readonly laneId: LaneId
  /** Where the line runs. */
  readonly y: number
  /** The line, in board coordinates. */
  readonly marks: readonly Mark[]
  /** Its name in the lane label column. */
  readonly label: Piece
}

/** An arrow, routed. Board coordinates. */
export interface ConnectorScene {
  readonly connectorId: ConnectorId
  readonly fromId: CardId
  readonly toId: CardId
  /** Corners of the way, for hit tests. */
  readonly points: readonly Point[]
  readonly bounds: Box
  /** The line with its rounded corners. */
  readonly marks: readonly Mark[]
}

/** The level lines of an emotion lane: distance between two scores in board pixels. */
export const emotionStep = 28
