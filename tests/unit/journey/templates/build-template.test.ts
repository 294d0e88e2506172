import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardsInCell, type JourneyDocument, mapOf } from '../../../../renderer/journey/document.ts'
import { countingIds } from '../../../../renderer/journey/ids.ts'
import { findViolations } from '../../../../renderer/journey/invariants.ts'
import { languages } from '../../../../renderer/journey/language.ts'
import type { JourneyRecord } from '../../../../renderer/journey/records/record.ts'
import { buildTemplate } from '../../../../renderer/journey/templates/build-template.ts'
import { laneNames } from '../../../../renderer/journey/templates/lane-names.ts'
import { lanePrompts } from '../../../../renderer/journey/templates/lane-prompts.ts'
import { separatorNames } from '../../../../renderer/journey/templates/separator-names.ts'
import { templateIds } from '../../../../renderer/journey/templates/template.ts'
import { templates } from '../../../../renderer/journey/templates/templates.ts'

const now = Date.UTC(2026, 10, 21, 12)

function built(id: (typeof templateIds)[number], language: (typeof languages)[number], example: boolean) {
  return buildTemplate(id, { language, example, ids: countingIds(), now })
}

const variants = templateIds.flatMap(id =>
  languages.flatMap(language => [true, false].map(example => ({ id, language, example }))),
)
const pairs = templateIds.flatMap(id => [true, false].map(example => ({ id, example })))

describe.each(variants)('template $id in $language, example: $example', ({ id, language, example }) => {
  const document = built(id, language, example)

  it('keeps every invariant', () => {
    expect(findViolations(document)).toEqual([])
  })

  it('freezes its records', () => {
    expect([...document.records.values()].filter(record => !Object.isFrozen(record))).toEqual([])
  })

  it('orders stages, steps and the cards of each cell as written', () => {
    const { stages, lanes, stepsOfStage } = document.index
    const lists: { order: string }[][] = [
      [...stages],
      [...lanes],
      ...[...stepsOfStage.values()].map(list => [...list]),
    ]
    for (const cells of document.index.cells.values())
      for (const cell of cells.values()) lists.push([...cell])
    for (const list of lists)
      list.forEach((record, i) => {
        if (i > 0) expect(record.order > list[i - 1]!.order).toBe(true)
      })
  })

  it('has a title, somebody it is about, and cards only in the example', () => {
    expect(mapOf(document).title).not.toBe('')
    const names = document.index.personas.map(persona => persona.name)
    expect(example ? names.every(name => name !== '') : names.join() === '' && names.length === 1).toBe(true)
    expect(document.index.cardCount > 0).toBe(example)
    expect(document.index.connectors.length > 0).toBe(example && id === 'service-blueprint')
  })

  it('lets no cards of a lane overlap, unless they share a cell', () => {
    for (const lane of document.index.lanes) {
      let free = 0
      document.index.steps.forEach((step, column) => {
        const cards = cardsInCell(document, lane.id, step.id)
        // What begins within the slot in which something else ends is told apart by its clock time.
        const within = cards[0]?.start != null && cards[0].start > (step.start ?? '') ? 1 : 0
        if (cards.length > 0)
          expect(column + within, `${lane.name} at ${step.name}`).toBeGreaterThanOrEqual(free)
        for (const card of cards) free = Math.max(free, column + card.span)
      })
      expect(free).toBeLessThanOrEqual(document.index.steps.length)
    }
  })

  it('asks for at most three moments of truth', () => {
    expect(document.records.ofType('card').filter(card => card.momentOfTruth).length).toBeLessThanOrEqual(3)
  })
})

