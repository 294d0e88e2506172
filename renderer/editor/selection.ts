import type { CardId, ConnectorId, LaneId, SeparatorId, StageId, StepId } from '../journey/ids.ts'

/**
 * What is selected. There is always one place that has the keyboard's attention: a cell, some cards, a header.
 * With several cards, `lead` is the one that arrow keys start from and that the inspector shows.
 */
export type Selection =
  | { readonly kind: 'none' }
  | { readonly kind: 'cell'; readonly laneId: LaneId; readonly stepId: StepId }
  | { readonly kind: 'cards'; readonly ids: readonly CardId[]; readonly lead: CardId }
  | { readonly kind: 'stage'; readonly id: StageId }
  | { readonly kind: 'step'; readonly id: StepId }
  | { readonly kind: 'lane'; readonly id: LaneId }
  | { readonly kind: 'separator'; readonly id: SeparatorId }
  | { readonly kind: 'connector'; readonly id: ConnectorId }

export const noSelection: Selection = { kind: 'none' }

/** The selected cards, empty when something else is selected. */
export function selectedCards(selection: Selection): readonly CardId[] {
  return selection.kind === 'cards' ? selection.ids : []
}

/** A selection of these cards; `lead` is the last unless given. */
export function selectCards(ids: readonly CardId[], lead?: CardId): Selection {
  const last = lead ?? ids.at(-1)
  return last === undefined ? noSelection : { kind: 'cards', ids, lead: last }
}
