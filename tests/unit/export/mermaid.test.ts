import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mermaidJourney } from '../../../renderer/export/mermaid.ts'
import { proposedToDiff } from '../../../renderer/import/apply-proposal.ts'
import { type MermaidJourney, readMermaidJourney } from '../../../renderer/import/mermaid-journey.ts'
import { proposedOfMermaid } from '../../../renderer/import/mermaid-map.ts'
import { applyDiff, type JourneyDocument, mapOf } from '../../../renderer/journey/document.ts'
import { countingIds, type StepId } from '../../../renderer/journey/ids.ts'
import { aMap } from '../import/a-map.ts'

const empty = () => aMap({ lanes: [], stages: [], title: '' })

/** The map that a diagram becomes. */
function mapFrom(journey: MermaidJourney): JourneyDocument {
  const options = { ids: countingIds('m'), mode: 'replace-structure' } as const
  const { diff } = proposedToDiff(empty(), proposedOfMermaid(journey, 'en'), journey.title, options)
  return applyDiff(empty(), diff)
}

function read(text: string): MermaidJourney {
  const result = readMermaidJourney(text)
  if (!result.ok) throw new Error(JSON.stringify(result.trouble))
  return result.value
}

const scoresAt = ({ index: { lanes, cells } }: JourneyDocument, stepId: StepId) =>
  lanes.flatMap(lane => (cells.get(lane.id)?.get(stepId) ?? []).map(card => card.score))

const lines = (...all: string[]) => `${all.join('\n')}\n`

describe('a Mermaid journey', () => {
  test('becomes stages, steps, scores and personas', () => {
    const map = mapFrom(
      read(
        lines(
          'journey',
          '  title My working day',
          '  section Go to work',
          '    Make tea: 5: Me',
          '    Do work: 1: Me, Cat',
          '  section Go home',
          '    Sit down: 3',
        ),
      ),
    )
    expect(mapOf(map).title).toBe('My working day')
    expect(map.index.stages.map(stage => stage.name)).toEqual(['Go to work', 'Go home'])
    expect(map.index.steps.map(step => step.name)).toEqual(['Make tea', 'Do work', 'Sit down'])
    expect(map.index.personas.map(persona => persona.name)).toEqual(['Me', 'Cat'])
    expect(map.index.steps.map(step => scoresAt(map, step.id))).toEqual([[2], [-2, -2], [0]])
  })

  test('is written with the scores of its emotion lane, the personas as actors', () => {
    const source = lines(
      'journey',
      '    title Asking for help',
      '    section Before',
      '      Look around: 4: Ana',
      '      Call: 2: Ana',
      '      Call: 5: Budi',
      '    section After',
      '      Wait: 1: Ana, Budi',
    )
    expect(mermaidJourney(mapFrom(read(source)))).toBe(source)
  })

  test('says so of steps that have no score, and names steps without a name by what is done in them', () => {
    const map = aMap({
      lanes: ['actions'],
      stages: [2],
      cards: [[0, 0, 'Ring the\nbell: twice']],
      stepNames: ['', 'Enter'],
    })
    expect(mermaidJourney(map)).toContain('%% 2 without a score, drawn as 3')
    expect(mermaidJourney(map)).toContain('      Ring the bell#58; twice: 3\n      Enter: 3\n')
  })

  test('keeps every title, stage, step and actor through a file, whatever signs they hold', () => {
    const name = fc
      .oneof(
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        fc.constantFrom(
          'title of it',
          'Journey',
          'section 1: a',
          'a;b',
          '#1',
          '%%x',
          'x%%y',
          'accTitle: a',
          '{a}',
          'a,b',
        ),
      )
      .map(text =>
        text
          .replace(/[\uE100\uE101]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
      )
      .filter(text => text !== '' && !/^-{3}|<br|^\uFEFF/.test(text))
    const task = fc.record({
      name,
      score: fc.integer({ min: 1, max: 5 }),
      actors: fc.uniqueArray(name, { minLength: 1, maxLength: 3 }),
    })
    const journey = fc.record({
      title: name,
      sections: fc.array(
        fc.record({
          name,
          tasks: fc.uniqueArray(task, { selector: one => one.name, minLength: 1, maxLength: 3 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    })
    fc.assert(
      fc.property(journey, wanted => {
        const again = read(mermaidJourney(mapFrom(wanted)))
        const sorted = (one: MermaidJourney) => ({
          ...one,
          sections: one.sections.map(section => ({
            ...section,
            tasks: section.tasks.map(entry => ({ ...entry, actors: [...entry.actors].sort() })),
          })),
        })
        expect(sorted(again)).toEqual(sorted(wanted))
      }),
    )
  })
})

describe('reading a diagram', () => {
  test.each([
    ['front matter', lines('---', 'title: "A day"', '---', 'journey', 'Tea: 5: Me'), 'A day'],
    [
      'directives and comments',
      lines('%%{init: {"theme": "dark"}}%%', '%% a day', 'journey', 'title A day', 'Tea: 5: Me'),
      'A day',
    ],
    [
      'accessible titles',
      lines('journey', 'accTitle: My day', 'accDescr {', 'two', 'lines }', 'title A day', 'Tea: 5: Me'),
      'A day',
    ],
    ['other letters and line ends', 'JOURNEY\r\nTITLE A day\r\n  Tea : 5 : Me # mine', 'A day'],
  ])('%s', (_, source, title) => {
    const journey = read(source)
    expect(journey.title).toBe(title)
    expect(journey.sections).toEqual([{ name: '', tasks: [{ name: 'Tea', score: 5, actors: ['Me'] }] }])
  })

  test('a score that is no number is no score', () => {
    expect(read('journey\nTea: good: Me').sections[0]?.tasks).toEqual([
      { name: 'Tea', score: null, actors: ['Me'], odd: { line: 2, found: 'good' } },
    ])
  })

  test.each([
    ['flowchart LR\n A --> B', { kind: 'not-a-journey', line: 1, found: 'flowchart LR' }],
    [
      'journey\n%% hidden\n  Tea: 5\n  Make coffee\n',
      { kind: 'task-without-score', line: 4, found: 'Make coffee' },
    ],
    ['journey\n  Tea: 5: Me;\n', { kind: 'unexpected', line: 2, found: 'Tea: 5: Me;' }],
    ['journey\n: 5', { kind: 'unexpected', line: 2, found: ': 5' }],
    ['', { kind: 'not-a-journey', line: 1, found: '' }],
  ] as const)('refuses %j with the line', (source, trouble) => {
    expect(readMermaidJourney(source)).toEqual({ ok: false, trouble })
  })

  test('never fails on anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        readMermaidJourney(`journey\n${text}`)
      }),
    )
  })
})