describe.each(pairs)('template $id, example: $example', ({ id, example }) => {
  const english = built(id, 'en', example)
  const indonesian = built(id, 'id', example)

  it('has the same structure in both languages', () => {
    expect(withoutText(indonesian)).toEqual(withoutText(english))
  })

  it('leaves nothing untranslated but proper names and clock times', () => {
    const same: string[] = []
    for (const [before, after] of textPairs(english, indonesian)) if (before === after) same.push(before)
    expect(same.filter(text => !sameInBoth(text))).toEqual([])
  })

  it('keeps card texts short, and little longer in Indonesian', () => {
    for (const card of english.records.ofType('card')) {
      const other = indonesian.records.get(card.id)!
      expect(card.text.length, card.text).toBeLessThanOrEqual(60)
      expect(other.text.length, other.text).toBeLessThanOrEqual(60)
      // A short label may be a few letters longer than the rule allows.
      expect(other.text.length, other.text).toBeLessThanOrEqual(
        Math.max(card.text.length * 1.3, card.text.length + 4),
      )
    }
  })

  it('sets quotes and apostrophes as a printer would', () => {
    for (const [before, after] of textPairs(english, indonesian)) expect(before + after).not.toMatch(/["']/)
  })
})

describe('templates', () => {
  it('are listed once each, and described in both languages', () => {
    expect(templates.map(template => template.id)).toEqual(templateIds)
    const texts = templates.flatMap(({ name, description, exampleTitle }) => [
      name,
      description,
      exampleTitle,
    ])
    const words = [
      ...Object.values(laneNames),
      ...Object.values(lanePrompts),
      ...Object.values(separatorNames),
    ]
    for (const { en, id } of [...texts, ...words]) {
      expect(en).not.toBe('')
      expect(id).not.toBe(en)
    }
  })

  it('take the kind and the title from the list, or the title they are given', () => {
    for (const info of templates) {
      const map = mapOf(built(info.id, 'id', true))
      expect([map.kind, map.title, map.createdAt]).toEqual([info.kind, info.exampleTitle.id, now])
      expect(mapOf(built(info.id, 'en', false)).title).toBe(info.name.en)
    }
    const titled = buildTemplate('blank', {
      language: 'en',
      example: false,
      ids: countingIds(),
      now,
      title: 'Mine',
    })
    expect(mapOf(titled).title).toBe('Mine')
  })

  it('give due dates that lie after the day of making, whenever that is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Date.UTC(2200, 0) }), made => {
        const document = buildTemplate('current-state', {
          language: 'en',
          example: true,
          ids: countingIds(),
          now: made,
        })
        const due = document.records.ofType('card').flatMap(card => card.due ?? [])
        expect(due.length).toBeGreaterThan(3)
        expect(findViolations(document)).toEqual([])
        for (const day of due) expect(Date.parse(day)).toBeGreaterThan(made)
      }),
      { numRuns: 20 },
    )
  })

  it('draw the three lines of a blueprint under customer actions, frontstage and backstage', () => {
    const { lanes, separators } = built('service-blueprint', 'en', false).index
    const drawn = lanes.map(lane => [lane.laneType, separators.get(lane.id)?.name ?? null])
    expect(drawn).toEqual([
      ['physical-evidence', null],
      ['customer-actions', 'Line of interaction'],
      ['frontstage', 'Line of visibility'],
      ['backstage', 'Line of internal interaction'],
      ['support-processes', null],
    ])
  })

  it('give a day sixteen hours, each named after its clock time', () => {
    const { steps } = built('day-in-the-life', 'en', false).index
    expect(steps.map(step => step.start)).toEqual(
      Array.from({ length: 16 }, (_, i) => `${String(i + 6).padStart(2, '0')}:00`),
    )
    expect(steps.map(step => step.name)).toEqual(steps.map(step => step.start))
  })

  it('start a card of a day within the slot in which it stands', () => {
    const document = built('day-in-the-life', 'en', true)
    const started = document.records.ofType('card').filter(card => card.start !== null)
    expect(started.length).toBeGreaterThan(20)
    for (const card of started)
      expect(card.start!.slice(0, 2)).toBe(document.records.get(card.stepId!)!.start!.slice(0, 2))
  })

  it('keep most arrows of a blueprint within a column and lead the others to the next', () => {
    const document = built('service-blueprint', 'en', true)
    const columnOf = (id: `card:${string}`) => {
      const card = document.records.ofType('card').find(record => record.id === id)!
      return document.index.steps.findIndex(step => step.id === card.stepId)
    }
    const steps = document.index.connectors.map(({ fromId, toId }) => columnOf(toId) - columnOf(fromId))
    expect(steps.filter(step => step !== 0 && step !== 1)).toEqual([])
    expect(steps.filter(step => step === 1)).toHaveLength(3)
  })

  it.each(['b2b-purchase', 'employee-journey'] as const)('draw two curves in the example of %s', id => {
    const document = built(id, 'en', true)
    const scored = document.records.ofType('card').filter(card => card.score !== null)
    expect(document.index.personas).toHaveLength(2)
    expect(new Set(scored.map(card => card.personaId))).toEqual(
      new Set(document.index.personas.map(persona => persona.id)),
    )
    expect(new Set(document.index.personas.map(persona => persona.colour)).size).toBe(2)
  })

  it('list touchpoints by phase and by channel, each lane of channels in its own colour', () => {
    const document = built('touchpoint-inventory', 'en', true)
    expect(document.index.stages.map(stage => stage.phase)).toEqual(['before', 'during', 'after'])
    const lanes = document.index.lanes.filter(lane => lane.laneType === 'touchpoints')
    expect(lanes.length).toBeGreaterThan(3)
    expect(new Set(lanes.map(lane => lane.colour)).size).toBe(lanes.length)
    for (const lane of lanes)
      for (const cell of document.index.cells.get(lane.id)!.values())
        for (const card of cell) expect([card.channel, card.nature], card.text).not.toContain(null)
  })

  it('fill every example well enough to learn from it', () => {
    for (const id of templateIds.filter(one => one !== 'blank')) {
      const document = built(id, 'id', true)
      expect(document.index.cardCount, id).toBeGreaterThanOrEqual(25)
    }
  })

  it('fill the current state with a scored curve and evidence', () => {
    const document = built('current-state', 'en', true)
    const cards = document.records.ofType('card')
    expect(cards.filter(card => card.score !== null)).toHaveLength(document.index.steps.length)
    expect(new Set(cards.map(card => card.score))).toEqual(new Set([null, -2, -1, 0, 1, 2]))
    expect(new Set(cards.map(card => card.evidence))).toEqual(
      new Set([null, 'assumption', 'one-source', 'researched']),
    )
    for (const card of cards) if (card.evidence === 'researched') expect(card.source, card.text).not.toBe('')
  })
})

