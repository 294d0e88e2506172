import { type Diff, emptyDiff } from '../diff.ts'
import type { JourneyDocument } from '../document.ts'
import type { IdSource, PersonaId } from '../ids.ts'
import { type Persona, personaDefaults } from '../records/persona.ts'
import { Changes } from './changes.ts'
import { indexBefore, makeRoom } from './make-room.ts'

/** What one may say about a persona; its place and identity are for other commands. */
export type PersonaFields = Partial<Omit<Persona, 'id' | 'type' | 'order'>>

/** Adds a persona after the others. */
export function addPersona(
  document: JourneyDocument,
  fields: PersonaFields,
  ids: IdSource,
): { diff: Diff; id: PersonaId } {
  const changes = new Changes(document)
  const room = makeRoom(document.index.personas, Number.POSITIVE_INFINITY, 1)
  for (const persona of room.renewed) changes.put(persona)
  const id = changes.freshId('persona', ids)
  changes.patch(personaDefaults(id, room.keys[0] ?? ''), withoutOrder(fields))
  return { diff: changes.toDiff(), id }
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
