import { describe, expect, test, vi } from 'vitest'
import { decodeBase64, encodeBase64, isBase64 } from '../../../renderer/journey/base64.ts'
import { addCards } from '../../../renderer/journey/commands/add-cards.ts'
import { addImage } from '../../../renderer/journey/commands/images.ts'
import { updateCards } from '../../../renderer/journey/commands/update-card.ts'
import { applyDiff, recordOf } from '../../../renderer/journey/document.ts'
import { countingIds } from '../../../renderer/journey/ids.ts'
import { findViolations } from '../../../renderer/journey/invariants.ts'
import {
  encodeJejakFile,
  jejakContent,
  parseJejakFile,
  readJejakContent,
} from '../../../renderer/journey/jejak-file.ts'
import { findJsonTrouble } from '../../../renderer/journey/json-trouble.ts'
import { currentVersion, type Migration, migrate } from '../../../renderer/journey/migrations.ts'
import { aDocument, aLargeDocument, cardId, laneId, recordsById, stepId } from '../../helpers/documents.ts'

// Many runs each; the usual five seconds are too few on a busy machine.
vi.setConfig({ testTimeout: 60_000 })

const plain = aDocument({
  cards: [
    [
      [1, 1, 1],
      ['a', 'b'],
    ],
  ],
})
const hash = 'ab'.repeat(32)
const image = addImage(plain, { mime: 'image/png', width: 3, height: 2, hash, name: 'Till' }, countingIds())
const unused = applyDiff(plain, image.diff)
const document = applyDiff(unused, updateCards(unused, [cardId('a')], { imageId: image.id }))
const assets = new Map([[hash, new Uint8Array([137, 80, 78, 71, 0, 255])]])
const text = encodeJejakFile({ document, assets, savedBy: 'Jejak 0.1.0' })

function trouble(source: string) {
  const read = parseJejakFile(source)
  return read.ok ? null : read.trouble
}

