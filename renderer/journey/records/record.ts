import type * as v from 'valibot'
import type { Id, RecordType } from '../ids.ts'
import { type Card, cardSchema } from './card.ts'
import { type Comment, commentSchema } from './comment.ts'
import { type Connector, connectorSchema } from './connector.ts'
import { type Image, imageSchema } from './image.ts'
import { type Lane, laneSchema } from './lane.ts'
import { type MapRecord, mapSchema } from './map.ts'
import { type Persona, personaSchema } from './persona.ts'
import { type Separator, separatorSchema } from './separator.ts'
import { type Stage, stageSchema } from './stage.ts'
import { type Step, stepSchema } from './step.ts'

/** Every record type with its record. */
export interface RecordOf {
  map: MapRecord
  persona: Persona
  stage: Stage
  step: Step
  lane: Lane
  separator: Separator
  card: Card
  connector: Connector
  comment: Comment
  image: Image
}

/** Any record of a journey document. Told apart by `type`. */
export type JourneyRecord = RecordOf[RecordType]

/** The record that an id names. */
export type RecordById<I> = I extends Id<infer T> ? RecordOf[T] : never

/** The validator of each record type. */
export const schemas = {
  map: mapSchema,
  persona: personaSchema,
  stage: stageSchema,
  step: stepSchema,
  lane: laneSchema,
  separator: separatorSchema,
  card: cardSchema,
  connector: connectorSchema,
  comment: commentSchema,
  image: imageSchema,
} as const satisfies { [T in RecordType]: v.GenericSchema<unknown, RecordOf[T]> }
