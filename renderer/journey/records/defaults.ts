import type { RecordId, RecordType } from '../ids.ts'
import { cardDefaults } from './card.ts'
import { commentDefaults } from './comment.ts'
import { connectorDefaults } from './connector.ts'
import { laneDefaults } from './lane.ts'
import { mapDefaults } from './map.ts'
import { personaDefaults } from './persona.ts'
import { separatorDefaults } from './separator.ts'
import { stageDefaults } from './stage.ts'
import { stepDefaults } from './step.ts'

/** Stands in a record under repair for an order key or a reference that it must have and has not. */
export const missing = ''

type Fields = Readonly<Record<string, unknown>>

// The casts let `missing` stand where the record types want an id: repair puts it right or drops the record.
const none = missing as never
const makers: Readonly<Record<RecordType, (id: never, now: number) => Fields>> = {
  map: (id, now) => ({ ...mapDefaults(id, now) }),
  persona: id => ({ ...personaDefaults(id, missing) }),
  stage: id => ({ ...stageDefaults(id, missing) }),
  step: id => ({ ...stepDefaults(id, none, missing) }),
  lane: id => ({ ...laneDefaults(id, missing) }),
  separator: id => ({ ...separatorDefaults(id, none) }),
  card: id => ({ ...cardDefaults(id, missing) }),
  connector: id => ({ ...connectorDefaults(id, none, none) }),
  comment: (id, now) => ({ ...commentDefaults(id, none, now) }),
  // What a picture is can't be guessed: type, size and hash have no defaults.
  image: id => ({ id, type: 'image', name: '', alt: '' }),
}

/** The fields of a record that says nothing yet. `now` in ms since 1970. */
export function defaultsOf(type: RecordType, id: RecordId, now: number): Fields {
  return makers[type](id as never, now)
}
