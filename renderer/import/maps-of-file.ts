import type { JourneyDocument } from '../journey/document.ts'
import type { Language } from '../journey/language.ts'
import { failure, type Result, success } from '../journey/result.ts'
import type { HiddenContent } from './hidden-content.ts'
import { type ImportChoice, mapsOfChoice, usualChoice } from './import-choice.ts'
import { type ImportPart, nameOfPart } from './import-part.ts'
import type { ImportRemark } from './import-remark.ts'
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
  /** What was read, but perhaps not as it was meant. */
  readonly remarks: readonly ImportRemark[]
  /** Whether they were made here, out of tables and diagrams, and not there as maps already. */
  readonly isMade: boolean
}

/**
 * Makes a file into maps by what is usual for it: the same that the preview suggests. For a folder of files and for
 * the command line. A whole map keeps its id; `language` is that of words which the file does not bring along. `part`,
 * where it is given, is the only table, sheet or diagram that is wanted, by its name or its number from 1.
 */
export async function mapsOfFile(
  name: string,
  bytes: Uint8Array,
  tools: NewMapTools & { readonly language: Language; readonly part?: string | null },
): Promise<Result<MapsOfFile, ImportTrouble>> {
  const { part = null } = tools
  const read = await readFile(name, bytes)
  if (!read.ok) return read
  if (read.value.kind === 'map')
    return success({ maps: [read.value.map], unplaced: 0, hidden: null, remarks: [], isMade: false })
  const { parts, hidden = null } = read.value
  const choice = part === null ? usualChoice(parts) : onlyPart(parts, part)
  if (!choice) return failure({ kind: 'no-such-part', wanted: part ?? '', names: namesOfParts(parts) })
  const imported = mapsOfChoice(parts, choice, {
    name: titleOfName(name),
    language: tools.language,
  })
  const isEmpty = imported.every(
    ({ proposed }) => proposed.lanes.length === 0 || proposed.stages.length === 0,
  )
  if (isEmpty) return failure({ kind: 'no-table' })
  const maps = imported.map(map => wholeMap(newDocumentOf(map, tools)))
  const unplaced = imported.reduce((sum, map) => sum + map.proposed.unplaced.length, 0)
  const remarks = [...imported.flatMap(map => map.proposed.remarks), ...partsLeft(parts, choice)]
  return success({ maps, unplaced, hidden, remarks, isMade: true })
}

/** The choice of one part alone, by its name or its number; null when there is none. */
function onlyPart(parts: readonly ImportPart[], wanted: string): ImportChoice | null {
  const name = wanted.trim().toLowerCase()
  const named = parts.findIndex(part => nameOfPart(part).toLowerCase() === name)
  const at = named >= 0 ? named : /^\d+$/.test(name) ? Number(name) - 1 : -1
  if (!parts[at]) return null
  const { parts: all } = usualChoice(parts)
  return { together: false, parts: all.map((one, i) => ({ ...one, chosen: i === at })) }
}

function partsLeft(parts: readonly ImportPart[], choice: ImportChoice): readonly ImportRemark[] {
  const left = parts.filter((_, i) => !choice.parts[i]?.chosen)
  if (left.length === 0) return []
  return [{ kind: 'parts-left', count: left.length, names: namesOfParts(parts, part => left.includes(part)) }]
}

/** The names of some parts as a sentence lists them; a part without one goes by its number. */
function namesOfParts(parts: readonly ImportPart[], isWanted: (part: ImportPart) => boolean = () => true) {
  const names = parts.flatMap((part, i) =>
    isWanted(part) ? [nameOfPart(part) === '' ? String(i + 1) : `${i + 1} “${nameOfPart(part)}”`] : [],
  )
  return names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ' …' : '')
}

/** Most parts that a sentence names. */
const mostNames = 10

function wholeMap(document: JourneyDocument): ReadMap {
  return { document, assets: new Map(), repairs: [] }
}

/** The title that a file's name gives: without folder and extension, with spaces for underscores. */
export function titleOfName(name: string): string {
  const base = name.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, '')
  const words = base.replace(/_+/g, ' ').trim()
  return words === '' ? name : words
}
