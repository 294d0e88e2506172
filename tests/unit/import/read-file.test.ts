import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mapsOfChoice, usualChoice } from '../../../renderer/import/import-choice.ts'
import { mapsOfFile } from '../../../renderer/import/maps-of-file.ts'
import type { ProposedMap } from '../../../renderer/import/proposal.ts'
import { readFile } from '../../../renderer/import/read-file.ts'
import { recognise } from '../../../renderer/import/recognise.ts'
import { titleOfName } from '../../../renderer/import/title-of-name.ts'
import { mapOf } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { encodeJejakFile } from '../../../renderer/journey/jejak-file.ts'
import { aMap, gridOf } from './a-map.ts'

const utf8 = (text: string) => new Uint8Array(Buffer.from(text))
const utf16 = (text: string, { big = false, mark = true } = {}) => {
  const bytes = Buffer.from((mark ? '\ufeff' : '') + text, 'utf16le')
  return new Uint8Array(big ? bytes.swap16() : bytes)
}
const windows = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))

async function mapsIn(name: string, bytes: Uint8Array | string) {
  const read = await readFile(name, typeof bytes === 'string' ? utf8(bytes) : bytes)
  if (!read.ok) throw new Error(JSON.stringify(read.trouble))
  if (read.value.kind !== 'parts') throw new Error('a whole map')
  const { parts } = read.value
  return mapsOfChoice(parts, usualChoice(parts), { name: titleOfName(name), language: 'en' })
}

async function troubleIn(name: string, bytes: Uint8Array | string) {
  const read = await readFile(name, typeof bytes === 'string' ? utf8(bytes) : bytes)
  return read.ok ? null : read.trouble
}

const stages = (map: ProposedMap) => map.stages.map(stage => stage.name)
const lanes = (map: ProposedMap) => map.lanes.map(lane => `${lane.laneType}: ${lane.name}`)
const inLane = (map: ProposedMap, lane: number) =>
  map.cards.filter(card => card.lane === lane).map(card => [card.step, card.text, card.score])

describe('letters', () => {
  const text = 'Phase;Actions;Emotions\r\nÜberlegen;"Fragt; hört";froh\r\nKauf;zahlt;Straße\r\n'
  test.each([
    ['UTF-8', utf8(text)],
    ['UTF-8 with its mark', utf8(`\ufeff${text}`)],
    ['UTF-16, little end first', utf16(text)],
    ['UTF-16, big end first', utf16(text, { big: true })],
    ['UTF-16 without a mark', utf16(text, { mark: false })],
    ['UTF-16, big end first, without a mark', utf16(text, { big: true, mark: false })],
    ['Windows-1252', windows(text)],
  ])('%s', async (_, bytes) => {
    const [map] = await mapsIn('reise.csv', bytes)
    expect(map?.title).toBe('reise')
    expect(stages(map!.proposed)).toEqual(['Überlegen', 'Kauf'])
    expect(inLane(map!.proposed, 1).at(-1)?.[1]).toBe('Straße')
  })

  test('dashes, curly quotes and the euro sign of Windows-1252 are read on every machine', async () => {
    const bytes = windows('Phase;Actions\r\nKauf \x96 jetzt;zahlt \x8410 \x80\x93 bar\r\nEnde;\xdcber\r\n')
    const [map] = await mapsIn('reise.csv', bytes)
    expect(stages(map!.proposed)).toEqual(['Kauf – jetzt', 'Ende'])
    expect(inLane(map!.proposed, 0).map(([, words]) => words)).toEqual(['zahlt „10 €“ bar', 'Über'])
  })

  test('what is no text is no table', async () => {
    const noise = Uint8Array.from({ length: 3_000 }, (_, i) => (i * 7919 + (i >> 3) * 31) & 255)
    expect(await troubleIn('noise.csv', noise)).toEqual({ kind: 'unknown-format' })
    expect(await troubleIn('a.csv', '')).toEqual({ kind: 'empty' })
    expect(await troubleIn('a.csv', ' \n\n')).toEqual({ kind: 'empty' })
  })
})

