import { cardsInCell } from '../../journey/document.ts'
import type { Card } from '../../journey/records/card.ts'
import type { Lane } from '../../journey/records/lane.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { dueDate } from '../long-date.ts'
import { votesOf } from './card-block.ts'
import type { WantedParagraph } from './fit-text.ts'
import type { Slide, SlideShape } from './slide.ts'
import type { SlideInput } from './slide-input.ts'
import { block, body, heading, line, nameOf, textBlock } from './slide-parts.ts'
import { withLink } from './with-link.ts'

/** More would not be a list of the most important. */
const mostRows = 6
const headHeight = 0.34

/** A card in a ranking with the place where it lies. */
interface Ranked {
  readonly card: Card
  readonly lane: Lane
  readonly where: string
}

/**
 * The cards of a lane type by weight: pain points by severity × votes, opportunities by impact × votes; one that was not
 * rated counts as middling. Ties keep the order of the board.
 */
export function rankedCards(input: SlideInput, kind: 'pains' | 'opportunities'): readonly Ranked[] {
  const { document } = input
  const { lanes, stages, stepsOfStage } = document.index
  const found: Ranked[] = []
  const type = kind === 'pains' ? 'pain-points' : 'opportunities'
  for (const lane of lanes) {
    if (lane.hidden || lane.laneType !== type) continue
    stages.forEach((stage, s) => {
      for (const step of stepsOfStage.get(stage.id) ?? [])
        for (const card of cardsInCell(document, lane.id, step.id)) {
          if (card.text.trim() === '') continue
          const names = [stage.name.trim() || input.say('stage', { n: s + 1 }), step.name.trim()]
          found.push({ card, lane, where: names.filter(name => name !== '').join('  ›  ') })
        }
    })
  }
  const level = (card: Card) => (kind === 'pains' ? card.severity : card.impact) ?? 3
  return found
    .map((ranked, i) => ({ ranked, i, weight: level(ranked.card) * ranked.card.votes }))
    .sort((a, b) => b.weight - a.weight || level(b.ranked.card) - level(a.ranked.card) || a.i - b.i)
    .map(({ ranked }) => ranked)
}

interface RankingColumn {
  readonly width: number
  readonly head: string
  readonly shapes: (ranked: Ranked, x: number, y: number, height: number) => readonly SlideShape[]
}

/** The most important pain points or opportunities as a list; null where there are none. */
export function rankingSlide(input: SlideInput, kind: 'pains' | 'opportunities'): Slide | null {
  const { say } = input
  const all = rankedCards(input, kind)
  const shown = all.slice(0, mostRows)
  if (shown.length === 0) return null
  const columns = columnsOf(input, kind, shown)
  const taken = columns.reduce((sum, column) => sum + column.width, 0)
  const cardX = body.x + 0.6
  const cardWidth = body.width - 0.6 - taken - (columns.length > 0 ? 0.25 : 0)
  const rowHeight = Math.min(0.92, (body.height - headHeight) / shown.length)
  const shapes: SlideShape[] = []
  let x = body.x + body.width - taken
  const starts = columns.map(column => {
    const start = x
    x += column.width
    return start
  })
  columns.forEach((column, i) => {
    shapes.push(
      textBlock(
        column.head,
        { x: starts[i] ?? 0, y: body.y, width: column.width - 0.1, height: headHeight - 0.08 },
        [{ text: column.head, size: 10, bold: true, colour: 'ink-3' }],
        { least: 7, anchor: 'middle' },
      ),
    )
  })
  shown.forEach((ranked, i) => {
    const y = body.y + headHeight + i * rowHeight
    const family = ranked.card.colour ?? ranked.lane.colour ?? laneColour[ranked.lane.laneType]
    const assumed = ranked.card.evidence === 'assumption'
    shapes.push(
      textBlock(
        say('shapeRank', { n: i + 1 }),
        { x: body.x, y: y + 0.05, width: 0.5, height: rowHeight - 0.1 },
        [{ text: String(i + 1), size: 22, bold: true, colour: `${family}-solid`, align: 'center' }],
        { least: 12, anchor: 'middle' },
      ),
      withLink(
        textBlock(
          nameOf(say(kind === 'pains' ? 'shapePain' : 'shapeOpportunity'), ranked.card.text),
          { x: cardX, y: y + 0.05, width: cardWidth, height: rowHeight - 0.1 },
          [
            { text: ranked.card.text, size: 14, bold: true, colour: `${family}-ink` },
            { text: ranked.where, size: 10, colour: `${family}-ink`, before: 2 },
          ],
          { least: 8, anchor: 'middle', insetX: 0.14, insetTop: 0.04, insetBottom: 0.04 },
          {
            form: { kind: 'round', radius: 0.06 },
            fill: `${family}-bg`,
            stroke: assumed ? `${family}-solid` : `${family}-line`,
            dash: assumed ? 'dash' : null,
          },
        ),
        ranked.card,
      ),
    )
    columns.forEach((column, c) => {
      shapes.push(...column.shapes(ranked, starts[c] ?? 0, y, rowHeight))
    })
    if (i > 0 && columns.length > 0)
      shapes.push(
        line(say('shapeRow'), { x: starts[0] ?? 0, y }, { x: body.x + body.width, y }, 'line', 0.75),
      )
  })
  const title = say(kind)
  const aside = all.length > shown.length ? say('shownOf', { n: shown.length, of: all.length }) : ''
  return { kind, name: title, shapes: [...heading(say, title, aside), ...shapes] }
}

