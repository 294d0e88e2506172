import { type Language, languages } from './language.ts'

/** The first name of the hidden sheet that carries a map through a spreadsheet program and back. */
export const carrierSheet = '_jejak'

/** What the first cell of that sheet says. */
const mark = 'jejak-map'
/** Letters of one cell, a little less than a cell takes. */
const chunkLength = 32_000

/** A map that travels in the cells of a sheet. */
export interface CarriedMap {
  /** The `.jejak` file, deflated, in base64: nothing that a spreadsheet program could take for anything else. */
  readonly base64: string
  /** The language of the visible rows. */
  readonly language: Language
}

/** The cells, one under the other. */
export function carrierCells({ base64, language }: CarriedMap): readonly string[] {
  const chunks: string[] = []
  for (let at = 0; at < base64.length; at += chunkLength) chunks.push(base64.slice(at, at + chunkLength))
  return [mark, '1', language, String(chunks.length), ...chunks]
}

/** The map in such cells, or null when they carry none that is whole. */
export function carriedMap(cells: readonly string[]): CarriedMap | null {
  const [first, version, named, count, ...chunks] = cells
  const language = languages.find(other => other === named)
  if (first !== mark || version !== '1' || !language || chunks.length !== Number(count)) return null
  return { base64: chunks.join(''), language }
}
