import * as v from 'valibot'
import type { CardId } from '../ids.ts'
import type { OrderKey } from '../order-key.ts'
import {
  cardFlags,
  channelNames,
  colourNames,
  emotionScores,
  evidenceLevels,
  levels,
  touchpointNatures,
} from '../vocabulary.ts'
import { clockField, dateField, idField, nameField, namesField, orderField, textField } from './fields.ts'

/** Most steps that one card spans. */
export const maxSpan = 1_000

/** A note in a cell: text plus optional marks. */
export const cardSchema = v.object({
  id: idField('card'),
  type: v.literal('card'),
  /** The cell: both set, or both null for a card in the parking lot. */
  laneId: v.nullable(idField('lane')),
  stepId: v.nullable(idField('step')),
  /** Orders the cards of one cell (or of the parking lot). */
  order: orderField,
  text: textField,
  /** How many steps the card spans, from its own to the right. The layout stops at the last step. */
  span: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(maxSpan)),
  /** Emotion score, −2 … +2, or null for "not scored". Kept, but not drawn, outside emotion lanes. */
  score: v.nullable(v.picklist(emotionScores)),
  personaId: v.nullable(idField('persona')),
  evidence: v.nullable(v.picklist(evidenceLevels)),
  /** What the evidence is: "Interviews 3, 5 and 6". */
  source: textField,
  momentOfTruth: v.boolean(),
  votes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000)),
  severity: v.nullable(v.picklist(levels)),
  impact: v.nullable(v.picklist(levels)),
  effort: v.nullable(v.picklist(levels)),
  owner: nameField,
  due: v.nullable(dateField),
  /** Where the card points to. Never opened but on purpose. */
  link: nameField,
  imageId: v.nullable(idField('image')),
  tags: namesField,
  /** A colour of its own, or null for the lane's. */
  colour: v.nullable(v.picklist(colourNames)),
  /** Through what customer and organisation meet. Shown as a small picture on a chip. */
  channel: v.nullable(v.picklist(channelNames)),
  nature: v.nullable(v.picklist(touchpointNatures)),
  flag: v.nullable(v.picklist(cardFlags)),
  /** The clock time at which the card's activity begins, for a day in the life. */
  start: v.nullable(clockField),
})

export type Card = Readonly<v.InferOutput<typeof cardSchema>>

/** An empty card in the parking lot. */
export function cardDefaults(id: CardId, order: OrderKey): Card {
  return {
    id,
    type: 'card',
    laneId: null,
    stepId: null,
    order,
    text: '',
    span: 1,
    score: null,
    personaId: null,
    evidence: null,
    source: '',
    momentOfTruth: false,
    votes: 0,
    severity: null,
    impact: null,
    effort: null,
    owner: '',
    due: null,
    link: '',
    imageId: null,
    tags: [],
    colour: null,
    channel: null,
    nature: null,
    flag: null,
    start: null,
  }
}
