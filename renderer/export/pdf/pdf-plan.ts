import type { Box } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { partsOf } from '../export-content.ts'
import type { PdfOptions } from '../export-options.ts'
import type { MapHeading } from '../map-heading.ts'
import type { Steps } from '../steps.ts'
import { headingTexts } from './page-heading.ts'
import { longestSide, millimetresPerPixel, paperSize, type Size } from './paper-size.ts'
import type { PagePlace, PdfPlan, PlanWords } from './pdf-page.ts'
import { planSheets } from './plan-sheets.ts'

/** Free paper around content that fills one page. */
const margin = 10

/** Puts a map on paper; null where there is nothing of the content. In steps, as many sheets take their time. */
export function* planPdf(scene: Scene, options: PdfOptions, words: PlanWords): Steps<PdfPlan | null> {
  const parts = partsOf(scene, options.content)
  const content = parts && sizeOf(parts)
  if (!content || content.width <= 0 || content.height <= 0) return null
  const heading = options.heading ? words : null
  if (options.paper === 'fitted') return fitted(parts, content, options.scale, heading)
  const paper = paperSize(options.paper, options.direction)
  const sheets = options.tiled
    ? yield* planSheets(scene, parts, { ...options, paper, name: options.paper }, words)
    : null
  return sheets ?? onePage(parts, content, paper, options.scale, heading)
}

/** A page as large as the content. */
function fitted(
  parts: readonly Box[],
  content: Size,
  scale: number | null,
  heading: MapHeading | null,
): PdfPlan {
  const most = longestSide / Math.max(content.width, content.height)
  const unit = Math.min(most, millimetresPerPixel * ((scale ?? 100) / 100))
  const width = content.width * unit
  const head = heading ? headOf(width) : noHead
  return wholePage(
    parts,
    content,
    { width, height: content.height * unit + head.height },
    unit,
    head,
    heading,
  )
}

/** The content in the middle of a sheet, as large as it may be. */
function onePage(
  parts: readonly Box[],
  content: Size,
  paper: Size,
  scale: number | null,
  heading: MapHeading | null,
): PdfPlan {
  const head = heading ? headOf(paper.width) : noHead
  const fit = Math.min(
    (paper.width - 2 * margin) / content.width,
    (paper.height - Math.max(margin, head.height) - margin) / content.height,
  )
  const unit = scale === null ? fit : Math.min(fit, millimetresPerPixel * (scale / 100))
  return wholePage(parts, content, paper, unit, head, heading)
}

/** The strip at the top of a page for its heading: larger on larger paper. Millimetres. */
interface Head {
  readonly height: number
  readonly margin: number
  /** Size of the title; the line under it is smaller. */
  readonly size: number
}

const noHead: Head = { height: 0, margin: 0, size: 0 }

function headOf(width: number): Head {
  const size = Math.min(20, Math.max(4.5, width / 52))
  return { height: margin + size * 3.1, margin, size }
}

function wholePage(
  parts: readonly Box[],
  content: Size,
  page: Size,
  unit: number,
  head: Head,
  heading: MapHeading | null,
): PdfPlan {
  const assembled = { width: content.width * unit, height: content.height * unit }
  let x = (page.width - assembled.width) / 2
  const y = head.height + (page.height - head.height - assembled.height) / 2
  const place = { x: head.margin, y: head.margin, room: page.width - 2 * head.margin, size: head.size }
  const texts = heading ? headingTexts(heading, place) : []
  const places = parts.map((from): PagePlace => {
    const at = { x, y, width: from.width * unit, height: from.height * unit }
    x += at.width
    return { shows: 'all', from, at }
  })
  return {
    pages: [{ kind: 'whole', code: null, ...page, places, lines: [], texts, overlaps: [] }],
    grid: { columns: 1, rows: 1 },
    sheets: 1,
    skipped: 0,
    assembled,
    scale: (unit / millimetresPerPixel) * 100,
    overlap: 0,
    cut: { columns: 0, lanes: 0 },
  }
}

function sizeOf(parts: readonly Box[]): Size {
  return {
    width: parts.reduce((sum, part) => sum + part.width, 0),
    height: Math.max(0, ...parts.map(part => part.height)),
  }
}