describe('what a file is', () => {
  test.each([
    ['a.txt', 'Stage,Actions,Emotions\nA,b,sad\n', 'delimited'],
    ['a.md', 'Stage;Actions;Emotions\nA;b;sad\n', 'markdown'],
    ['a.csv', '| Stage | Actions |\n|---|---|\n| A | b |\n', 'markdown'],
    ['a.txt', 'journey\n  section A\n  b: 3: Me\n', 'mermaid'],
    ['a.csv', 'journey\nStage,Actions\nA,b\n', 'delimited'],
    ['a.mmd', 'flowchart LR\n', 'mermaid'],
    ['a.txt', 'Dear all, this is it, right?\nYes, it is, and how.\n', 'text'],
    ['a.txt', '{"format": "jejak", "version": 1}', 'jejak'],
    ['a.jejak', 'no map', 'jejak'],
    ['a.png', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'svg'],
    ['a.txt', '%PDF-1.7\n', 'pdf'],
    ['a.csv', '\u0089PNG', 'binary'],
  ] as const)('%s with %j is %s', (name, text, kind) => {
    const bytes = kind === 'binary' ? Uint8Array.of(0, 1, 2, 3, 0, 5) : utf8(text)
    expect(recognise(bytes, name).kind).toBe(kind)
  })

  test('a map under any name is a map, and keeps its records', async () => {
    const document = aMap({ cards: [[0, 0, 'Calls']] })
    const read = await readFile('a.txt', utf8(encodeJejakFile({ document, assets: new Map() })))
    expect(read.ok && read.value.kind === 'map' && gridOf(read.value.map.document)).toEqual(gridOf(document))
  })

  test('pictures without a map, old workbooks and prose say what they are', async () => {
    expect(await troubleIn('a.png', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10))).toEqual({
      kind: 'no-map-inside',
      format: 'PNG',
    })
    expect(await troubleIn('a.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>')).toEqual({
      kind: 'no-map-inside',
      format: 'SVG',
    })
    expect(await troubleIn('a.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1))).toEqual({
      kind: 'old-workbook',
    })
    expect(await troubleIn('a.md', 'Only words.\n')).toEqual({ kind: 'no-table' })
  })
})

