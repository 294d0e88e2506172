import type { LocalText } from '../../journey/language.ts'
import type { Box } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { drawableText } from '../../scene/text/drawable-text.ts'
import type { PdfOptions } from '../export-options.ts'
import { countSheets, cutAxis } from './cut-points.ts'
import { fitLine } from './fit-line.ts'
import { millimetresPerPixel, type Size } from './paper-size.ts'
import type { PageLine, PagePlace, PageText, PdfPage, PdfPlan, PlanWords } from './pdf-page.ts'
import { columnCuts, countCut, filledSheets, laneCuts, type SheetArea, sheetArea } from './sheet-grid.ts'

/** Free paper around each sheet: room for the crop marks and the code. Millimetres. */
const margin = 14
/** Crop marks stand this far from what they mark, and are this long. */
const markGap = 1.5
const markLength = 4.5
/** Thickness of crop marks and frames. */
const hairline = 0.2
/** The line of text at the foot of a sheet: its size, and its baseline over the edge of the paper. */
const footSize = 3
const footBaseline = 4.5

/** The scales at which sheets read well from where they hang or lie, in per cent: an A4 in the hand, an A0 on a wall. */
const pleasantScale: Readonly<Record<string, number>> = {
  A4: 100,
  Letter: 100,
  A3: 130,
  A2: 150,
  A1: 170,
  A0: 200,
}
/** How far from it the scale may go to fill the sheets better, and further where a lane or a column would be cut. */
const leastShare = 0.8
const mostShare = 1.25
const leastScale = 60
/** Labels and headers, which every sheet repeats, may take this much of it. */
const mostRepeated = 0.45
/** Of what is left for cells, the overlap may take this much. */
const mostOverlap = 0.3

const words = {
  plan: { en: 'Assembly plan', id: 'Rencana penyusunan' },
  summary: {
    en: '{sheets} sheets {paper}, assembled {width} × {height} mm at {scale} %',
    id: '{sheets} lembar {paper}, hasil susunan {width} × {height} mm pada {scale} %',
  },
  cut: {
    en: 'Cut each sheet along its marks on the left and at the top.',
    id: 'Potong tiap lembar pada tanda di kiri dan atas.',
  },
  lay: {
    en: 'Lay it over the strip that it shares with the sheets beside and above it, and glue.',
    id: 'Tumpangkan di atas bagian yang sama dari lembar di kiri dan atasnya, lalu rekatkan.',
  },
  blank: { en: 'empty, left out', id: 'kosong, tidak dicetak' },
} satisfies Record<string, LocalText>

interface SheetOptions extends Pick<PdfOptions, 'scale' | 'overlap' | 'cropMarks'> {
  /** The sheet as it lies. */
  readonly paper: Size
  /** What it is called. */
  readonly name: string
}

/** How a sheet is divided at some scale. Millimetres. */
interface Division {
  /** Millimetres for each board pixel. */
  readonly unit: number
  readonly labels: number
  readonly headers: number
  readonly overlap: number
  /** What is left for cells, the overlap included. */
  readonly room: Size
}

/**
 * A map on many sheets that make one poster. Every sheet repeats the lane labels at its left and the headers at its top,
 * so that it can be read alone; sheets end between columns and between lanes, and then show the beginning of what
 * follows, so that they can be glued. Null where the content has no cells.
 */
