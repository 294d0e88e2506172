import type { Box } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { partsOf } from '../export-content.ts'
import type { PdfOptions } from '../export-options.ts'
import type { Steps } from '../steps.ts'
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
  if (options.paper === 'fitted') return fitted(parts, content, options.scale)
  const paper = paperSize(options.paper, options.direction)
  const sheets = options.tiled
    ? yield* planSheets(scene, parts, { ...options, paper, name: options.paper }, words)
    : null
  return sheets ?? onePage(parts, content, paper, options.scale)
}

/** A page as large as the content. */
function fitted(parts: readonly Box[], content: Size, scale: number | null): PdfPlan {
  const most = longestSide / Math.max(content.width, content.height)
  const unit = Math.min(most, millimetresPerPixel * ((scale ?? 100) / 100))
  const page = { width: content.width * unit, height: content.height * unit }
  return wholePage(parts, content, page, unit)
}

/** The content in the middle of a sheet, as large as it may be. */
function onePage(parts: readonly Box[], content: Size, paper: Size, scale: number | null): PdfPlan {
  const fit = Math.min(
    (paper.width - 2 * margin) / content.width,
    (paper.height - 2 * margin) / content.height,
  )
  const unit = scale === null ? fit : Math.min(fit, millimetresPerPixel * (scale / 100))
  return wholePage(parts, content, paper, unit)
}

function wholePage(parts: readonly Box[], content: Size, page: Size, unit: number): PdfPlan {
  const assembled = { width: content.width * unit, height: content.height * unit }
  let x = (page.width - assembled.width) / 2
  const y = (page.height - assembled.height) / 2
  const places = parts.map((from): PagePlace => {
    const at = { x, y, width: from.width * unit, height: from.height * unit }
    x += at.width
    return { shows: 'all', from, at }
  })
  return {
    pages: [{ kind: 'whole', code: null, ...page, places, lines: [], texts: [], overlaps: [] }],
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
