import type { JourneyDocument } from '../journey/document.ts'
import type { Language } from '../journey/language.ts'
import { type Result, success } from '../journey/result.ts'
import type { HiddenContent } from './hidden-content.ts'
import type { ImportRemark } from './import-remark.ts'
import type { ImportTrouble } from './import-trouble.ts'
import { type NewMapTools, newDocumentOf } from './new-map.ts'
import { readFile } from './read-file.ts'
import type { ReadMap } from './read-jejak.ts'
import { titleOfName } from './title-of-name.ts'
import { usualMaps } from './usual-maps.ts'

/** The maps of a file as they are without anybody to ask, and how many of its texts found no place. */
export interface MapsOfFile {
  readonly maps: readonly ReadMap[]
  readonly unplaced: number
  /** What a workbook hides, and so is in none of the maps; null where nothing is hidden. */
  readonly hidden: HiddenContent | null
  /** What was read, but perhaps not as it was meant. */
  readonly remarks: readonly ImportRemark[]
  /** Whether they were made here, out of tables and diagrams, and not there as maps already. */
  readonly isMade: boolean
}

/**
 * Makes a file into maps by what is usual for it: the same that the preview suggests. For the command line. A whole map
 * keeps its id; `language` is that of words which the file does not bring along. `part`, where it is given, is the only
 * table, sheet or diagram that is wanted, by its name or its number from 1.
 */
export async function mapsOfFile(
  name: string,
  bytes: Uint8Array,
  tools: NewMapTools & { readonly language: Language; readonly part?: string | null },
): Promise<Result<MapsOfFile, ImportTrouble>> {
  const read = await readFile(name, bytes)
  if (!read.ok) return read
  if (read.value.kind === 'map')
    return success({ maps: [read.value.map], unplaced: 0, hidden: null, remarks: [], isMade: false })
  const { parts, hidden = null } = read.value
  const usual = usualMaps(parts, { name: titleOfName(name), language: tools.language }, tools.part)
  if (!usual.ok) return usual
  const { maps, unplaced, remarks } = usual.value
  const whole = maps.map(map => wholeMap(newDocumentOf(map, tools)))
  return success({ maps: whole, unplaced, hidden, remarks, isMade: true })
}

function wholeMap(document: JourneyDocument): ReadMap {
  return { document, assets: new Map(), repairs: [] }
}