export function planSheets(
  scene: Scene,
  parts: readonly Box[],
  options: SheetOptions,
  { title: whole, language }: PlanWords,
): PdfPlan | null {
  const title = drawableText(whole).replace(/\s+/g, ' ').trim()
  const area = sheetArea(scene, parts)
  const { cells } = area
  if (cells.width <= 0 || cells.height <= 0) return null
  const scale = chooseScale(scene, area, options)
  const division = divide(area, options, scale)
  const { unit, overlap, room } = division
  const across = cutAxis(columnCuts(scene, cells), (room.width - overlap) / unit, room.width / unit).at
  const tall = (room.height - overlap) / unit
  const down = cutAxis(laneCuts(scene, cells, tall), tall, room.height / unit).at
  const filled = filledSheets(scene, across, down)
  const grid = { columns: across.length - 1, rows: down.length - 1 }
  const sheets = filled.flatMap((row, r) =>
    row.flatMap((full, c) => (full ? [sheetOf(scene, area, division, options, across, down, c, r)] : [])),
  )
  const assembled = {
    width: (area.labels + cells.width) * unit,
    height: (area.headers + cells.height) * unit,
  }
  const number = (value: number) => Math.round(value).toLocaleString(language)
  const named = sheets.map((page, i) => ({
    ...page,
    texts: [foot(page, [page.code, title, `${i + 1}/${sheets.length}`])],
  }))
  const said = {
    title: title === '' ? words.plan[language] : `${words.plan[language]}: ${title}`,
    summary: words.summary[language]
      .replace('{sheets}', number(sheets.length))
      .replace('{paper}', options.name)
      .replace('{width}', number(assembled.width))
      .replace('{height}', number(assembled.height))
      .replace('{scale}', number(scale)),
    how: [...(options.cropMarks ? [words.cut[language]] : []), words.lay[language]],
    blank: words.blank[language],
  }
  return {
    pages:
      sheets.length > 1
        ? [...named, assemblyPage(parts, area, options.paper, across, down, filled, said)]
        : named,
    grid,
    sheets: sheets.length,
    skipped: grid.columns * grid.rows - sheets.length,
    assembled,
    scale,
    overlap: sheets.length > 1 ? overlap : 0,
    cut: {
      columns: countCut(
        across,
        scene.columns.map(({ x, width }) => ({ at: x, length: width })),
      ),
      lanes: countCut(
        down,
        scene.rows.map(({ y, height }) => ({ at: y, length: height })),
      ),
    },
  }
}

/** The scale that was asked for, or a pleasant one that fills the sheets. At no scale labels take most of a sheet. */
function chooseScale(scene: Scene, area: SheetArea, options: SheetOptions): number {
  const inner = innerSize(options.paper)
  const limit = (size: number, repeated: number) =>
    repeated === 0 ? Number.POSITIVE_INFINITY : (size * mostRepeated) / (repeated * millimetresPerPixel)
  const most = 100 * Math.min(limit(inner.width, area.labels), limit(inner.height, area.headers))
  if (options.scale !== null) return Math.min(options.scale, most)
  const pleasant = Math.min(pleasantScale[options.name] ?? 100, most)
  const widest = Math.max(1, ...scene.columns.map(column => column.width))
  const tallest = Math.max(1, ...scene.rows.map(row => row.height))
  const holds = (scale: number, side: 'width' | 'height') => {
    const { unit, overlap, room } = divide(area, options, scale)
    return (side === 'width' ? widest : tallest) * unit <= room[side] - overlap
  }
  const sides = (['width', 'height'] as const).filter(side => holds(leastScale, side))
  const columns = columnCuts(scene, area.cells)
  let best = { scale: pleasant, waste: Number.POSITIVE_INFINITY }
  const first = Math.ceil(Math.min(leastScale, pleasant))
  const last = Math.floor(Math.min(pleasant * mostShare, most))
  for (let scale = last; scale >= first; scale--) {
    if (!sides.every(side => holds(scale, side))) continue
    // Below the pleasant scales only the largest at which everything fits will do.
    if (scale < pleasant * leastShare && best.waste < Number.POSITIVE_INFINITY) break
    const { unit, overlap, room } = divide(area, options, scale)
    const tall = (room.height - overlap) / unit
    const sheets =
      countSheets(columns, (room.width - overlap) / unit, room.width / unit) *
      countSheets(laneCuts(scene, area.cells, tall), tall, room.height / unit)
    const waste = sheets / scale ** 2
    if (waste < best.waste) best = { scale, waste }
  }
  return best.scale
}

function innerSize(paper: Size): Size {
  return { width: paper.width - 2 * margin, height: paper.height - 2 * margin }
}

function divide(area: SheetArea, { paper, overlap }: SheetOptions, scale: number): Division {
  const inner = innerSize(paper)
  const unit = millimetresPerPixel * (scale / 100)
  const labels = area.labels * unit
  const headers = area.headers * unit
  const room = { width: inner.width - labels, height: inner.height - headers }
  const most = mostOverlap * Math.min(room.width, room.height)
  return { unit, labels, headers, overlap: Math.max(0, Math.min(overlap, most)), room }
}

