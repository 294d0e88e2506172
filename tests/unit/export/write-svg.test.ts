import { execFileSync, spawnSync } from 'node:child_process'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SvgOptions } from '../../../renderer/export/export-options.ts'
import { writeSvg } from '../../../renderer/export/svg/write-svg.ts'
import { short } from '../../../renderer/export/svg/xml.ts'
import type { JourneyDocument } from '../../../renderer/journey/document.ts'
import { imageDefaults } from '../../../renderer/journey/records/image.ts'
import { fonts } from '../../../renderer/scene/fonts.ts'
import { sceneLayers, visitMarks } from '../../../renderer/scene/visit-marks.ts'
import { aDocument, laneId } from '../../helpers/documents.ts'
import { aMap, cardId, stage } from '../import/a-map.ts'
import { aSource, fakeTools, troubleOf } from './a-source.ts'
import { parseXml, type XmlElement } from './parse-xml.ts'

const options: SvgOptions = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: true,
  heading: false,
  text: 'text',
}

async function svgOf(
  document: JourneyDocument,
  changes: Partial<SvgOptions> = {},
  images: Parameters<typeof aSource>[1] = new Map(),
): Promise<string> {
  const bytes = await writeSvg(aSource(document, images), { ...options, ...changes }, fakeTools())
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
}

const all = (root: XmlElement, name: string): XmlElement[] => [
  ...(root.name === name ? [root] : []),
  ...root.children.flatMap(child => all(child, name)),
]

const map = aMap({
  title: 'Buying <a> "bed" & more',
  cards: [
    [0, 0, 'Looks for a bed that is wide enough for two people and a dog'],
    [1, 0, 'Happy', { score: 2 }],
    [1, 1, 'Unsure', { score: -1 }],
    [2, 2, 'مرحبا بالعالم'],
  ],
})

test('it says what it shows, in words', async () => {
  const root = parseXml(await svgOf(map))
  const { width, height } = aSource(map).scene
  expect(root.name).toBe('svg')
  expect(root.attributes).toMatchObject({
    role: 'img',
    lang: 'en',
    viewBox: `0 0 ${width} ${height}`,
    'aria-labelledby': 'jejak-title',
  })
  expect(all(root, 'title')[0]?.text).toBe('Buying <a> "bed" & more')
  expect(all(root, 'desc')[0]?.text).toContain('3 stages, 3 steps, 3 lanes and 4 cards')
})

test('a heading stands above the map, which moves down by it', async () => {
  const root = parseXml(await svgOf(map, { heading: true }))
  const { height } = aSource(map).scene
  const heading = all(root, 'g').find(({ attributes }) => attributes.id === 'jejak-heading')!
  const said = all(heading, 'text')
  expect(said[0]?.text).toBe('Buying <a> "bed" & more')
  expect(said[1]?.text).toContain('January 1, 1970')
  const down = Number(root.attributes.height) - height
  for (const { attributes } of said) expect(Number(attributes.y)).toBeLessThan(down)
  expect(all(root, 'g').some(({ attributes }) => attributes.transform === `translate(0 ${down})`)).toBe(true)
})

test('every line of text stands where layout has put it, as wide as layout has measured it', async () => {
  const written = new Set<string>()
  const root = parseXml(await svgOf(map))
  const visit = (item: XmlElement, dx: number, dy: number) => {
    const [, x = '0', y = '0'] = /^translate\((\S+) (\S+)\)$/.exec(item.attributes.transform ?? '') ?? []
    const [left, top] = [dx + Number(x), dy + Number(y)]
    const { x: ownX, y: ownY, textLength } = item.attributes
    if (ownX !== undefined && item.text !== '')
      written.add([item.text, short(left + Number(ownX)), short(top + Number(ownY)), textLength].join('|'))
    for (const child of item.children) visit(child, left, top)
  }
  visit(root, 0, 0)
  const { scene } = aSource(map)
  let lines = 0
  visitMarks(scene, { x: 0, y: 0, width: scene.width, height: scene.height }, sceneLayers, (mark, dx, dy) => {
    if (mark.kind !== 'text') return
    for (const { text, x, y, width } of mark.lines) {
      if (text === '') continue
      const start = mark.direction === 'rtl' ? x + width : x
      expect(written).toContain([text, short(dx + start), short(dy + y), short(width)].join('|'))
      lines++
    }
  })
  expect(lines).toBeGreaterThan(15)
})

test('text runs to the left where its letters do, and keeps its blanks', async () => {
  const root = parseXml(await svgOf(map))
  const arabic = all(root, 'text').find(({ text }) => text.startsWith('مرحبا'))
  expect(arabic?.attributes.direction).toBe('rtl')
  const spaced = parseXml(await svgOf(aMap({ cards: [[0, 0, 'two  blanks']] })))
  expect(all(spaced, 'text').find(({ text }) => text === 'two  blanks')?.attributes['xml:space']).toBe(
    'preserve',
  )
})

test('the fonts inside hold what is written and nothing else, and there is nothing to fetch or run', async () => {
  const text = await svgOf(map)
  const faces = [
    ...text.matchAll(
      /@font-face\{font-family:Inter;font-weight:(\d+);src:url\(data:font\/woff;base64,([^)]+)\)/g,
    ),
  ]
  expect(faces.map(([, weight]) => Number(weight))).toEqual(
    [...new Set(Object.values(fonts).map(({ weight }) => weight))].sort(),
  )
  for (const [, , data = ''] of faces) {
    const woff = Buffer.from(data, 'base64')
    expect(woff.toString('latin1', 0, 4)).toBe('wOFF')
    expect(woff.length).toBeLessThan(12_000)
  }
  expect(text).not.toMatch(/foreignObject|<script|javascript:|\son\w+=/i)
  for (const [, address = ''] of text.matchAll(/(?:href="|url\()([^")]*)/g))
    expect(address).toMatch(/^(?:#|data:)/)
})

