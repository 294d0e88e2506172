import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { inParts, writeSvg } from '../../../../renderer/export/svg/write-svg.ts'
import { mapInSvg } from '../../../../renderer/import/embedded/svg-map.ts'
import { encodeJejakFile } from '../../../../renderer/journey/jejak-file.ts'
import { aSource, fakeTools } from '../../export/a-source.ts'
import { aMap } from '../a-map.ts'

const options = {
  content: { kind: 'map' },
  background: 'white',
  theme: 'light',
  embed: true,
  heading: false,
  text: 'text',
} as const

const write = async (document: ReturnType<typeof aMap>) =>
  new TextDecoder().decode(await writeSvg(aSource(document), options, fakeTools()))

test('a map comes back from its picture as it was, whatever its cards say', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', maxLength: 40 }), { maxLength: 6 }),
      async texts => {
        const document = aMap({ cards: texts.map((text, i) => [i % 3, i % 3, text] as const) })
        const carried = mapInSvg(await write(document))
        expect(new TextDecoder().decode(carried!)).toBe(encodeJejakFile({ document, assets: new Map() }))
      },
    ),
    { numRuns: 30 },
  )
})

const text = '{"ü": 1}'
const packed = deflateSync(Buffer.from(text)).toString('base64')

test('it is found as other programs write it', () => {
  const forms = [
    `<svg xmlns:j="urn:jejak:map"><metadata><j:map encoding="deflate base64">\n ${packed.slice(0, 8)}\n  ${packed.slice(8)}\n</j:map></metadata></svg>`,
    `<svg><metadata><map xmlns = 'urn:jejak:map' encoding="deflate base64">${packed}</map></metadata></svg>`,
    `<svg><ns0:map xmlns:ns0="urn:jejak:map"><![CDATA[${Buffer.from(text).toString('base64')}]]></ns0:map></svg>`,
    `<svg><jejak:map xmlns:jejak="urn:jejak:map" encoding="deflate base64">${inParts(packed, 7)}</jejak:map></svg>`,
    `<svg xmlns:j="urn:jejak:map"><j:mapping/><j:map encoding="deflate base64">${packed}</j:map></svg>`,
  ]
  expect(forms[3]).toContain('</jejak:part><jejak:part>')
  for (const form of forms) expect(new TextDecoder().decode(mapInSvg(form)!)).toBe(text)
})

test('an SVG without one, a broken one, or one that blows up, carries none', async () => {
  expect(mapInSvg('<svg/>')).toBeNull()
  expect(mapInSvg('<svg><text>urn:jejak:map</text></svg>')).toBeNull()
  expect(mapInSvg('<svg xmlns:j="urn:jejak:map"><j:map>%%%</j:map></svg>')).toBeNull()
  const whole = await write(aMap())
  const end = whole.indexOf('</jejak:map')
  for (const cut of [0, 10, 400, end - 300, end - 1, end]) expect(mapInSvg(whole.slice(0, cut))).toBeNull()
  const bomb = deflateSync(new Uint8Array(8_000_000)).toString('base64')
  const blown = `<svg xmlns:j="urn:jejak:map"><j:map encoding="deflate base64">${bomb}</j:map></svg>`
  expect(mapInSvg(blown, 1_000_000)).toBeNull()
  expect(mapInSvg(blown)?.length).toBe(8_000_000)
})

test('no text makes it throw, nor takes long', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('urn:jejak:map', 'xmlns:j="urn:jejak:map"', '<j:map', '<j:map>', '</j:map>', packed, ' '),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), pieces => {
      mapInSvg(pieces.join(''))
    }),
  )
})
