import { encodeBase64 } from '../../journey/base64.ts'
import { svgMapNamespace } from '../../journey/embedded-names.ts'
import { type FontWeight, fontFamily } from '../../scene/fonts.ts'
import type { SceneLayer } from '../../scene/visit-marks.ts'
import { deflate } from '../deflate.ts'
import { embeddedMap } from '../embedded-map.ts'
import { type ExportContent, partsOf } from '../export-content.ts'
import type { SvgOptions } from '../export-options.ts'
import type { ExportSource } from '../export-source.ts'
import { type ExportTools, ExportTrouble, type ExportWriter } from '../export-writer.ts'
import { readTrueType } from '../fonts/true-type.ts'
import { groundThemes } from '../ground.ts'
import { headingBand } from '../heading-band.ts'
import { mapHeading } from '../map-heading.ts'
import { descriptionOf, titleOf } from './description.ts'
import { embeddedFonts, fontWeights } from './embedded-fonts.ts'
import { layerElements } from './layer-elements.ts'
import { markElement } from './mark-element.ts'
import { clipTo, createDefinitions, type SvgPen } from './svg-pen.ts'
import { element, escapeXml } from './xml.ts'

/**
 * Makes an SVG from the scene alone: each mark as the shape it is, at 1 unit for each board pixel. Text is text where
 * layout has broken it, with the outlines of its letters inside, or it is outlines; what the bundled face lacks is text in
 * either case, for whoever shows it to find a face. No scripts, no HTML, nothing that is fetched.
 */
export const writeSvg: ExportWriter<SvgOptions> = async (source, options, tools) => {
  const parts = partsOf(source.scene, options.content)
  if (!parts || parts.length === 0) throw new ExportTrouble('nothing-there')
  await tools.progress({ share: 0 })
  const themes = groundThemes(options.theme, options.background)
  const pen = await penOf(source, options, tools)
  const passes: readonly { pen: SvgPen; layers: readonly SceneLayer[] }[] = [
    { pen: { ...pen, theme: themes.content }, layers: ['grid', 'backdrop', 'cards', 'connectors'] },
    { pen: { ...pen, theme: themes.frame }, layers: ['labels', 'headers', 'corner'] },
  ]
  const width = parts.reduce((sum, part) => sum + part.width, 0)
  const said = options.heading ? mapHeading(source.document, source.language, source.date) : null
  const head = said && headingBand(said, width)
  const above = head?.height ?? 0
  const drawn: string[] = head
    ? [element('g', { id: 'jejak-heading' }, head.marks.map(mark => markElement(pen, mark)).join(''))]
    : []
  const all = parts.length * passes.reduce((sum, { layers }) => sum + layers.length, 0)
  let done = 0
  let left = 0
  for (const [i, part] of parts.entries()) {
    const layers: string[] = []
    for (const pass of passes)
      for (const layer of pass.layers) {
        const id = parts.length === 1 ? `jejak-${layer}` : `jejak-${layer}-${i + 1}`
        const next = () => tools.progress({ share: (drawingShare * done) / all })
        layers.push(await layerElements(pass.pen, source.scene, part, layer, id, next))
        done++
      }
    const content = layers.filter(text => text !== '').join('\n')
    const place = {
      transform: `translate(${left - part.x} ${above - part.y})`,
      'clip-path': clipTo(pen, part),
    }
    drawn.push(options.content.kind === 'map' && !head ? content : element('g', place, `\n${content}\n`))
    left += part.width
  }
  await tools.progress({ share: drawingShare })
  const fonts = await embeddedFonts(pen)
  const file = await document(source, options, {
    width,
    height: above + Math.max(...parts.map(part => part.height)),
    fonts,
    definitions: pen.definitions.written(),
    content: drawn.join('\n'),
  })
  await tools.progress({ share: 1 })
  return new TextEncoder().encode(file)
}

/** Packing fonts and map is a small part of the work. */
const drawingShare = 0.8

/**
 * Without kerning a line is as wide as layout has measured it. Said on the element and not in a style sheet, which would
 * reach out of the picture where it is set into a page, and which clipboards leave out.
 */
const textStyle = 'font-kerning:none;text-rendering:geometricPrecision'

async function penOf(
  { document: { records }, images }: ExportSource,
  { text, theme, background }: SvgOptions,
  tools: ExportTools,
): Promise<SvgPen> {
  const faces = await Promise.all(fontWeights.map(async weight => readTrueType(await tools.font(weight))))
  const byWeight = <T>(make: (index: number) => T) =>
    Object.fromEntries(fontWeights.map((weight, i) => [weight, make(i)])) as Record<FontWeight, T>
  return {
    theme: groundThemes(theme, background).content,
    faces: byWeight(i => faces[i] as (typeof faces)[number]),
    outlines: text === 'outlines',
    images,
    imageSizes: new Map(records.ofType('image').map(({ hash, width, height }) => [hash, { width, height }])),
    definitions: createDefinitions(),
    characters: byWeight(() => new Set<string>()),
  }
}

interface Pieces {
  readonly width: number
  readonly height: number
  readonly fonts: string
  readonly definitions: string
  readonly content: string
}

async function document(
  source: ExportSource,
  { content, embed }: Pick<SvgOptions, 'content' | 'embed'>,
  pieces: Pieces,
): Promise<string> {
  const { width, height } = pieces
  const title = titleOf(source.document, content as ExportContent, source.language)
  const description = descriptionOf(source.document, source.language)
  const inside = [
    element('title', { id: 'jejak-title' }, escapeXml(title)),
    element('desc', { id: 'jejak-description' }, escapeXml(description)),
    embed ? await mapElement(source) : '',
    pieces.fonts === '' ? '' : element('style', {}, pieces.fonts),
    pieces.definitions === '' ? '' : element('defs', {}, `\n${pieces.definitions}\n`),
    pieces.content,
  ].filter(text => text !== '')
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    'xmlns:xlink': 'http://www.w3.org/1999/xlink',
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
    role: 'img',
    'aria-labelledby': 'jejak-title',
    'aria-describedby': 'jejak-description',
    lang: source.language,
    'xml:lang': source.language,
    'font-family': `${fontFamily}, system-ui, sans-serif`,
    style: textStyle,
  }
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element('svg', attributes, `\n${inside.join('\n')}\n`)}\n`
}

/** Characters of one text: a widespread reader of XML refuses ten million of them at a stretch. */
const longestText = 8_000_000

/** The whole map, packed: an SVG is text, so its bytes are written in base64. */
async function mapElement(source: ExportSource): Promise<string> {
  const text = encodeBase64(await deflate(await embeddedMap(source)))
  const attributes = { 'xmlns:jejak': svgMapNamespace, encoding: 'deflate base64' }
  return element('metadata', {}, element('jejak:map', attributes, inParts(text)))
}

/** A long text in elements of its own, one after the other. */
export function inParts(text: string, longest = longestText): string {
  if (text.length <= longest) return text
  const parts: string[] = []
  for (let at = 0; at < text.length; at += longest)
    parts.push(element('jejak:part', {}, text.slice(at, at + longest)))
  return parts.join('')
}
