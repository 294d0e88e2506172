import type { MarkerShape } from '../../scene/layout/marker-path.ts'
import type { PathSegment } from '../../scene/marks.ts'
import type { Theme } from '../../scene/theme.ts'
import { xmlAttribute, xmlText } from '../office/xml.ts'
import type {
  Area,
  BlockForm,
  BlockShape,
  FreeformShape,
  LineShape,
  PictureShape,
  SlideParagraph,
  SlideShape,
} from './slide.ts'
import { solidFill } from './slide-colour.ts'
import { slideDashes } from './slide-dash.ts'

/** What shapes are written with. */
export interface ShapeInk {
  readonly theme: Theme
  /** The language of the texts as a tag: "en-US". */
  readonly tag: string
  /** The relation by which the slide knows a picture; null where it could not be had. */
  readonly picture: (hash: string) => string | null
  /** The relation by which the slide knows an address. */
  readonly link: (address: string) => string
  /** Whether texts shrink when someone writes more into their shape. */
  readonly shrinks: boolean
}

/** A shape as XML; `id` has to differ from those of the other shapes of the slide. */
export function shapeXml(shape: SlideShape, id: number, ink: ShapeInk): string {
  switch (shape.kind) {
    case 'block':
      return blockXml(shape, id, ink)
    case 'line':
      return lineXml(shape, id, ink)
    case 'freeform':
      return freeformXml(shape, id, ink)
    case 'picture':
      return pictureXml(shape, id, ink)
  }
}

/** Everything stands on a grid of so many of the format's units, of which an inch has 914,400: round numbers keep files small. */
const grain = 10_000
/** Inches as units of the format. */
const emu = (inches: number) => Math.round((inches * 914_400) / grain) * grain
/** A drawn path has a grid of its own, of half the fineness. */
const pathGrains = (inches: number) => Math.round((inches * 914_400) / (2 * grain))

function nameXml(shape: SlideShape, id: number, ink: ShapeInk): string {
  const { name, alt } = shape
  const description = alt === undefined || alt.trim() === '' ? '' : ` descr="${xmlAttribute(alt)}"`
  const own = `<p:cNvPr id="${id}" name="${xmlAttribute(name)}"${description}`
  if (shape.kind !== 'block' || shape.link === undefined) return `${own}/>`
  return `${own}><a:hlinkClick r:id="${ink.link(shape.link)}"/></p:cNvPr>`
}

function placeXml({ x, y, width, height }: Area, flips = ''): string {
  return `<a:xfrm${flips}><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(Math.max(0, width))}" cy="${emu(Math.max(0, height))}"/></a:xfrm>`
}

/** What the format calls the shapes of markers. */
const markerForms: Readonly<Record<MarkerShape, string>> = {
  square: 'rect',
  diamond: 'diamond',
  triangle: 'triangle',
  hexagon: 'hexagon',
  ring: 'ellipse',
}

function formXml(form: BlockForm, { width, height }: Area): string {
  const preset = (name: string, adjust = '') =>
    adjust === ''
      ? `<a:prstGeom prst="${name}"/>`
      : `<a:prstGeom prst="${name}"><a:avLst>${adjust}</a:avLst></a:prstGeom>`
  const guide = (value: number) => `<a:gd name="adj" fmla="val ${Math.round(value)}"/>`
  switch (form.kind) {
    case 'rect':
      return preset('rect')
    case 'ellipse':
      return preset('ellipse')
    case 'round': {
      const share = form.radius / Math.max(1e-6, Math.min(width, height))
      // A few shares in place of many keep files small; the eye does not tell them apart.
      return preset('roundRect', guide(Math.min(0.5, Math.ceil(share * 25) / 25) * 100_000))
    }
    case 'marker':
      return preset(markerForms[form.shape])
    case 'face':
      return preset('smileyFace', guide(form.smile * 4_653))
  }
}

