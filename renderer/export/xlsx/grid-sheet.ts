import { maxCellLength } from '../../journey/card-rows.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import type { Language } from '../../journey/language.ts'
import { laneColour } from '../../journey/vocabulary.ts'
import { type Theme, themes } from '../../scene/theme.ts'
import { mapTable, type TableRow } from '../tables/map-table.ts'
import type { CellLook, MergedCells, Sheet, SheetCell } from './sheet.ts'

const laneWidth = 22
const stepWidth = 30
/** Most characters that a line of a step's column takes, roughly. */
const lineLength = 30
const lineHeight = 15

/** The grid of a map as it is seen: stages merged over their steps, a row for each lane in its colour. */
export function gridSheet(document: JourneyDocument, language: Language): Sheet {
  const table = mapTable(document, language)
  const headRows = table.rows.filter(row => row.kind === 'stages' || row.kind === 'steps').length
  const width = (table.rows[0]?.cells.length ?? 1) - 1
  return {
    name: table.title || (language === 'id' ? 'Peta' : 'Map'),
    hidden: false,
    columns: [{ width: laneWidth }, ...Array.from({ length: width }, () => ({ width: stepWidth }))],
    rows: table.rows.map(row => ({
      height: heightOf(row),
      cells: row.cells.map(
        (text, i): SheetCell => ({ value: cellValue(text, row, i), look: lookOf(row, i) }),
      ),
    })),
    merged: mergedStages(table.stageWidths),
    frozen: { rows: headRows, columns: 1 },
    filtered: false,
  }
}

/** Numbers that look the same when a program has read them as numbers, and scores. All else is text. */
function cellValue(text: string, row: TableRow, column: number): string | number {
  if (column > 0 && row.kind === 'scores' && /^[+-]?[012]$/.test(text)) return Number(text)
  if (
    column > 0 &&
    row.kind === 'lane' &&
    text.length <= 15 &&
    String(Number(text)) === text &&
    isPlainNumber(text)
  )
    return Number(text)
  return text.length <= maxCellLength
    ? text
    : `${text.slice(0, maxCellLength - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

function isPlainNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text)
}

function lookOf(row: TableRow, column: number): CellLook {
  const colour = (name: keyof Theme) => themes.light[name].slice(1)
  const border = colour('line-2')
  if (row.kind === 'stages' || row.kind === 'steps' || !row.lane)
    return {
      fill: colour('sunken'),
      ink: colour(row.kind === 'stages' ? 'ink' : 'ink-2'),
      border,
      bold: row.kind === 'stages' || column === 0,
      align: row.kind === 'stages' && column > 0 ? 'center' : 'left',
      middle: true,
    }
  const family = row.lane.colour ?? laneColour[row.lane.laneType]
  const look = { fill: colour(`${family}-bg`), ink: colour(`${family}-ink`), border }
  if (column === 0) return { ...look, bold: row.kind === 'lane' }
  return row.kind === 'scores' ? { ...look, align: 'left', signed: true } : { ...look, align: 'left' }
}

/** Programs do not find the height of wrapped text by themselves when they open a file. In points. */
function heightOf({ cells, kind }: TableRow): number {
  const lines = cells.map((text, i) => {
    const room = i === 0 ? laneWidth : lineLength
    return text
      .slice(0, 5_000)
      .split('\n')
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0)
  })
  const least = kind === 'stages' ? 24 : 20
  return Math.min(409, Math.max(least, Math.max(...lines) * lineHeight + 5))
}

function mergedStages(widths: readonly number[]): readonly MergedCells[] {
  const merged: MergedCells[] = []
  let left = 1
  for (const width of widths) {
    if (width > 1) merged.push({ top: 0, bottom: 0, left, right: left + width - 1 })
    left += width
  }
  return merged
}