/** The fields that hold words for people. The rest must not depend on the language. */
const worded = [
  'title',
  'name',
  'role',
  'goals',
  'needs',
  'frustrations',
  'quote',
  'duration',
  'text',
  'source',
  'tags',
]

function withoutText(document: JourneyDocument): unknown[] {
  return recordsOf(document).map(record =>
    Object.fromEntries(
      Object.entries(record).map(([key, value]) => [
        key,
        worded.includes(key) ? wordsOf(value).length : value,
      ]),
    ),
  )
}

function textPairs(a: JourneyDocument, b: JourneyDocument): [string, string][] {
  const left = recordsOf(a).flatMap(wordsOfRecord)
  const right = recordsOf(b).flatMap(wordsOfRecord)
  return left.map((text, i) => [text, right[i]!])
}

function recordsOf(document: JourneyDocument): JourneyRecord[] {
  return [...document.records.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

function wordsOfRecord(record: JourneyRecord): string[] {
  return Object.entries(record).flatMap(([key, value]) => (worded.includes(key) ? wordsOf(value) : []))
}

function wordsOf(value: unknown): string[] {
  return (Array.isArray(value) ? (value as string[]) : [String(value)]).filter(text => text !== '')
}

const properNames = [
  'Ratna Wulandari',
  'Andini Prameswari',
  'Wahyu Nugroho',
  'Lestari Handayani',
  'Pak Harjo',
  'Dewi Anggraini',
  'Surya Wijaya',
  'Putri Maharani',
  'Yanti Susilowati',
  'Maya Lestari',
  'Bu Sumiati',
  'Galang Saputra',
]

function sameInBoth(text: string): boolean {
  return properNames.includes(text) || /^\d\d:\d\d(–\d\d:\d\d)?$/.test(text)
}
