import { cardsInCell, type JourneyDocument } from '../../journey/document.ts'
import type { Translator } from '../i18n/translate.ts'
import { laneName, stageLabel } from '../record-names.ts'

/** What the list of cards begins with, for a look at it: where each card stands, what it says and its score. */
export function shownCards(t: Translator, document: JourneyDocument): string[][] {
  const { lanes, steps } = document.index
  const head = [
    t('exporting.stage'),
    t('exporting.step'),
    t('exporting.lane'),
    t('exporting.letters'),
    t('exporting.score'),
  ]
  const rows = steps.flatMap(step =>
    lanes.flatMap(lane =>
      cardsInCell(document, lane.id, step.id).map(card => [
        stageLabel(document, step.stageId),
        step.name,
        laneName(t, lane),
        card.text,
        card.score === null ? '' : t.number(card.score),
      ]),
    ),
  )
  return [head, ...rows]
}