/** One sheet: corner, headers, labels and cells, with the strip of what follows at its right and its bottom. */
function sheetOf(
  scene: Scene,
  area: SheetArea,
  { unit, labels, headers, overlap }: Division,
  { paper, cropMarks }: SheetOptions,
  across: readonly number[],
  down: readonly number[],
  column: number,
  row: number,
): PdfPage {
  const stretch = (cuts: readonly number[], i: number) => {
    const from = cuts[i] ?? 0
    const next = cuts[i + 1] ?? from
    const to = Math.min(cuts.at(-1) ?? next, next + overlap / unit)
    return { from, length: to - from, own: (next - from) * unit }
  }
  const x = stretch(across, column)
  const y = stretch(down, row)
  const left = margin + labels
  const top = margin + headers
  const width = x.length * unit
  const height = y.length * unit
  const place = (shows: PagePlace['shows'], from: Box, at: Box): PagePlace[] =>
    at.width > 0 && at.height > 0 ? [{ shows, from, at }] : []
  const { labelWidth, headerHeight } = scene.metrics
  const bare = area.labels === 0
  const places = [
    ...place(
      bare ? 'all' : 'cells',
      { x: x.from, y: y.from, width: x.length, height: y.length },
      { x: left, y: top, width, height },
    ),
    ...place(
      'labels',
      { x: 0, y: y.from, width: labelWidth, height: y.length },
      { x: margin, y: top, width: labels, height },
    ),
    ...place(
      'headers',
      { x: x.from, y: 0, width: x.length, height: headerHeight },
      { x: left, y: margin, width, height: headers },
    ),
    ...place(
      'corner',
      { x: 0, y: 0, width: labelWidth, height: headerHeight },
      { x: margin, y: margin, width: labels, height: headers },
    ),
    ...(bare ? [] : edgeTime(scene, x.from, left, unit)),
  ]
  // What is repeated from another sheet is cut off with the margin.
  const cut = {
    left: column === 0 ? margin : left,
    top: row === 0 ? margin : top,
    right: left + width,
    bottom: top + height,
  }
  const shared = {
    left: column > 0 ? overlap : 0,
    top: row > 0 ? overlap : 0,
    right: left + x.own,
    bottom: top + y.own,
  }
  const strip = (box: Box): Box[] => (box.width > 0.01 && box.height > 0.01 ? [box] : [])
  const whole = { x: cut.left, y: cut.top, width: cut.right - cut.left, height: cut.bottom - cut.top }
  return {
    kind: 'sheet',
    code: `${letters(row)}${column + 1}`,
    ...paper,
    places,
    lines: cropMarks ? cropLines(paper, cut, shared) : [],
    texts: [],
    overlaps: [
      ...strip({ ...whole, width: Math.min(shared.left, whole.width) }),
      ...strip({ ...whole, height: Math.min(shared.top, whole.height) }),
      ...strip({ ...whole, x: shared.right, width: cut.right - shared.right }),
      ...strip({ ...whole, y: shared.bottom, height: cut.bottom - shared.bottom }),
    ],
  }
}

/** The clock time at the first edge of a sheet stands half over the corner, on paper that is cut off. */
function edgeTime(scene: Scene, edge: number, left: number, unit: number): PagePlace[] {
  const { labelWidth, stageHeight, stepHeight } = scene.metrics
  if (edge <= labelWidth) return []
  const over = Math.max(
    0,
    ...scene.stepHeaders.flatMap(({ box, marks }) =>
      marks
        .flatMap(mark => (mark.kind === 'text' ? mark.lines : []))
        .map(line => ({ from: box.x + line.x, to: box.x + line.x + line.width }))
        .filter(({ from, to }) => from < edge && to > edge && box.x <= edge && box.x + box.width >= edge)
        .map(({ from }) => edge - from),
    ),
  )
  // What reaches further is no clock time but the name of a step that is cut.
  if (over === 0 || over > labelWidth / 4) return []
  return [
    {
      shows: 'headers',
      from: { x: edge - over, y: stageHeight, width: over, height: stepHeight },
      at: {
        x: left - over * unit,
        y: margin + stageHeight * unit,
        width: over * unit,
        height: stepHeight * unit,
      },
    },
  ]
}