function columnsOf(
  { say, language }: SlideInput,
  kind: 'pains' | 'opportunities',
  shown: readonly Ranked[],
): readonly RankingColumn[] {
  const has = (test: (card: Card) => boolean) => shown.some(({ card }) => test(card))
  const bar = (head: string, level: (card: Card) => number | null): RankingColumn => ({
    width: 1.55,
    head,
    shapes: ({ card, lane }, x, y, height) => {
      const value = level(card)
      if (value === null) return []
      const family = card.colour ?? lane.colour ?? laneColour[lane.laneType]
      return Array.from({ length: 5 }, (_, i) =>
        block(
          `${head} ${value}`,
          { x: x + i * 0.25, y: y + height / 2 - 0.07, width: 0.21, height: 0.14 },
          i < value
            ? {
                form: { kind: 'round', radius: 0.03 },
                fill: `${family}-solid`,
                ...(i === 0 && { alt: `${head}: ${say('levelOf', { n: value })}` }),
              }
            : { form: { kind: 'round', radius: 0.03 }, fill: 'sunken', stroke: 'line-2', strokeWidth: 0.5 },
        ),
      )
    },
  })
  const words = (
    width: number,
    head: string,
    text: (card: Card) => readonly string[],
    bold: boolean,
  ): RankingColumn => ({
    width,
    head,
    shapes: ({ card }, x, y, height) => {
      const [first = '', second = ''] = text(card)
      const said: WantedParagraph[] = []
      if (first !== '') said.push({ text: first, size: bold ? 14 : 12, bold, colour: 'ink' })
      if (second !== '') said.push({ text: second, size: 10, colour: 'ink-3', before: 1 })
      if (said.length === 0) return []
      const area = { x, y: y + 0.05, width: width - 0.1, height: height - 0.1 }
      return [textBlock(nameOf(head, first), area, said, { least: 8, anchor: 'middle' })]
    },
  })
  const columns: RankingColumn[] = []
  if (kind === 'pains' && has(card => card.severity !== null))
    columns.push(bar(say('severity'), card => card.severity))
  if (kind === 'opportunities' && has(card => card.impact !== null))
    columns.push(bar(say('impact'), card => card.impact))
  if (kind === 'opportunities' && has(card => card.effort !== null))
    columns.push(bar(say('effort'), card => card.effort))
  if (has(card => card.votes > 0))
    columns.push(words(1.2, say('votesHead'), card => [votesOf(card, language, say)], true))
  if (has(card => card.owner.trim() !== '' || card.due !== null))
    columns.push(
      words(
        2,
        say('owner'),
        card => [
          card.owner.trim(),
          card.due === null ? '' : say('due', { date: dueDate(card.due, language) }),
        ],
        false,
      ),
    )
  return columns
}
