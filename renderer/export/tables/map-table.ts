import { cardsInCell, type JourneyDocument, mapOf } from '../../journey/document.ts'
import type { Language, LocalText } from '../../journey/language.ts'
import { withPersonaLabel } from '../../journey/persona-label.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Lane } from '../../journey/records/lane.ts'
import { laneNames } from '../../journey/templates/lane-names.ts'
import type { EmotionScore } from '../../journey/vocabulary.ts'
import { writtenItems } from './written-items.ts'

/** The grid of a map as a table of texts: stages and steps across, lanes down. Every row has the same length. */
export interface MapTable {
  readonly title: string
  readonly rows: readonly TableRow[]
  /** How many columns each stage takes, in their order, after the column of the lanes' names. */
  readonly stageWidths: readonly number[]
}

export interface TableRow {
  readonly kind: 'stages' | 'steps' | 'lane' | 'scores'
  /** The lane of a row of cards or scores, else null. */
  readonly lane: Lane | null
  /** The first is the row's name. */
  readonly cells: readonly string[]
}

/** Words that our own import knows by heart. */
const words = {
  stage: { en: 'Stage', id: 'Tahap' },
  step: { en: 'Step', id: 'Langkah' },
  score: { en: 'Score (−2…+2)', id: 'Skor (−2…+2)' },
} satisfies Record<string, LocalText>

/**
 * The visible grid of a map. Cells hold the texts of their cards (`writtenItems`); emotion lanes with cards are followed
 * by a row of scores, one line for each card, and have both rows for each persona where a map has several. Steps have a row of their own where one has a name or a stage has several.
 */
export function mapTable(document: JourneyDocument, language: Language): MapTable {
  const { stages, stepsOfStage, lanes } = document.index
  const columns = stages.flatMap((stage, s) =>
    (stepsOfStage.get(stage.id) ?? []).map(step => ({ step, stage: stage.name.trim() || String(s + 1) })),
  )
  const rows: TableRow[] = [
    { kind: 'stages', lane: null, cells: [words.stage[language], ...columns.map(column => column.stage)] },
  ]
  const hasSteps =
    columns.some(({ step }) => step.name.trim() !== '') ||
    stages.some(stage => (stepsOfStage.get(stage.id)?.length ?? 0) > 1)
  if (hasSteps)
    rows.push({
      kind: 'steps',
      lane: null,
      cells: [words.step[language], ...columns.map(({ step }) => step.name.trim())],
    })
  for (const lane of lanes) {
    if (lane.hidden) continue
    const cells = columns.map(({ step }) =>
      cardsInCell(document, lane.id, step.id).filter(card => card.text.trim() !== '' || card.score !== null),
    )
    const name = lane.name.trim() || laneNames[lane.laneType][language]
    if (lane.laneType !== 'emotions' || cells.flat().length === 0) {
      rows.push({ kind: 'lane', lane, cells: [name, ...cells.map(cards => writtenCards(cards, lane))] })
      continue
    }
    for (const { label, owns } of curvesOf(document, lane, name)) {
      const own = cells.map(cards => cards.filter(owns))
      if (own.flat().length === 0) continue
      rows.push(
        { kind: 'lane', lane, cells: [label, ...own.map(cards => writtenCards(cards, lane))] },
        {
          kind: 'scores',
          lane,
          cells: [
            words.score[language],
            ...own.map(cards => cards.map(card => writtenScore(card.score)).join('\n')),
          ],
        },
      )
    }
  }
  return {
    title: mapOf(document).title.trim(),
    rows,
    stageWidths: stages.map(stage => stepsOfStage.get(stage.id)?.length ?? 0),
  }
}

function writtenCards(cards: readonly Card[], lane: Lane): string {
  return writtenItems(
    cards.map(card => card.text),
    lane.laneType === 'emotions',
  )
}

/** The curves of an emotion lane: that of everybody and, where a map has several personas, one for each by its name. */
function curvesOf(
  document: JourneyDocument,
  lane: Lane,
  name: string,
): readonly { readonly label: string; readonly owns: (card: Card) => boolean }[] {
  const named = document.index.personas.filter(persona => persona.name.trim() !== '')
  if (document.index.personas.length < 2) return [{ label: name, owns: () => true }]
  const ownerOf = (card: Card) => named.find(persona => persona.id === (card.personaId ?? lane.personaId))
  return [
    { label: name, owns: card => ownerOf(card) === undefined },
    ...named.map(persona => ({
      label: withPersonaLabel(name, persona.name),
      owns: (card: Card) => ownerOf(card) === persona,
    })),
  ]
}

/** "+1", "0", "-2"; a dot for a card without a score. */
function writtenScore(score: EmotionScore | null): string {
  if (score === null) return '·'
  return score > 0 ? `+${score}` : String(score)
}