describe('messy tables', () => {
  test('a title and a date above, numbers in front, totals below', async () => {
    const [map] = await mapsIn(
      'x.csv',
      'Journey of Anna,,,\nJanuary,,,\n,,,\nNo,Phase,What they do,Rating (1-5)\n1,Find,Looks,2\n2,Buy,Pays,5\n,Total,,3.5\n',
    )
    expect(map?.title).toBe('Journey of Anna')
    expect(stages(map!.proposed)).toEqual(['Find', 'Buy'])
    expect(lanes(map!.proposed)).toEqual(['actions: What they do', 'emotions: Rating (1-5)'])
    expect(inLane(map!.proposed, 1).map(([, , score]) => score)).toEqual([-1, 2])
    expect(map?.proposed.unplaced).toEqual(['January', 'Total, 3.5'])
  })

  test('a total below a column of feelings does not change their scale', async () => {
    const [map] = await mapsIn(
      'x.csv',
      'Phase,Actions,Feelings\nFind,Looks,4\nBuy,Pays,5\nUse,Eats,1\nTotal,,10\n',
    )
    expect(inLane(map!.proposed, 1).map(([, , score]) => score)).toEqual([1, 2, -2])
    expect(map?.proposed.unplaced).toEqual(['Total, 10'])
  })

  test('the scale that a header names counts, with and without brackets', async () => {
    const scoresOf = async (header: string, ...numbers: readonly string[]) => {
      const lines = numbers.map((number, i) => `S${i},does ${i},${number}\n`).join('')
      const [map] = await mapsIn('x.csv', `Phase,Actions,${header}\n${lines}`)
      return inLane(map!.proposed, 1).map(([, , score]) => score)
    }
    expect(await scoresOf('Emotion (1-7)', '1', '4', '7')).toEqual([-2, 0, 2])
    expect(await scoresOf('Score 1–10', '1', '3', '10')).toEqual([-2, -1, 2])
    expect(await scoresOf('Emosi 0 sampai 10', '1', '5', '10')).toEqual([-2, 0, 2])
    expect(await scoresOf('Mood /10', '2', '5', '3')).toEqual([-1, 0, -1])
    expect(await scoresOf('Rating (out of 10)', '2', '5', '4')).toEqual([-1, 0, 0])
    expect(await scoresOf('Emosi dari 7', '1', '4', '5')).toEqual([-2, 0, 1])
    expect(await scoresOf('Satisfaction %', '0', '50', '100')).toEqual([-2, 0, 2])
  })

  test('numbers beyond the scale that a header names are told, with the first of them', async () => {
    const [map] = await mapsIn('x.csv', 'Phase,Actions,Rating (1-5)\nA,b,2\nB,c,7\nC,d,5\nD,e,1\n')
    expect(inLane(map!.proposed, 1).map(([, , score]) => score)).toEqual([-1, 2, 2, -2])
    expect(map?.proposed.remarks).toEqual([
      { kind: 'beyond-scale', name: 'Rating (1-5)', count: 1, example: '7' },
    ])
  })

  test('a header whose scale does not fit is not believed', async () => {
    const [map] = await mapsIn('x.csv', 'Phase,Actions,Rating (1-5)\nA,b,2\nB,c,7\nC,d,10\nD,e,8\n')
    expect(inLane(map!.proposed, 1).map(([, , score]) => score)).toEqual([-1, 1, 2, 1])
    expect(map?.proposed.remarks).toEqual([])
  })

  test('a number before words that lies beyond the scale is no feeling', async () => {
    const [map] = await mapsIn(
      'x.csv',
      'Phase,Actions,Emotions\nA,b,4\nB,c,2\nC,d,30 minutes late: angry\nD,e,5\n',
    )
    expect(inLane(map!.proposed, 1).map(([, , score]) => score)).toEqual([1, -1, -2, 2])
    expect(map?.proposed.remarks).toEqual([])
  })

  test('a quotation mark that nothing closes is told with its line', async () => {
    const openIn = async (text: string) => (await mapsIn('x.csv', text))[0]?.proposed.remarks
    const start = 'Stage,Actions,Emotions\nA,b,sad\n'
    expect(await openIn(`${start}B,"c,happy\nC,d,sad\n`)).toEqual([{ kind: 'open-quote', line: 3 }])
    expect(await openIn(`sep=,\n${start}B,"c,happy\nC,d,"sad"\n`)).toEqual([{ kind: 'open-quote', line: 4 }])
    expect(await openIn(`${start}B,"""c"" he said",happy\nC,"Where?" she asks,sad\n`)).toEqual([])
  })

  test('rows that only name those below them are no lanes, and rows that wait for cards are', async () => {
    const [map] = await mapsIn(
      'x.csv',
      'Stage,Find,Buy\nCUSTOMER,,\nActions,looks,pays\nNotes,,\nOUR COMPANY,,\nBackstage,cooks,cleans\nOpportunities,,\n',
    )
    expect(lanes(map!.proposed)).toEqual([
      'actions: Actions',
      'custom: Notes',
      'backstage: Backstage',
      'opportunities: Opportunities',
    ])
    expect(map?.proposed.unplaced).toEqual(['CUSTOMER', 'OUR COMPANY'])
  })

  test('two lines of headers: groups above, and what the first leaves open below', async () => {
    const [grouped] = await mapsIn(
      'x.csv',
      ',Customer,,Company,\nPhase,Actions,Feelings,Frontstage,Backstage\nFind,Looks,😀,Greets,Cooks\nBuy,Pays,😡,Cashes,Cleans\n',
    )
    expect(lanes(grouped!.proposed)).toEqual([
      'actions: Actions',
      'emotions: Feelings',
      'frontstage: Frontstage',
      'backstage: Backstage',
    ])
    const [open] = await mapsIn(
      'x.csv',
      'Stage,Customer,,Emotion,\n,Actions,Touchpoints,Word,Score\nFind,Looks,Web,So so,1\nBuy,Pays,Shop,Hm,-2\n',
    )
    expect(stages(open!.proposed)).toEqual(['Find', 'Buy'])
    expect(inLane(open!.proposed, 2)).toEqual([
      [0, 'So so', 1],
      [1, 'Hm', -2],
    ])
  })

  test('merged stages over steps that have no header of their own, turned round, with a column of totals', async () => {
    const [map] = await mapsIn(
      'x.csv',
      'Stage,Awareness,,Buy,,Total\n,Ad,Friend,Compare,Pay,\nActions,a,b,c,d,4\nFeelings,80%,20%,50%,100%,62\n',
    )
    expect(map?.proposed.stages).toEqual([
      { name: 'Awareness', steps: ['Ad', 'Friend'] },
      { name: 'Buy', steps: ['Compare', 'Pay'] },
    ])
    expect(inLane(map!.proposed, 1).map(([, , score]) => score)).toEqual([1, -1, 0, 2])
    expect(map?.proposed.unplaced).toEqual(['Total, 4, 62'])
  })

  test('ragged rows, empty columns, quoted line breaks, and the separator that Excel names', async () => {
    const [map] = await mapsIn('x.csv', 'sep=;\nStage;Actions;;Emotions\nA;"b\nc"\n\nB;d;;happy;extra\nC\n')
    expect(stages(map!.proposed)).toEqual(['A', 'B', 'C'])
    expect(inLane(map!.proposed, 0)).toEqual([
      [0, 'b', null],
      [0, 'c', null],
      [1, 'd', null],
    ])
    expect(map?.proposed.cards.map(card => card.text)).toContain('extra')
  })

  test('ten thousand rows are read', async () => {
    const rows = Array.from(
      { length: 10_000 },
      (_, i) => `Stage ${i >> 4},Step ${i},does ${i},${(i % 5) + 1}`,
    )
    const [map] = await mapsIn('x.csv', `Stage,Step,Actions,Emotions\n${rows.join('\n')}\n`)
    expect(map?.proposed.stages).toHaveLength(625)
    expect(map?.proposed.cards).toHaveLength(20_000)
  })

  test('beyond the bounds one sentence can say where', async () => {
    expect(await troubleIn('x.csv', 'a,b\n'.repeat(20_001))).toEqual({
      kind: 'too-many-rows',
      line: 20_001,
      limit: 20_000,
    })
    expect(await troubleIn('x.csv', `a,b\n${'x,'.repeat(600)}`)).toEqual({
      kind: 'too-many-columns',
      line: 2,
      limit: 500,
    })
    expect(await troubleIn('x.csv', `a,b\nc,${'x'.repeat(200_001)}`)).toEqual({
      kind: 'long-cell',
      line: 2,
      column: 2,
      limit: 200_000,
    })
    expect(await troubleIn('x.csv', 'a,b\n'.repeat(2_600_000))).toEqual({ kind: 'long-text', limit: 10 })
  })
})