function outlineXml(shape: BlockShape | LineShape | FreeformShape, ink: ShapeInk, ends = ''): string {
  // Without a style, nothing said is nothing drawn.
  if (shape.stroke === null) return ''
  const dash = shape.dash === null ? '' : `<a:prstDash val="${slideDashes[shape.dash].preset}"/>`
  return `<a:ln w="${Math.round(shape.strokeWidth * 12_700)}">${solidFill(shape.stroke, ink.theme)}${dash}${shape.kind === 'freeform' ? '<a:round/>' : ''}${ends}</a:ln>`
}

const fillXml = (fill: BlockShape['fill'], ink: ShapeInk) => (fill === null ? '' : solidFill(fill, ink.theme))

function blockXml(shape: BlockShape, id: number, ink: ShapeInk): string {
  const empty = shape.fill === null && shape.stroke === null
  const kind = shape.title
    ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr>'
    : shape.field
      ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" idx="12"/></p:nvPr>'
      : `<p:cNvSpPr${empty ? ' txBox="1"' : ''}/><p:nvPr/>`
  return `<p:sp><p:nvSpPr>${nameXml(shape, id, ink)}${kind}</p:nvSpPr><p:spPr>${placeXml(shape)}${formXml(shape.form, shape)}${fillXml(shape.fill, ink)}${outlineXml(shape, ink)}</p:spPr>${textXml(shape, ink)}</p:sp>`
}

/** How far the program itself keeps text from the edges of a form, in inches: it stands between the round corners. */
function innerInset({ form, width, height }: BlockShape): { readonly x: number; readonly y: number } {
  const corner = 1 - Math.SQRT1_2
  switch (form.kind) {
    case 'rect':
      return { x: 0, y: 0 }
    case 'round': {
      const own = Math.min(form.radius, width / 2, height / 2) * corner
      return { x: own, y: own }
    }
    default:
      return { x: (width / 2) * corner, y: (height / 2) * corner }
  }
}

function textXml(shape: BlockShape, ink: ShapeInk): string {
  const { text } = shape
  if (!text || text.paragraphs.length === 0) return ''
  const inner = innerInset(shape)
  const side = emu(Math.max(0, text.insetX - inner.x))
  const anchor = { top: 't', middle: 'ctr', bottom: 'b' }[text.anchor]
  const shrink = ink.shrinks ? '<a:normAutofit/>' : ''
  const paragraphs = text.paragraphs
    .map(paragraph => paragraphXml(paragraph, ink, shape.field === true))
    .join('')
  return `<p:txBody><a:bodyPr lIns="${side}" tIns="${emu(Math.max(0, text.insetTop - inner.y))}" rIns="${side}" bIns="${emu(Math.max(0, text.insetBottom - inner.y))}" anchor="${anchor}"${shrink === '' ? '/>' : `>${shrink}</a:bodyPr>`}${paragraphs}</p:txBody>`
}

function paragraphXml(paragraph: SlideParagraph, ink: ShapeInk, field: boolean): string {
  const { align, direction, size, bold, italic, before } = paragraph
  const rtl = direction === 'rtl'
  // "Left" and "right" are the sides of the slide, whichever way the text runs.
  const side = align === 'center' ? 'ctr' : align === 'right' || rtl ? 'r' : 'l'
  const above = before === 0 ? '' : `<a:spcBef><a:spcPts val="${Math.round(before * 100)}"/></a:spcBef>`
  const look = `lang="${ink.tag}" sz="${Math.round(size * 100)}"${bold ? ' b="1"' : ''}${italic ? ' i="1"' : ''}`
  const fill = solidFill(paragraph.colour, ink.theme)
  const run = (text: string) => `<a:r><a:rPr ${look}>${fill}</a:rPr><a:t>${xmlText(text)}</a:t></a:r>`
  const inner = field
    ? `<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr ${look}>${fill}</a:rPr><a:t>${xmlText(paragraph.text)}</a:t></a:fld>`
    : paragraph.text.split('\n').map(run).join(`<a:br><a:rPr ${look}>${fill}</a:rPr></a:br>`)
  const pPr = `${side === 'l' ? '' : ` algn="${side}"`}${rtl ? ' rtl="1"' : ''}`
  const set = pPr + above === '' ? '' : above === '' ? `<a:pPr${pPr}/>` : `<a:pPr${pPr}>${above}</a:pPr>`
  return `<a:p>${set}${inner}</a:p>`
}