test('as outlines there is no text but what the bundled face lacks', async () => {
  const mixed = aMap({
    cards: [
      [0, 0, 'Says 漢字 and 🎉 loudly'],
      [0, 1, 'plain'],
    ],
  })
  const text = await svgOf(mixed, { text: 'outlines' })
  const root = parseXml(text)
  expect(all(root, 'text').map(item => item.text.trim())).toEqual(['漢字', '🎉'])
  expect(text).not.toContain('@font-face')
  expect(all(root, 'path').length).toBeGreaterThan(10)
})

test('without a background nothing lies behind the map; a theme brings its colours', async () => {
  const bare = await svgOf(map, { background: 'transparent' })
  const covering = (text: string) =>
    all(parseXml(text), 'rect').filter(
      ({ attributes: { fill, width, height, 'fill-opacity': opacity } }) =>
        fill !== undefined && opacity === undefined && Number(width) > 500 && Number(height) > 200,
    )
  expect(covering(bare)).toEqual([])
  expect(covering(await svgOf(map))[0]?.attributes.fill).toBe('#FFFFFF')
  expect(covering(await svgOf(map, { theme: 'dark', background: 'paper' }))[0]?.attributes.fill).toBe(
    '#151412',
  )
})

test('a stage stands beside the lane labels, and both are cut where they end', async () => {
  const source = aSource(map)
  const { metrics, columns, height } = source.scene
  const root = parseXml(await svgOf(map, { content: { kind: 'stage', stageId: stage(1) } }))
  expect(root.attributes.viewBox).toBe(`0 0 ${metrics.labelWidth + columns[1]!.width} ${height}`)
  const parts = root.children.filter(({ attributes }) => attributes['clip-path'])
  expect(parts.map(({ attributes }) => attributes.transform)).toEqual([
    'translate(0 0)',
    `translate(${metrics.labelWidth - columns[1]!.x} 0)`,
  ])
  expect(all(root, 'title')[0]?.text).toContain('– Stage 2')
})

test('a picture is inside once, however often it is shown; a lost one leaves its frame', async () => {
  const hash = 'a'.repeat(64)
  const id = 'image:1' as never
  const document = aDocument({
    lanes: ['physical-evidence'],
    cards: [
      [[1, 1, 1], ['one']],
      [[1, 1, 2], ['two']],
    ],
    fields: { one: { imageId: id }, two: { imageId: id } },
    records: [{ ...imageDefaults(id, { mime: 'image/png', width: 40, height: 20, hash }), alt: 'A "shop"' }],
  })
  expect(document.index.lanes[0]?.id).toBe(laneId(1))
  const bytes = new Uint8Array([1, 2, 3])
  const root = parseXml(await svgOf(document, {}, new Map([[hash, { mime: 'image/png', bytes }]])))
  const [image, ...others] = all(root, 'image')
  expect(others).toEqual([])
  expect(image?.attributes['xlink:href']).toBe('data:image/png;base64,AQID')
  expect(all(root, 'use').map(({ attributes }) => attributes['xlink:href'])).toEqual([
    `#${image?.attributes.id}`,
    `#${image?.attributes.id}`,
  ])
  expect(
    all(root, 'title')
      .slice(1)
      .map(({ text }) => text),
  ).toEqual(['A "shop"', 'A "shop"'])
  const lost = await svgOf(document)
  expect(all(parseXml(lost), 'image')).toEqual([])
  expect(lost).toContain('Picture not found')
})

test('any string makes well-formed XML', async () => {
  const hard = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc.constantFrom(
      ']]>',
      '<!--',
      '&amp;',
      '\u0000\u0008\u000b',
      '\ud800x',
      '\ufffe\uffff',
      '"\'<>&',
      '\u2028',
    ),
  )
  await fc.assert(
    fc.asyncProperty(hard, hard, fc.constantFrom('text', 'outlines' as const), async (title, card, text) => {
      const document = aMap({
        title,
        cards: [
          [0, 0, card],
          [1, 1, card, { score: 1 }],
        ],
      })
      parseXml(await svgOf(document, { text: text as SvgOptions['text'] }))
    }),
    { numRuns: 60 },
  )
})

const hasXmllint = spawnSync('xmllint', ['--version']).error === undefined

test.skipIf(!hasXmllint)('xmllint (libxml2-utils) finds it well-formed', async () => {
  const controls = Array.from({ length: 0x30 }, (_, i) => String.fromCharCode(i)).join('')
  const document = aMap({
    title: `]]> ${controls}`,
    cards: [[0, 0, `${controls} <&> 漢字 🎉 \udfff \ufffe`]],
  })
  for (const text of ['text', 'outlines'] as const)
    execFileSync('xmllint', ['--noout', '--nonet', '-'], { input: await svgOf(document, { text }) })
})

test('cards that are gone give nothing', async () => {
  const nothing = writeSvg(
    aSource(map),
    { ...options, content: { kind: 'cards', ids: [cardId(99)] } },
    fakeTools(),
  )
  expect((await troubleOf(nothing)).kind).toBe('nothing-there')
})
