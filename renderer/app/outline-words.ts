import { labelOfStep, numberOfStage, numberOfStep } from '../journey/counts.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { Card } from '../journey/records/card.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import type { OutlineStrings } from '../outline/outline-strings.ts'
import { cardText, connectorName } from '../ui/connector-name.ts'
import type { Translator } from '../ui/i18n/translate.ts'
import { laneName, stageLabel } from '../ui/record-names.ts'

/** What the accessible grid says, in a language. `now` is the time in ms since 1970, asked when a day is spoken. */
export function outlineWords(t: Translator, now: () => number): OutlineStrings {
  return {
    grid: t('outline.grid'),
    stages: t('outline.stages'),
    addLane: t('board.addLane'),
    addStage: t('board.addStage'),
    addStep: t('board.addStep'),
    collapse: collapsed => t(collapsed ? 'board.openLane' : 'action.collapseLane'),
    menuOf: (document, header) => {
      if (header.kind === 'stage') return t('board.headerMenu', { name: stageLabel(document, header.id) })
      if (header.kind === 'step') return t('board.headerMenu', { name: labelOfStep(document, header.id) })
      const lane = document.records.get(header.id)
      return t('board.headerMenu', { name: lane ? laneName(t, lane) : '' })
    },
    stage: (document, { id, name }) => {
      const number = numberOfStage(document, id)
      return name.trim() === ''
        ? t('outline.namelessStage', { number })
        : t('outline.stage', { number, name })
    },
    step: (document, step) => {
      const number = numberOfStep(document, step.id)
      const name = step.name.trim() || step.start || ''
      return name === '' ? t('outline.namelessStep', { number }) : t('outline.step', { number, name })
    },
    lane: lane => t('outline.lane', { name: laneName(t, lane) }),
    ghost: (document, points) =>
      t('outline.ghost', {
        points: points
          .map(({ stepId, score }) => `${labelOfStep(document, stepId)}: ${t.score(score)}`)
          .join('; '),
      }),
    separator: (lane, { name, kind }) =>
      t('outline.separator', { name: name.trim() || t(`separatorKind.${kind}`), lane: laneName(t, lane) }),
    cell: (document, lane, step, count) => {
      const place = { lane: laneName(t, lane), step: labelOfStep(document, step.id) }
      return count === 0 ? t('outline.emptyCell', place) : t('outline.cell', { ...place, count })
    },
    card: (document, lane, card) =>
      [cardText(t, document, card.id), ...marksOf(t, now, document, lane.laneType, card)].join(', '),
    dimmed: t('outline.dimmed'),
    arrow: (document, connector) => connectorName(t, document, connector),
  }
}

function marksOf(
  t: Translator,
  now: () => number,
  document: JourneyDocument,
  laneType: LaneType,
  card: Card,
): string[] {
  const marks: string[] = []
  if (laneType === 'emotions' && card.score !== null) marks.push(t.score(card.score))
  if (laneType === 'pain-points' && card.severity !== null)
    marks.push(t('outline.severity', { level: inSentence(t, t(`level.${card.severity}`)) }))
  if (card.flag) marks.push(inSentence(t, t(`flag.${card.flag}`)))
  if (card.evidence) marks.push(t(`evidence.${card.evidence}`))
  if (card.momentOfTruth) marks.push(t('outline.momentOfTruth'))
  if (card.votes > 0) marks.push(t('outline.votes', { count: card.votes }))
  if (card.owner.trim() !== '') marks.push(t('outline.owner', { name: card.owner.trim() }))
  if (card.due) marks.push(dueWords(t, now(), card.due))
  if (card.link) marks.push(t('outline.link'))
  if (card.imageId) marks.push(t('outline.image'))
  const comments = document.index.comments.get(card.id)?.length ?? 0
  if (comments > 0) marks.push(t('outline.comments', { count: comments }))
  for (const { fromId, toId, direction } of document.index.connectorsOf.get(card.id) ?? [])
    if (fromId === card.id) marks.push(t('outline.connectorTo', { text: cardText(t, document, toId) }))
    else if (direction === 'two-way')
      marks.push(t('outline.connectorTo', { text: cardText(t, document, fromId) }))
  return marks
}

/** A day as `2027-03-12`, and whether it is over. */
function dueWords(t: Translator, now: number, due: string): string {
  const time = new Date(`${due}T00:00`).getTime()
  const late = time < new Date(now).setHours(0, 0, 0, 0)
  return t(late ? 'outline.overdue' : 'outline.due', { day: t.day(time, now) })
}

/** A word as it is written within a sentence. */
const inSentence = (t: Translator, word: string) => word.toLocaleLowerCase(t.language)