interface Edges {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** Marks in the margins where the sheet is cut, and shorter dashed ones up to where the next sheet is laid. */
function cropLines(paper: Size, cut: Edges, shared: Edges): PageLine[] {
  const lines: PageLine[] = []
  const reach = (length: number, far: number): [number, number][] => [
    [margin - markGap - length, margin - markGap],
    [far - margin + markGap, far - margin + markGap + length],
  ]
  const upright = (x: number, length: number, dash: PageLine['dash']) => {
    for (const [y1, y2] of reach(length, paper.height))
      lines.push({ x1: x, y1, x2: x, y2, width: hairline, dash })
  }
  const level = (y: number, length: number, dash: PageLine['dash']) => {
    for (const [x1, x2] of reach(length, paper.width))
      lines.push({ x1, y1: y, x2, y2: y, width: hairline, dash })
  }
  upright(cut.left, markLength, null)
  upright(cut.right, markLength, null)
  level(cut.top, markLength, null)
  level(cut.bottom, markLength, null)
  if (cut.right - shared.right > 0.01) upright(shared.right, markLength * 0.6, [0.6, 0.6])
  if (cut.bottom - shared.bottom > 0.01) level(shared.bottom, markLength * 0.6, [0.6, 0.6])
  return lines
}

/** A line of text at the foot of a page. */
function foot(page: PdfPage, said: readonly (string | null)[]): PageText {
  const text = said.filter(part => part !== null && part.trim() !== '').join('  ·  ')
  const room = page.width - 2 * margin - 4
  return {
    text: fitLine(text, footSize, 600, room),
    x: margin + 2,
    y: page.height - footBaseline,
    size: footSize,
    weight: 600,
    align: 'left',
    plate: false,
  }
}

/** A, B … Z, AA, AB … */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last
}

/** The whole poster drawn small, with its sheets, their codes and what to do with them. */
function assemblyPage(
  parts: readonly Box[],
  area: SheetArea,
  paper: Size,
  across: readonly number[],
  down: readonly number[],
  filled: readonly (readonly boolean[])[],
  said: {
    readonly title: string
    readonly summary: string
    readonly how: readonly string[]
    readonly blank: string
  },
): PdfPage {
  const text = Math.max(3, Math.min(6, paper.width / 60))
  const head = margin + text * (3.6 + 1.2 * said.how.length)
  const content = { width: area.labels + area.cells.width, height: area.headers + area.cells.height }
  const room = { width: paper.width - 2 * margin, height: paper.height - margin - head }
  const unit = Math.min(room.width / content.width, room.height / content.height)
  const places: PagePlace[] = []
  let x = margin
  for (const from of parts) {
    const at = { x, y: head, width: from.width * unit, height: from.height * unit }
    places.push({ shows: 'overview', from, at })
    x += at.width
  }
  const left = margin + area.labels * unit
  const top = head + area.headers * unit
  const lines: PageLine[] = []
  const texts: PageText[] = []
  const line = (y: number, size: number, weight: 400 | 600, words: string) =>
    texts.push({
      text: fitLine(words, size, weight, room.width),
      x: margin,
      y,
      size,
      weight,
      align: 'left',
      plate: false,
    })
  line(margin + text, text * 1.3, 600, said.title)
  line(margin + text * 2.6, text, 400, said.summary)
  said.how.forEach((sentence, i) => {
    line(margin + text * (3.9 + i * 1.2), text * 0.8, 400, sentence)
  })
  filled.forEach((row, r) => {
    row.forEach((full, c) => {
      // Sheets at the edges hold labels and headers too.
      const x1 = c === 0 ? margin : left + ((across[c] ?? 0) - area.cells.x) * unit
      const y1 = r === 0 ? head : top + ((down[r] ?? 0) - area.cells.y) * unit
      const x2 = left + ((across[c + 1] ?? 0) - area.cells.x) * unit
      const y2 = top + ((down[r + 1] ?? 0) - area.cells.y) * unit
      const edge = { width: hairline * 2, dash: full ? null : [1.5, 1.5] }
      lines.push(
        { x1, y1, x2, y2: y1, ...edge },
        { x1: x2, y1, x2, y2, ...edge },
        { x1: x2, y1: y2, x2: x1, y2, ...edge },
        { x1, y1: y2, x2: x1, y2: y1, ...edge },
      )
      const code = `${letters(r)}${c + 1}`
      const size = Math.max(2, Math.min((x2 - x1) / 5, (y2 - y1) / 4, 14))
      const middle = { x: (x1 + x2) / 2, y: (y1 + y2) / 2 + size * 0.36, align: 'center' } as const
      if (full) texts.push({ text: code, ...middle, size, weight: 600, plate: true })
      else texts.push({ text: said.blank, ...middle, size: Math.min(size, 3), weight: 400, plate: true })
    })
  })
  return { kind: 'assembly', code: null, ...paper, places, lines, texts, overlaps: [] }
}
