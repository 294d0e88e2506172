import { deflateSync, strToU8 } from 'fflate'
import { encodeBase64 } from '../../journey/base64.ts'
import { type CardValue, cardRows } from '../../journey/card-rows.ts'
import { carrierCells, carrierSheet } from '../../journey/carried-map.ts'
import type { JourneyDocument } from '../../journey/document.ts'
import { encodeJejakFile } from '../../journey/jejak-file.ts'
import type { Language } from '../../journey/language.ts'
import { type ColourName, laneColour } from '../../journey/vocabulary.ts'
import { themes } from '../../scene/theme.ts'
import type { SourceImage } from '../export-source.ts'
import type { CellLook, Sheet, SheetCell } from './sheet.ts'

const widths: Readonly<Record<string, number>> = {
  text: 48,
  comments: 40,
  stage: 20,
  step: 22,
  lane: 18,
  source: 28,
  link: 28,
  tags: 20,
  owner: 18,
}

/**
 * The cards of a map, one row each with all its marks, and a hidden sheet that carries the whole map: the workbook comes
 * back as the same map, and with the changes that somebody made in its rows.
 */
export function cardsSheets(
  document: JourneyDocument,
  images: ReadonlyMap<string, SourceImage>,
  language: Language,
): readonly Sheet[] {
  const { columns, rows } = cardRows(document, language)
  const families = new Map<CardValue, ColourName>()
  for (const { id, laneId } of document.records.ofType('card')) {
    const lane = laneId && document.records.get(laneId)
    if (lane) families.set(id, lane.colour ?? laneColour[lane.laneType])
  }
  const at = (key: string) => columns.findIndex(column => column.key === key)
  const idColumn = at('id')
  const laneColumn = at('lane')
  const head: CellLook = {
    fill: hex('sunken'),
    ink: hex('ink'),
    border: hex('line-2'),
    bold: true,
    middle: true,
  }
  const plain: CellLook = { ink: hex('ink'), border: hex('line') }
  const signed: CellLook = { ...plain, signed: true, align: 'left' }
  const cellOf = (value: CardValue, i: number, row: readonly CardValue[]): SheetCell => {
    if (columns[i]?.key === 'score') return { value, look: signed }
    if (i !== laneColumn) return { value, look: { ...plain, align: 'left' } }
    const family = families.get(row[idColumn] ?? '')
    return {
      value,
      look: family ? { ...plain, fill: hex(`${family}-bg`), ink: hex(`${family}-ink`) } : plain,
    }
  }
  const visible: Sheet = {
    name: language === 'id' ? 'Kartu' : 'Cards',
    hidden: false,
    columns: columns.map(({ key }) => ({ width: widths[key] ?? 14, ...(key === 'id' && { hidden: true }) })),
    rows: [
      { height: 22, cells: columns.map(column => ({ value: column.head, look: head })) },
      ...rows.map(row => ({ height: null, cells: row.map((value, i) => cellOf(value, i, row)) })),
    ],
    merged: [],
    frozen: { rows: 1, columns: 0 },
    filtered: true,
  }
  return [visible, carrier(document, images, language)]
}

function hex(name: keyof typeof themes.light): string {
  return themes.light[name].slice(1)
}

function carrier(
  document: JourneyDocument,
  images: ReadonlyMap<string, SourceImage>,
  language: Language,
): Sheet {
  const assets = new Map([...images].map(([hash, { bytes }]) => [hash, bytes] as const))
  const file = strToU8(encodeJejakFile({ document, assets }))
  const cells = carrierCells({ base64: encodeBase64(deflateSync(file)), language })
  return {
    name: carrierSheet,
    hidden: true,
    columns: [],
    rows: cells.map(value => ({ height: null, cells: [{ value, look: {} }] })),
    merged: [],
    frozen: { rows: 0, columns: 0 },
    filtered: false,
  }
}