describe('a file', () => {
  test('comes back as it was, pictures included', () => {
    const read = parseJejakFile(text)
    if (!read.ok) throw new Error(read.trouble.kind)
    expect(recordsById(read.value.document)).toEqual(recordsById(document))
    expect(read.value.repairs).toEqual([])
    expect([...read.value.assets]).toEqual([[hash, { mime: 'image/png', base64: 'iVBORwD/' }]])
    expect(encodeJejakFile({ ...read.value, savedBy: 'Jejak 0.1.0' })).toBe(text)
  })

  test('has one record a line, in an order that does not depend on how the map came about', () => {
    const lines = text.split('\n')
    expect(lines.slice(0, 5)).toEqual([
      '{',
      '  "format": "jejak",',
      '  "version": 1,',
      '  "savedBy": "Jejak 0.1.0",',
      '  "records": [',
    ])
    expect(lines.filter(line => line.startsWith('    {"id":'))).toHaveLength(document.records.size)
    const shuffled = aDocument({
      cards: [
        [
          [1, 1, 1],
          ['a', 'b'],
        ],
      ],
      records: [...plain.records.values()].reverse(),
    })
    const both = [plain, shuffled].map(map => encodeJejakFile({ document: map, assets: new Map() }))
    expect(both[0]).toBe(both[1])
  })

  test('leaves out pictures that nothing shows', () => {
    const read = parseJejakFile(encodeJejakFile({ document: unused, assets }))
    if (!read.ok) throw new Error(read.trouble.kind)
    expect(recordsById(read.value.document)).toEqual(recordsById(plain))
    expect(read.value.assets.size).toBe(0)
  })

  test('is the same as a parsed object', () => {
    expect(JSON.parse(text)).toEqual(jejakContent({ document, assets, savedBy: 'Jejak 0.1.0' }))
    const read = readJejakContent(JSON.parse(text))
    expect(read.ok && recordsById(read.value.document)).toEqual(recordsById(document))
  })

  test.each([
    'Ibu Sari 👩🏽‍🍳 \u202eabc\u2028\u2029',
    '\ud83d lone \udc00',
    '\u0001\u001f\u007f\u0085\ufeff\uffff',
    '</script><img src=x onerror=alert(1)>',
    '{"__proto__": 1}',
    'e\u0301 é ﬁ',
    'x'.repeat(100_000),
  ])('keeps the text %j', words => {
    const place = { laneId: laneId(1), stepId: stepId(1), index: 0 }
    const { diff, ids } = addCards(
      plain,
      place,
      [{ text: words, tags: [words.slice(0, 100)] }],
      countingIds('t'),
    )
    const read = parseJejakFile(encodeJejakFile({ document: applyDiff(plain, diff), assets: new Map() }))
    expect(read.ok && recordOf(read.value.document, ids[0]!)?.text).toBe(words)
    expect(read.ok && read.value.repairs).toEqual([])
  })

  test('may begin with a byte order mark and have Windows line ends', () => {
    expect(trouble(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toBeNull()
  })

  test('with unusable pictures opens without them, and says so', () => {
    const content = JSON.parse(text) as { assets: Record<string, unknown> }
    content.assets = {
      [hash]: { mime: 'image/png', data: 'not base64!' },
      toString: 1,
      ['cd'.repeat(32)]: { mime: 'text/html', data: 'AAAA' },
    }
    const read = readJejakContent(content)
    if (!read.ok) throw new Error(read.trouble.kind)
    expect(read.value.assets.size).toBe(0)
    expect(read.value.repairs.map(({ code }) => code)).toEqual(Array(3).fill('picture-dropped'))
    expect(recordsById(read.value.document)).toEqual(recordsById(document))
  })

  test('of 5,000 cards is written and read in a fraction of a second', () => {
    const large = aLargeDocument(5_000)
    const before = performance.now()
    expect(trouble(encodeJejakFile({ document: large, assets: new Map() }))).toBeNull()
    expect(performance.now() - before).toBeLessThan(4_000)
  })
})

describe('junk', () => {
  const lastLine = text.split('\n').length
  test.each<[string, string, unknown]>([
    ['nothing', '', { kind: 'empty' }],
    ['blanks', ' \n\t ', { kind: 'empty' }],
    ['a file of zeros', '\0'.repeat(1_000), { kind: 'binary' }],
    ['a PNG file', '\ufffdPNG\r\n\u001a\n', { kind: 'binary' }],
    ['a ZIP file', 'PK\u0003\u0004\u0014', { kind: 'binary' }],
    ['a PDF file', '%PDF-1.7\n%âãÏÓ', { kind: 'binary' }],
    ['bytes that are no text', `ab${'\ufffd\u0002'.repeat(50)}`, { kind: 'binary' }],
    ['a letter', 'Dear Rina,\nhello', { kind: 'not-json', line: 1, column: 1 }],
    ['a web page', '<!doctype html><p>', { kind: 'not-json', line: 1, column: 1 }],
    ['a missing comma', '{\n  "format": "jejak"\n  "version": 1}', { kind: 'not-json', line: 3, column: 3 }],
    [
      'a file cut off',
      text.slice(0, -3),
      { kind: 'truncated', line: lastLine - 2, column: expect.any(Number) },
    ],
    ['a file cut off in a word', '{"format": "jej', { kind: 'truncated', line: 1, column: 16 }],
    ['a file cut off in a number', '{"version": -', { kind: 'truncated', line: 1, column: 14 }],
    ['two files in one', `${text}${text}`, { kind: 'not-json', line: lastLine, column: 1 }],
    [
      'deep lists',
      `{"format":"jejak","version":1,"records":${'['.repeat(100_000)}`,
      { kind: 'too-deep', line: 1, column: 40 + 64 },
    ],
    ['deep objects', '{"a":'.repeat(100_000), { kind: 'too-deep', line: 1, column: 321 }],
    ['a number', '42', { kind: 'not-a-map' }],
    ['null', 'null', { kind: 'not-a-map' }],
    ['a list', '[{"format":"jejak"}]', { kind: 'not-a-map' }],
    ['other JSON', '{"type":"excalidraw","version":2}', { kind: 'not-a-map' }],
    [
      'a format by inheritance',
      '{"__proto__":{"format":"jejak","version":1,"records":[]}}',
      { kind: 'not-a-map' },
    ],
    [
      'a newer version',
      '{"format":"jejak","version":99,"pages":{}}',
      { kind: 'newer-version', version: 99, supported: currentVersion },
    ],
    ['no version', '{"format":"jejak","records":[]}', { kind: 'damaged' }],
    ['version 0', '{"format":"jejak","version":0,"records":[]}', { kind: 'damaged' }],
    ['a version in words', '{"format":"jejak","version":"1","records":[]}', { kind: 'damaged' }],
    ['records that are none', '{"format":"jejak","version":1,"records":{"length":3}}', { kind: 'damaged' }],
    ['no record at all', '{"format":"jejak","version":1,"records":[]}', { kind: 'damaged' }],
    [
      'only junk records',
      '{"format":"jejak","version":1,"records":[[[[1]]],{"type":"toString"},{"type":"__proto__"}]}',
      { kind: 'damaged' },
    ],
  ])('%s gives one typed trouble', (_, source, expected) => {
    expect(trouble(source)).toEqual(expected)
  })

  test('any start of a file that is not the whole is called cut off', () => {
    for (let length = 1; length < text.trimEnd().length; length++)
      expect(trouble(text.slice(0, length))?.kind).toBe('truncated')
  })

  test('a file in which a letter was changed either opens sound or is refused', () => {
    for (let at = 0; at < text.length; at += 3) {
      const read = parseJejakFile(`${text.slice(0, at)}"${text.slice(at + 1)}`)
      if (read.ok) expect(findViolations(read.value.document)).toEqual([])
    }
  })

  test('a place in the file is found wherever JSON breaks', () => {
    const cases: [string, number][] = [
      ['[1,]', 4],
      ['{"a" 1}', 6],
      ['{a:1}', 2],
      ['["\\x"]', 4],
      ['["\\u12g4"]', 7],
      ['["\n"]', 3],
      ['[01]', 3],
      ['[tru]', 2],
      ['{"a":1,}', 8],
      ['[1}', 3],
      ['1 2', 3],
    ]
    for (const [source, column] of cases) {
      expect(() => JSON.parse(source)).toThrow()
      expect([source, findJsonTrouble(source)]).toEqual([source, { kind: 'wrong', line: 1, column }])
    }
    for (const source of [text, '[]', '{}', '[1,-0.5e+3,"\\u00e9\\"",true,null,{"a":[]}]', ' "x" '])
      expect(findJsonTrouble(source)).toBeNull()
  })
})

describe('migrations', () => {
  const rename: Migration = content => ({ ...content, records: [...content.records, 'from 1 to 2'] })
  const more: Migration = content => ({ ...content, records: [...content.records, 'from 2 to 3'] })

  test('run from the version of the content to the current one, in order', () => {
    const content = { records: [], assets: {} }
    expect(migrate(content, 1, [rename, more]).records).toEqual(['from 1 to 2', 'from 2 to 3'])
    expect(migrate(content, 2, [rename, more]).records).toEqual(['from 2 to 3'])
    expect(migrate(content, 3, [rename, more])).toBe(content)
    expect(migrate(content, currentVersion)).toBe(content)
  })
})

test('base64 goes both ways for any length', () => {
  for (const length of [0, 1, 2, 3, 4, 24_575, 24_576, 24_577, 50_000]) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 151 + (i >> 8)) & 255)
    const encoded = encodeBase64(bytes)
    expect(encoded).toBe(Buffer.from(bytes).toString('base64'))
    expect(decodeBase64(encoded)).toEqual(bytes)
    expect(isBase64(encoded)).toBe(true)
  }
  for (const wrong of ['a', 'ab', 'abc', 'ab=c', 'a===', 'ab c', 'äbcd', 'ab\ncd']) {
    expect([wrong, decodeBase64(wrong)]).toEqual([wrong, null])
    expect([wrong, isBase64(wrong)]).toEqual([wrong, false])
  }
})