describe('Markdown', () => {
  const personas = `# Clinic

#### Persona 1: Nurse

| Stage | Actions | Emotions |
| --- | --- | --- |
| **Arrive** | [Signs in](https://example.org) | Skeptical → Hopeful |
| Leave | one<br>two | ★★★★★ |

Words in between, with a | bar.

#### Persona 2: Doctor

| Stage | Actions | Emotions |
| --- | --- | --- |
| Arrive | Reads | 😡 |
`

  test('tables of several personas are one map', async () => {
    const maps = await mapsIn('x.md', personas)
    expect(maps).toHaveLength(1)
    const { proposed } = maps[0]!
    expect(proposed.personas).toEqual(['Nurse', 'Doctor'])
    expect(stages(proposed)).toEqual(['Arrive', 'Leave'])
    expect(inLane(proposed, 1)).toEqual([
      [0, 'Skeptical → Hopeful', 0],
      [1, 'Very positive', 2],
      [0, 'Very negative', -2],
    ])
    expect(proposed.cards[0]).toMatchObject({ text: 'Signs in', link: 'https://example.org', persona: 0 })
  })

  test('each table can be ignored, and can become a map of its own', async () => {
    const read = await readFile('x.md', utf8(personas))
    if (!read.ok || read.value.kind !== 'parts') throw new Error('no parts')
    const { parts } = read.value
    const usual = usualChoice(parts)
    const each = mapsOfChoice(parts, { ...usual, together: false }, { name: 'x', language: 'en' })
    expect(each.map(map => map.title)).toEqual(['Nurse', 'Doctor'])
    const one = mapsOfChoice(
      parts,
      { ...usual, parts: usual.parts.map((part, i) => ({ ...part, chosen: i === 1 })) },
      { name: 'x', language: 'en' },
    )
    expect(one.map(map => stages(map.proposed))).toEqual([['Arrive']])
  })

  test('a table of words is left out beside a journey, and a diagram counts beside both', async () => {
    const text = `${personas}\n## Words\n\n| Term | Meaning |\n|---|---|\n| a | b |\n\n\`\`\`mermaid\njourney\ntitle Day\nsection S\nT: 5: Me\n\`\`\`\n`
    const read = await readFile('x.md', utf8(text))
    if (!read.ok || read.value.kind !== 'parts') throw new Error('no parts')
    expect(usualChoice(read.value.parts).parts.map(part => part.chosen)).toEqual([true, true, false, true])
  })
})

