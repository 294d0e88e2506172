import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { IdSource, PersonaId } from '../ids.ts'
import { type Persona, personaDefaults } from '../records/persona.ts'
import type { ColourName } from '../vocabulary.ts'
import { Changes } from './changes.ts'
import { indexBefore, makeRoom } from './make-room.ts'

/** What one may say about a persona; its place and identity are for other commands. */
export type PersonaFields = Partial<Omit<Persona, 'id' | 'type' | 'order'>>

/** The colours that curves can be told apart by, in the order in which personas get them. */
const personaColours = [
  'action',
  'pain',
  'support',
  'opp',
  'emotion',
  'touch',
  'place',
  'thought',
  'front',
] as const satisfies readonly ColourName[]

/** Adds a persona after the others. A further one gets a colour that no other has, unless it comes with one. */
export function addPersona(
  document: JourneyDocument,
  fields: PersonaFields,
  ids: IdSource,
): { diff: Diff; id: PersonaId } {
  const changes = new Changes(document)
  const room = makeRoom(document.index.personas, Number.POSITIVE_INFINITY, 1)
  for (const persona of room.renewed) changes.put(persona)
  const id = changes.freshId('persona', ids)
  const persona = {
    ...personaDefaults(id, room.keys[0] ?? ''),
    colour: freePersonaColour(document.index.personas),
  }
  changes.patch(persona, withoutOrder(fields))
  return { diff: changes.toDiff(), id }
}

/** The next colour for one more persona; null for the first, whose curve has the plain stroke. */
export function freePersonaColour(personas: readonly Persona[]): ColourName | null {
  if (personas.length === 0) return null
  const taken = new Set(personas.map(persona => persona.colour))
  return (
    personaColours.find(colour => !taken.has(colour)) ??
    personaColours[personas.length % personaColours.length] ??
    null
  )
}

/** Changes what a persona says about itself. */
export function updatePersona(document: JourneyDocument, id: PersonaId, patch: PersonaFields): Diff {
  const persona = document.records.get(id)
  if (!persona) return emptyDiff
  const changes = new Changes(document)
  changes.patch(persona, withoutOrder(patch))
  return changes.toDiff()
}

/** Moves a persona before another one; null stands for the end. The first one is the map's main persona. */
export function movePersona(document: JourneyDocument, id: PersonaId, before: PersonaId | null): Diff {
  const { personas } = document.index
  const from = personas.findIndex(persona => persona.id === id)
  const persona = personas[from]
  if (!persona || before === id) return emptyDiff
  const others = personas.toSpliced(from, 1)
  const at = indexBefore(others, before)
  if (at === from) return emptyDiff
  const changes = new Changes(document)
  const room = makeRoom(others, at, 1)
  for (const other of room.renewed) changes.put(other)
  changes.put({ ...persona, order: room.keys[0] ?? persona.order })
  return changes.toDiff()
}

/** Removes a persona. Its cards and lanes stay and then belong to nobody in particular. */
export function removePersona(document: JourneyDocument, id: PersonaId): Diff {
  if (!document.records.has(id)) return emptyDiff
  const changes = new Changes(document)
  changes.remove(id)
  for (const record of document.records.values()) {
    if ((record.type === 'card' || record.type === 'lane') && record.personaId === id)
      changes.put({ ...record, personaId: null })
  }
  return changes.toDiff()
}

function withoutOrder(fields: Partial<Persona>): PersonaFields {
  const { id, type, order, ...rest } = fields
  return rest
}
