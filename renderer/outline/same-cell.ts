import type { Camera } from '../editor/camera.ts'
import type { CardFilter } from '../editor/filter.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { CardId } from '../journey/ids.ts'
import type { Lane } from '../journey/records/lane.ts'
import type { Step } from '../journey/records/step.ts'
import type { Column, PlacedCard, Row, Scene } from '../scene/scene.ts'
import type { OutlineStrings } from './outline-strings.ts'

/** What a cell of the outline is made from. */
export interface OutlineCellProps {
  readonly document: JourneyDocument
  readonly scene: Scene
  readonly camera: Camera
  readonly strings: OutlineStrings
  readonly row: Row
  readonly column: Column
  readonly lane: Lane
  readonly step: Step
  /** Cards lower than this on screen (CSS pixels) are left out unless they have the focus. */
  readonly smallest: number
  /** The id of the element in this cell that has the focus, the cell's own included, or null. */
  readonly focusId: string | null
  /** The selected cards of the cell. */
  readonly chosen: ReadonlySet<CardId> | undefined
  readonly filter: CardFilter
}

/**
 * Whether a cell comes out the same, although the document is another one: every change of the map brings another,
 * and nearly always nothing in this cell is concerned.
 */
export function sameCell(before: OutlineCellProps, after: OutlineCellProps): boolean {
  return (
    before.camera === after.camera &&
    before.strings === after.strings &&
    before.column === after.column &&
    before.lane === after.lane &&
    before.step === after.step &&
    before.smallest === after.smallest &&
    before.filter === after.filter &&
    before.focusId === after.focusId &&
    before.row.y === after.row.y &&
    before.row.height === after.row.height &&
    sameSet(before.chosen, after.chosen) &&
    (before.document === after.document || sameWords(before.document, after.document)) &&
    sameCards(before, after)
  )
}

/** Names of cells count steps, and those of cards their comments. */
function sameWords({ index: before }: JourneyDocument, { index: after }: JourneyDocument): boolean {
  return (
    before.stages === after.stages &&
    before.steps === after.steps &&
    before.personas === after.personas &&
    before.comments === after.comments
  )
}

function sameCards(before: OutlineCellProps, after: OutlineCellProps): boolean {
  const old = cardsOf(before)
  const now = cardsOf(after)
  if (old === now && before.document === after.document) return before.scene === after.scene
  return (
    old.length === now.length &&
    old.every((placed, i) => {
      const other = now[i]
      return (
        other !== undefined &&
        placed.card === other.card &&
        placed.face === other.face &&
        placed.x === other.x &&
        placed.y === other.y &&
        !speaksOfOthers(placed, before) &&
        !speaksOfOthers(placed, after)
      )
    })
  )
}

/** A card that says where its arrows lead, or what its picture shows, changes with records that are not its own. */
function speaksOfOthers({ card }: PlacedCard, { document }: OutlineCellProps): boolean {
  return card.imageId !== null || document.index.connectorsOf.has(card.id)
}

const noCards: readonly PlacedCard[] = []

/** The cards of a cell. */
export function cardsOf({ row, column }: Pick<OutlineCellProps, 'row' | 'column'>): readonly PlacedCard[] {
  return row.content.cards[column.index] ?? noCards
}

function sameSet<T>(a: ReadonlySet<T> | undefined, b: ReadonlySet<T> | undefined): boolean {
  if (a === b) return true
  return a?.size === b?.size && a !== undefined && [...a].every(item => b?.has(item))
}
