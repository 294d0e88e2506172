// Makes the bundled fonts and the table of their advance widths from Inter's static faces (OFL, see assets/licences):
//   assets/fonts/inter-{400,500,600}.woff2 and .ttf    every character, without the features that change widths
//   renderer/scene/text/advance-widths.generated.ts    what each character is wide
// Contextual alternates, ligatures and kerning are taken out, so that canvas, DOM, SVG, PDF and the table agree:
// the width of a text is the sum of its characters' widths. Run after a new version of the face: npm run make:fonts
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import * as fontkit from 'fontkit'
import wawoff2 from 'wawoff2'

const root = new URL('../../', import.meta.url)
const source = new URL('node_modules/@expo-google-fonts/inter/', root)
const faces = [
  { weight: 400, file: '400Regular/Inter_400Regular.ttf' },
  { weight: 500, file: '500Medium/Inter_500Medium.ttf' },
  { weight: 600, file: '600SemiBold/Inter_600SemiBold.ttf' },
]
// Marks find their letters, and tabular figures can be asked for; nothing else may replace or move a glyph.
const keptFeatures = ['ccmp', 'locl', 'mark', 'mkmk', 'tnum']
const layoutFeatureTags = 6 // HB_SUBSET_SETS_LAYOUT_FEATURE_TAG
const tag = name => [...name].reduce((sum, c) => sum * 256 + c.charCodeAt(0), 0)

const wasm = readFileSync(new URL('node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm', root))
const hb = (await WebAssembly.instantiate(wasm)).instance.exports

function withoutFeatures(ttf) {
  const at = hb.malloc(ttf.length)
  new Uint8Array(hb.memory.buffer).set(ttf, at)
  const blob = hb.hb_blob_create(at, ttf.length, 2, 0, 0)
  const face = hb.hb_face_create(blob, 0)
  const input = hb.hb_subset_input_create_or_fail()
  const characters = hb.hb_subset_input_unicode_set(input)
  hb.hb_set_clear(characters)
  hb.hb_set_invert(characters)
  const features = hb.hb_subset_input_set(input, layoutFeatureTags)
  hb.hb_set_clear(features)
  for (const name of keptFeatures) hb.hb_set_add(features, tag(name))
  const subset = hb.hb_subset_or_fail(face, input)
  if (!subset) throw new Error('the face could not be made')
  const result = hb.hb_face_reference_blob(subset)
  const from = hb.hb_blob_get_data(result, 0)
  return new Uint8Array(hb.memory.buffer.slice(from, from + hb.hb_blob_get_length(result)))
}

/** Runs of neighbouring characters as "gap,length" in base 36, from the end of the run before. */
function runsOf(codePoints) {
  const runs = []
  let end = 0
  for (let i = 0; i < codePoints.length; ) {
    let n = 1
    while (codePoints[i + n] === codePoints[i] + n) n++
    runs.push(`${(codePoints[i] - end).toString(36)},${n.toString(36)}`)
    end = codePoints[i] + n
    i += n
  }
  return runs.join(' ')
}

/**
 * The widths of all weights as two short texts. Many characters share one triple of widths, and most accented
 * letters are as wide as their base: so each character is the number of its triple in base 36, "=" for "as wide as
 * the letter it is made of", "" for "as the character before".
 */
function widthsOf(codePoints, fonts) {
  const triple = code => fonts.map(({ font }) => Math.round(font.glyphForCodePoint(code).advanceWidth)).join()
  const triples = new Map(codePoints.map(code => [code, triple(code)]))
  const numbers = new Map()
  let before = null
  const tokens = codePoints.map(code => {
    const base = String.fromCodePoint(code).normalize('NFKD').codePointAt(0)
    const own = triples.get(code)
    if (!numbers.has(own)) numbers.set(own, numbers.size)
    const token = base !== code && triples.get(base) === own ? '=' : numbers.get(own).toString(36)
    const written = token === before ? '' : token
    before = token
    return written
  })
  const table = [...numbers.keys()].map(text => {
    const [regular, medium, semibold] = text.split(',').map(Number)
    return [regular, medium - regular, semibold - medium].map(n => n.toString(36)).join()
  })
  return { tokens: tokens.join(' '), table: table.join(' ') }
}

mkdirSync(new URL('assets/fonts/', root), { recursive: true })
const fonts = []
for (const { weight, file } of faces) {
  const ttf = withoutFeatures(readFileSync(new URL(file, source)))
  const woff2 = Buffer.from(await wawoff2.compress(ttf))
  writeFileSync(new URL(`assets/fonts/inter-${weight}.ttf`, root), ttf)
  writeFileSync(new URL(`assets/fonts/inter-${weight}.woff2`, root), woff2)
  fonts.push({ weight, font: fontkit.create(Buffer.from(ttf)) })
  console.log(`inter-${weight}: ttf ${ttf.length} bytes, woff2 ${woff2.length} bytes`)
}

const codePoints = [...fonts[0].font.characterSet].sort((a, b) => a - b)
for (const { font } of fonts) {
  if (font.unitsPerEm !== 2048) throw new Error('advance widths are counted in 2048 units per em')
  if (font.ascent !== 1984 || font.descent !== -494)
    throw new Error('renderer/scene/fonts.ts knows other measures')
}
const { tokens, table } = widthsOf(codePoints, fonts)
writeFileSync(
  new URL('renderer/scene/text/advance-widths.generated.ts', root),
  `// Made by build/scripts/make-fonts.mjs. Advance widths of Inter, 2048 units per em.
/** Runs of neighbouring code points, "gap,length" in base 36, counted from the end of the run before. */
export const runs =
  '${runsOf(codePoints)}'
/** For each code point its number in the table (base 36); "=" as wide as its base letter, "" as the one before. */
export const widthTokens =
  '${tokens}'
/** Widths: at weight 400, what 500 adds, what 600 adds to that; base 36. */
export const widthTable =
  '${table}'
`,
)
console.log(`${codePoints.length} characters`)

const licences = [
  ['inter.txt', new URL('LICENSE_FONT', source)],
  ['lucide.txt', new URL('node_modules/lucide-static/LICENSE', root)],
]
mkdirSync(new URL('assets/licences/', root), { recursive: true })
for (const [name, from] of licences)
  writeFileSync(new URL(`assets/licences/${name}`, root), readFileSync(from))
