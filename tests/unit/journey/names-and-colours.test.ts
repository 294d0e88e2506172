import { expect, test } from 'vitest'
import { addPersona } from '../../../renderer/journey/commands/personas.ts'
import { applyDiff } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { lineName } from '../../../renderer/journey/templates/separator-names.ts'
import { aDocument } from '../../helpers/documents.ts'

test('the first persona has the plain stroke, each further one a colour that no other has', () => {
  const ids = countingIds('p')
  let document = aDocument({ stages: [1], lanes: ['emotions'], cards: [] })
  for (let i = 0; i < 6; i++) document = applyDiff(document, addPersona(document, {}, ids).diff)
  const colours = document.index.personas.map(persona => persona.colour)
  expect(colours[0]).toBeNull()
  expect(new Set(colours).size).toBe(6)
})

test('a line that becomes one of another kind keeps a name that somebody gave it', () => {
  expect(lineName('visibility', 'en')).toBe('Line of visibility')
  expect(lineName('visibility', 'en', 'Garis interaksi')).toBe('Line of visibility')
  expect(lineName('interaction', 'id', ' Line of visibility ')).toBe('Garis interaksi')
  expect(lineName('visibility', 'en', 'What the clinic shows')).toBe('What the clinic shows')
})
