import type { LocalText } from '../../journey/language.ts'
import type { Box } from '../../scene/geometry.ts'
import type { Scene } from '../../scene/scene.ts'
import { drawableText } from '../../scene/text/drawable-text.ts'
import type { MapHeading } from '../map-heading.ts'
import type { Steps } from '../steps.ts'
import { assemblyPage, hairline, letters } from './assembly-page.ts'
import { cutAxis } from './cut-points.ts'
import { fitLine } from './fit-line.ts'
import { headingTexts } from './page-heading.ts'
import type { Size } from './paper-size.ts'
import type { PageLine, PagePlace, PageText, PdfPage, PdfPlan, PlanWords } from './pdf-page.ts'
import { columnCuts, countCut, filledSheets, laneCuts, type SheetArea, sheetArea } from './sheet-grid.ts'
import { chooseScale, type Division, divide, margin, type SheetOptions, titleSize } from './sheet-scale.ts'

/** Crop marks stand this far from what they mark, and are this long. */
const markGap = 1.5
const markLength = 4.5
/** The line of text at the foot of a sheet: its size, and its baseline over the edge of the paper. */
const footSize = 3
const footBaseline = 4.5

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

/**
 * A map on many sheets that make one poster. Every sheet repeats the lane labels at its left and the headers at its top,
 * so that it can be read alone; sheets end between columns and between lanes, and then show the beginning of what
 * follows, so that they can be glued. Null where the content has no cells.
 */
export function* planSheets(
  scene: Scene,
  parts: readonly Box[],
  options: SheetOptions,
  { title: whole, about, language }: PlanWords,
): Steps<PdfPlan | null> {
  const title = drawableText(whole).replace(/\s+/g, ' ').trim()
  const area = sheetArea(scene, parts)
  const { cells } = area
  if (cells.width <= 0 || cells.height <= 0) return null
  const scale = yield* chooseScale(scene, area, options)
  const division = divide(scene, area, options, scale)
  const { unit, overlap, room, head } = division
  const across = cutAxis(columnCuts(scene, cells), (room.width - overlap) / unit, room.width / unit).at
  const tall = (room.height - overlap) / unit
  const [, ...below] = cutAxis(laneCuts(scene, cells, tall, head / unit), tall, room.height / unit).at
  const down = [cells.y, ...below]
  const filled = filledSheets(scene, across, down)
  const grid = { columns: across.length - 1, rows: down.length - 1 }
  yield
  const sheets: PdfPage[] = []
  for (const [r, row] of filled.entries())
    for (const [c, full] of row.entries()) {
      if (!full) continue
      sheets.push(sheetOf(scene, area, division, options, across, down, c, r))
      yield
    }
  const assembled = {
    width: (area.labels + cells.width) * unit,
    height: head + (area.headers + cells.height) * unit,
  }
  const number = (value: number) => Math.round(value).toLocaleString(language)
  const named = sheets.map((page, i) => ({
    ...page,
    texts: [
      // Over the first sheet of the poster that is printed, where paper was left for it.
      ...(i === 0 && head > 0 && filled[0]?.includes(true) ? headingOver(page, { title: whole, about }) : []),
      foot(page, [page.code, title, `${i + 1}/${sheets.length}`]),
    ],
  }))
  const said = {
    title: title === '' ? words.plan[language] : `${words.plan[language]}: ${title}`,
    summary: words.summary[language]
      .replace('{sheets}', number(sheets.length))
      .replace('{paper}', options.name)
      .replace('{width}', number(assembled.width))
      .replace('{height}', number(assembled.height))
      .replace('{scale}', number(scale)),
    how: [about, ...(options.cropMarks ? [words.cut[language]] : []), words.lay[language]],
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

/** One sheet: corner, headers, labels and cells, with the strip of what follows at its right and its bottom. */
function sheetOf(
  scene: Scene,
  area: SheetArea,
  { unit, labels, headers, head, overlap }: Division,
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
  const start = margin + (row === 0 ? head : 0)
  const top = start + headers
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
      { x: left, y: start, width, height: headers },
    ),
    ...place(
      'corner',
      { x: 0, y: 0, width: labelWidth, height: headerHeight },
      { x: margin, y: start, width: labels, height: headers },
    ),
    ...(bare ? [] : edgeTime(scene, x.from, left, start, unit)),
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
function edgeTime(scene: Scene, edge: number, left: number, top: number, unit: number): PagePlace[] {
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
        y: top + stageHeight * unit,
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

/** The heading of the poster, in the paper over the headers of a sheet. */
function headingOver(page: PdfPage, heading: MapHeading): PageText[] {
  const cells = page.places.filter(({ shows }) => shows === 'cells' || shows === 'all')
  const x = Math.min(...page.places.map(({ at }) => at.x))
  const right = Math.max(...cells.map(({ at }) => at.x + at.width))
  const size = titleSize({ paper: page })
  return headingTexts(heading, { x, y: margin + size * 0.2, room: right - x, size })
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
