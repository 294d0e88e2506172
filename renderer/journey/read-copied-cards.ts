import * as v from 'valibot'
import { imageSchema } from './records/image.ts'
import { colourNames, connectorDirections, laneTypes } from './vocabulary.ts'

/** Most cards that are taken from the clipboard at once. */
const maxCopiedCards = 10_000

const place = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(10_000))

/**
 * Cards on their way through the clipboard, as JSON: what they say and how they lie to each other. `column` and
 * `row` count steps and visible lanes from the top left one. `from` and `to` of an arrow are positions in `cards`.
 */
const copiedCardsSchema = v.object({
  format: v.literal('jejak-cards'),
  version: v.literal(1),
  mapId: v.string(),
  cards: v.pipe(
    v.array(
      v.object({
        id: v.string(),
        column: place,
        row: place,
        /** The fields of the card; each is checked when it is put into a map. */
        fields: v.record(v.string(), v.unknown()),
      }),
    ),
    v.minLength(1),
    v.maxLength(maxCopiedCards),
  ),
  connectors: v.pipe(
    v.array(
      v.object({ from: place, to: place, direction: v.picklist(connectorDirections), label: v.string() }),
    ),
    v.maxLength(maxCopiedCards),
  ),
  images: v.pipe(v.array(imageSchema), v.maxLength(maxCopiedCards)),
  /** Set when a whole lane was copied: what it was, and for each card the stage and the step of that it stood in. */
  lane: v.optional(
    v.object({
      laneType: v.picklist(laneTypes),
      name: v.string(),
      colour: v.nullable(v.picklist(colourNames)),
      places: v.array(v.object({ stage: place, step: place })),
    }),
  ),
})

export type CopiedCards = Readonly<v.InferOutput<typeof copiedCardsSchema>>

/** Reads what `copiedCardsOf` gave, written as JSON; null for anything else. */
export function readCopiedCards(json: string): CopiedCards | null {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch {
    return null
  }
  const read = v.safeParse(copiedCardsSchema, value)
  return read.success ? read.output : null
}