function lineXml(shape: LineShape, id: number, ink: ShapeInk): string {
  const { from, to } = shape
  const flips = `${to.x < from.x ? ' flipH="1"' : ''}${to.y < from.y ? ' flipV="1"' : ''}`
  const area = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  }
  return `<p:cxnSp><p:nvCxnSpPr>${nameXml(shape, id, ink)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>${placeXml(area, flips)}<a:prstGeom prst="line"/>${outlineXml(shape, ink)}</p:spPr></p:cxnSp>`
}

/** Positions of a segment as pairs. */
function pointsOf(segment: PathSegment): readonly (readonly [number, number])[] {
  const [, ...numbers] = segment
  const pairs: [number, number][] = []
  for (let i = 0; i + 1 < numbers.length; i += 2) pairs.push([numbers[i] ?? 0, numbers[i + 1] ?? 0])
  return pairs
}

const commands = { M: 'moveTo', L: 'lnTo', C: 'cubicBezTo', Q: 'quadBezTo', Z: 'close' } as const

function freeformXml(shape: FreeformShape, id: number, ink: ShapeInk): string {
  const all = shape.segments.flatMap(pointsOf)
  const xs = all.map(point => point[0])
  const ys = all.map(point => point[1])
  const area = { x: Math.min(...xs), y: Math.min(...ys), width: 0, height: 0 }
  area.width = Math.max(...xs) - area.x
  area.height = Math.max(...ys) - area.y
  let level = 0
  const path = shape.segments
    .map(segment => {
      const all = pointsOf(segment).map(([x, y]) => [pathGrains(x - area.x), pathGrains(y - area.y)] as const)
      // A piece that runs level is the same line with a third of the points.
      const straight = segment[0] === 'C' && all.every(([, y]) => y === level)
      level = all.at(-1)?.[1] ?? level
      const name = straight ? 'lnTo' : commands[segment[0]]
      const points = (straight ? all.slice(-1) : all).map(([x, y]) => `<a:pt x="${x}" y="${y}"/>`)
      return points.length === 0 ? `<a:${name}/>` : `<a:${name}>${points.join('')}</a:${name}>`
    })
    .join('')
  const open = shape.fill === null ? ' fill="none"' : ''
  const geometry = `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${Math.max(1, pathGrains(area.width))}" h="${Math.max(1, pathGrains(area.height))}"${open}>${path}</a:path></a:pathLst></a:custGeom>`
  const ends = `${shape.heads.from ? '<a:headEnd type="triangle"/>' : ''}${shape.heads.to ? '<a:tailEnd type="triangle"/>' : ''}`
  return `<p:sp><p:nvSpPr>${nameXml(shape, id, ink)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${placeXml(area)}${geometry}${fillXml(shape.fill, ink)}${outlineXml(shape, ink, ends)}</p:spPr></p:sp>`
}

function pictureXml(shape: PictureShape, id: number, ink: ShapeInk): string {
  const relation = ink.picture(shape.hash)
  if (relation === null)
    return `<p:sp><p:nvSpPr>${nameXml(shape, id, ink)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>${placeXml(shape)}${formXml(shape.form, shape)}${solidFill('sunken', ink.theme)}</p:spPr></p:sp>`
  const [x, y] = [shape.cropX, shape.cropY].map(share => Math.round(share * 100_000))
  return `<p:pic><p:nvPicPr>${nameXml(shape, id, ink)}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr><p:nvPr/></p:nvPicPr><p:blipFill><a:blip r:embed="${relation}"/><a:srcRect l="${x}" t="${y}" r="${x}" b="${y}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>${placeXml(shape)}${formXml(shape.form, shape)}</p:spPr></p:pic>`
}