describe('Mermaid', () => {
  test('the only lane is that of the feelings, and scores that are none are told with their line', async () => {
    const text =
      '# Day\n\n```mermaid\njourney\n%% early\nsection Morning\nWake: soon: Me\nTea: 9: Me\nWalk: 4: Me\n```\n'
    const [map] = await mapsIn('x.md', text)
    expect(lanes(map!.proposed)).toEqual(['emotions: Emotions'])
    expect(map?.proposed.stages).toEqual([{ name: 'Morning', steps: ['Wake', 'Tea', 'Walk'] }])
    expect(map?.proposed.unplaced).toEqual([])
    expect(map?.proposed.remarks).toEqual([
      { kind: 'odd-score', line: 7, name: 'Wake', found: 'soon' },
      { kind: 'beyond-scale', name: 'Emotions', count: 1, example: '9' },
    ])
  })

  test('every diagram of a Markdown file counts', async () => {
    const block = (name: string) =>
      `\`\`\`mermaid\njourney\ntitle ${name}\nsection S\n${name} task: 4: Me\n\`\`\`\n`
    const maps = await mapsIn(
      'x.md',
      `# A\n\n${block('One')}\n\`\`\`mermaid\nflowchart LR\n\`\`\`\n${block('Two')}`,
    )
    expect(maps.map(map => map.title)).toEqual(['One', 'Two'])
  })

  test.each([
    ['journey\n  section Step 1: Context\n', { kind: 'diagram-unexpected', line: 2 }],
    ['\n\njourney\n  title x\n  A task\n  other: 3\n', { kind: 'diagram-task-without-score', line: 5 }],
    ['flowchart LR\n', { kind: 'diagram-not-a-journey', line: 1 }],
  ])('what Mermaid refuses names the line: %j', async (text, trouble) => {
    expect(await troubleIn('x.mmd', text)).toMatchObject(trouble)
  })

  // As Mermaid's own parser does: its names for what is taken out before, and where that ends, are odd.
  test.each([
    [
      'a directive that never ends takes one word behind its name',
      'journey\nsection S\n%%{ open\nDo it: 3: Me\n',
      ['it'],
    ],
    ['or all that follows', 'journey\nsection S\nA: 1\n%%{init: {\nB: 2\n', ['A']],
    ['one that ends takes nothing else', 'journey\nsection S\n%%{init: {"a":\n1}}%%\nA: 1\n', ['A']],
    ['a description that is never closed is an error', 'journey\nsection S\naccDescr {\nA: 1\n', null],
  ])('%s', async (_, text, steps) => {
    const read = await readFile('x.mmd', utf8(text))
    if (steps === null) return expect(read).toMatchObject({ ok: false, trouble: { line: 3 } })
    const [map] = await mapsIn('x.mmd', text)
    expect(map?.proposed.stages).toEqual([{ name: 'S', steps }])
  })

  test('lines are counted through what is taken out', async () => {
    expect(await troubleIn('x.mmd', '%%{init: {\n"a": 1\n}}%%\njourney\nA task\n')).toMatchObject({ line: 5 })
  })

  test('in Markdown the line is that of the file', async () => {
    expect(await troubleIn('x.md', '# A\n\n```mermaid\njourney\nA task\n```\n')).toMatchObject({ line: 5 })
  })
})

test('a file becomes stored maps without anybody to ask', async () => {
  const made = await mapsOfFile('My_journey.csv', utf8('Stage,Actions,Emotions\nA,b; c,sad\n'), {
    ids: countingIds(),
    now: 5,
    language: 'en',
  })
  if (!made.ok) throw new Error(made.trouble.kind)
  const [map] = made.value.maps
  expect(mapOf(map!.document).title).toBe('My journey')
  expect(gridOf(map!.document)).toEqual([[['b', 'c']], [['sad']]])
})

describe('any bytes', () => {
  const signs = fc.constantFrom(
    ...[
      '|',
      '-',
      '\n',
      ',',
      ';',
      '\t',
      '"',
      '""',
      '#',
      '`',
      '```mermaid\n',
      'journey\n',
      ':',
      '%%{',
      '}%%',
      '**',
    ],
    ...[
      '[',
      '](',
      '<br>',
      'Stage',
      'Actions',
      'Emotions',
      '★',
      '5',
      '\u0000',
      '\r\n',
      '---\n',
      'é',
      '😀',
      'a b',
    ],
  )
  const names = fc.constantFrom(
    'a.csv',
    'a.tsv',
    'a.md',
    'a.mmd',
    'a.txt',
    'a.jejak',
    'a.svg',
    'a.pdf',
    'a.png',
    'a',
  )
  const heads = fc.constantFrom(
    '',
    '%PDF-1.7\n',
    '\u0089PNG\r\n',
    'PK\u0003\u0004',
    '<svg>',
    '\u00ff\u00fe',
    '{',
  )
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 400 }),
    fc.array(signs, { maxLength: 60 }).map(parts => utf8(parts.join(''))),
    fc
      .tuple(heads, fc.uint8Array({ maxLength: 200 }))
      .map(([head, tail]) => Uint8Array.from([...Buffer.from(head, 'latin1'), ...tail])),
  )

  test('come to maps or to a trouble, never to an exception', async () => {
    await fc.assert(
      fc.asyncProperty(names, bytes, async (name, content) => {
        const made = await mapsOfFile(name, content, { ids: countingIds(), now: 1, language: 'en' })
        expect(made.ok ? made.value.maps.length : made.trouble.kind).toBeTruthy()
      }),
      { numRuns: 200 },
    )
  })
})
