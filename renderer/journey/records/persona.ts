import * as v from 'valibot'
import type { PersonaId } from '../ids.ts'
import type { OrderKey } from '../order-key.ts'
import { colourNames } from '../vocabulary.ts'
import { idField, nameField, namesField, orderField, textField } from './fields.ts'

/** Who the map is about. Curves and cards can belong to one persona. */
export const personaSchema = v.object({
  id: idField('persona'),
  type: v.literal('persona'),
  order: orderField,
  name: nameField,
  role: nameField,
  goals: namesField,
  needs: namesField,
  frustrations: namesField,
  quote: textField,
  imageId: v.nullable(idField('image')),
  /** The colour of the persona's curve and chips, or null for the theme's plain stroke. */
  colour: v.nullable(v.picklist(colourNames)),
})

export type Persona = Readonly<v.InferOutput<typeof personaSchema>>

/** A nameless persona. */
export function personaDefaults(id: PersonaId, order: OrderKey): Persona {
  return {
    id,
    type: 'persona',
    order,
    name: '',
    role: '',
    goals: [],
    needs: [],
    frustrations: [],
    quote: '',
    imageId: null,
    colour: null,
  }
}
