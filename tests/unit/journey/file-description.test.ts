import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { recordTypes } from '../../../renderer/journey/ids.ts'
import { maxFileLength } from '../../../renderer/journey/jejak-file.ts'
import { currentVersion } from '../../../renderer/journey/migrations.ts'
import { maxNameLength, maxTextLength } from '../../../renderer/journey/records/fields.ts'
import { schemas } from '../../../renderer/journey/records/record.ts'
import * as vocabulary from '../../../renderer/journey/vocabulary.ts'
import { fileSchema } from '../../helpers/file-schema.ts'

const asset = (name: string) => fileURLToPath(new URL(`../../../assets/${name}`, import.meta.url))
const schemaPath = asset(`jejak-file-v${currentVersion}.schema.json`)

describe('the written description of the file', () => {
  test('as JSON Schema is the one that the validators give (UPDATE_SCHEMA=1 writes it)', () => {
    const made = `${JSON.stringify(fileSchema(), null, 2)}\n`
    if (process.env.UPDATE_SCHEMA) writeFileSync(schemaPath, made)
    expect(readFileSync(schemaPath, 'utf8')).toBe(made)
  })

  const text = readFileSync(asset('jejak-file.md'), 'utf8')
  const sections = new Map(
    text.split(/^### /m).map(section => [section.slice(0, section.indexOf('\n')), section]),
  )

  test.each(recordTypes)('names every field of a %s', type => {
    const section = sections.get(type) ?? ''
    const rows = section.split('\n').filter(line => line.startsWith('| `'))
    const named = rows.map(row => row.slice(3, row.indexOf('`', 3)))
    expect(named).toEqual(
      Object.keys(schemas[type].entries).filter(field => field !== 'id' && field !== 'type'),
    )
  })

  test('names every word that a field can hold', () => {
    const lists = Object.values(vocabulary).filter(list => Array.isArray(list))
    expect(lists.length).toBeGreaterThan(10)
    for (const word of lists.flat()) if (typeof word === 'string') expect(text).toContain(`\`${word}\``)
  })

  test('states the version and the limits', () => {
    expect(text).toContain(`version ${currentVersion}`)
    for (const limit of [maxTextLength, maxNameLength, maxFileLength])
      expect(text).toContain(limit.toLocaleString('en'))
  })
})
