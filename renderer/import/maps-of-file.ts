import type { JourneyDocument } from '../journey/document.ts'
import type { Language } from '../journey/language.ts'
import { failure, type Result, success } from '../journey/result.ts'
import type { HiddenContent } from './hidden-content.ts'
import { mapsOfChoice, usualChoice } from './import-choice.ts'
import type { ImportTrouble } from './import-trouble.ts'
import { type NewMapTools, newDocumentOf } from './new-map.ts'
import { readFile } from './read-file.ts'
import type { ReadMap } from './read-jejak.ts'

/** The maps of a file as they are without anybody to ask, and how many of its texts found no place. */
export interface MapsOfFile {
  readonly maps: readonly ReadMap[]
  readonly unplaced: number
  /** What a workbook hides, and so is in none of the maps; null where nothing is hidden. */
  readonly hidden: HiddenContent | null
  /** Whether they were made here, out of tables and diagrams, and not there as maps already. */
  readonly isMade: boolean
}

/**
 * Makes a file into maps by what is usual for it: the same that the preview suggests. For a folder of files and for
 * the command line. A whole map keeps its id; `language` is that of words which the file does not bring along.
 */
export async function mapsOfFile(
  name: string,
  bytes: Uint8Array,
  tools: NewMapTools & { readonly language: Language },
): Promise<Result<MapsOfFile, ImportTrouble>> {
  const read = await readFile(name, bytes)
  if (!read.ok) return read
  if (read.value.kind === 'map')
    return success({ maps: [read.value.map], unplaced: 0, hidden: null, isMade: false })
  const { parts, hidden = null } = read.value
  const imported = mapsOfChoice(parts, usualChoice(parts), {
    name: titleOfName(name),
    language: tools.language,
  })
  const isEmpty = imported.every(
    ({ proposed }) => proposed.lanes.length === 0 || proposed.stages.length === 0,
  )
  if (isEmpty) return failure({ kind: 'no-table' })
  const maps = imported.map(map => wholeMap(newDocumentOf(map, tools)))
  const unplaced = imported.reduce((sum, map) => sum + map.proposed.unplaced.length, 0)
  return success({ maps, unplaced, hidden, isMade: true })
}

function wholeMap(document: JourneyDocument): ReadMap {
  return { document, assets: new Map(), repairs: [] }
}

/** The title that a file's name gives: without folder and extension, with spaces for underscores. */
export function titleOfName(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '')
  const words = base.replace(/_+/g, ' ').trim()
  return words === '' ? name : words
}
