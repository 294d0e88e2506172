import { labelOfStep, numberOfStep } from '../journey/counts.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { Card } from '../journey/records/card.ts'
import type { OutlineStrings } from '../outline/outline-strings.ts'
import type { Translator } from '../ui/i18n/translate.ts'

/** What the accessible grid says, in a language. */
export function outlineWords(t: Translator): OutlineStrings {
  return {
    grid: t('outline.grid'),
    stages: t('outline.stages'),
    stage: (stage, number) => t('outline.stage', { number, name: stage.name }),
    step: (document, step) => t('outline.step', { number: numberOfStep(document, step.id), name: step.name }),
    lane: lane => t('outline.lane', { name: lane.name }),
    cell: (document, lane, step, count) => {
      const place = { lane: lane.name, step: labelOfStep(document, step.id) }
      return count === 0 ? t('outline.emptyCell', place) : t('outline.cell', { ...place, count })
    },
    card: (document, lane, card) =>
      [card.text.trim() || t('outline.emptyCard'), ...marksOf(t, document, lane.laneType, card)].join(', '),
  }
}

function marksOf(t: Translator, document: JourneyDocument, laneType: string, card: Card): string[] {
  const marks: string[] = []
  if (laneType === 'emotions' && card.score !== null) marks.push(t.score(card.score))
  if (card.evidence) marks.push(t(`evidence.${card.evidence}`))
  if (card.momentOfTruth) marks.push(t('outline.momentOfTruth'))
  if (card.votes > 0) marks.push(t('outline.votes', { count: card.votes }))
  if (card.link) marks.push(t('outline.link'))
  if (card.imageId) marks.push(t('outline.image'))
  const comments = document.index.comments.get(card.id)?.length ?? 0
  if (comments > 0) marks.push(t('outline.comments', { count: comments }))
  for (const connector of document.index.connectors) {
    if (connector.fromId !== card.id) continue
    const to = recordOf(document, connector.toId)
    if (to) marks.push(t('outline.connectorTo', { text: to.text.trim() || t('outline.emptyCard') }))
  }
  return marks
}
