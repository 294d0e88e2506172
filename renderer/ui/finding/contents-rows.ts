import { numberOfStep } from '../../journey/counts.ts'
import { cardsInCell, type JourneyDocument } from '../../journey/document.ts'
import type { CardId, StageId, StepId } from '../../journey/ids.ts'
import type { Card } from '../../journey/records/card.ts'
import type { ColourName } from '../../journey/vocabulary.ts'
import { laneColour } from '../../journey/vocabulary.ts'

/** A line of the outline panel. */
export type ContentsRow = {
  /** 1 for a stage, 2 for a step, 3 for a card. */
  readonly level: 1 | 2 | 3
  /** Its place among its neighbours, from 1, and how many they are. */
  readonly place: number
  readonly of: number
  /** How many pain points lie in it, or 1 for a card that is one. */
  readonly pains: number
} & (
  | { readonly kind: 'stage'; readonly id: StageId; readonly number: string; readonly open: boolean | null }
  | { readonly kind: 'step'; readonly id: StepId; readonly number: string; readonly open: boolean | null }
  | { readonly kind: 'card'; readonly id: CardId; readonly card: Card; readonly colour: ColourName }
)

/** The stages, steps and cards of a map as one list. `closed`: the stages and steps whose contents are left out. */
export function contentsRows(document: JourneyDocument, closed: ReadonlySet<string>): readonly ContentsRow[] {
  const { stages, stepsOfStage, lanes } = document.index
  const shown = lanes.filter(lane => !lane.hidden)
  const rows: ContentsRow[] = []
  stages.forEach((stage, s) => {
    const steps = stepsOfStage.get(stage.id) ?? []
    const inside: ContentsRow[] = []
    let painsOfStage = 0
    steps.forEach((step, i) => {
      const cards = shown.flatMap(lane =>
        cardsInCell(document, lane.id, step.id).map(card => ({
          card,
          colour: card.colour ?? lane.colour ?? laneColour[lane.laneType],
          pains: lane.laneType === 'pain-points' ? 1 : 0,
        })),
      )
      const pains = cards.reduce((sum, one) => sum + one.pains, 0)
      painsOfStage += pains
      const open = cards.length === 0 ? null : !closed.has(step.id)
      const number = numberOfStep(document, step.id)
      inside.push({
        kind: 'step',
        id: step.id,
        level: 2,
        place: i + 1,
        of: steps.length,
        number,
        open,
        pains,
      })
      if (open)
        cards.forEach((one, c) => {
          inside.push({ kind: 'card', id: one.card.id, level: 3, place: c + 1, of: cards.length, ...one })
        })
    })
    const open = steps.length === 0 ? null : !closed.has(stage.id)
    const number = String(s + 1)
    const place = { place: s + 1, of: stages.length }
    rows.push({ kind: 'stage', id: stage.id, level: 1, ...place, number, open, pains: painsOfStage })
    if (open) rows.push(...inside)
  })
  return rows
}
