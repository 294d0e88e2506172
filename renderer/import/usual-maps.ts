import type { Language } from '../journey/language.ts'
import { failure, type Result, success } from '../journey/result.ts'
import { type ImportChoice, type ImportedMap, mapsOfChoice, usualChoice } from './import-choice.ts'
import { type ImportPart, nameOfPart } from './import-part.ts'
import type { ImportRemark } from './import-remark.ts'
import type { ImportTrouble } from './import-trouble.ts'

/** What is said of maps that do not say it themselves. */
export interface BenchWords {
  /** The title of a map that names none: that of the file. */
  readonly name: string
  readonly language: Language
}

/** The maps that tables and diagrams come to without anybody to ask. */
export interface UsualMaps {
  /** At least one. */
  readonly maps: readonly ImportedMap[]
  /** How many texts found no place. */
  readonly unplaced: number
  /** What was read, but perhaps not as it was meant, and what was left out. */
  readonly remarks: readonly ImportRemark[]
}

/**
 * Makes parts into maps by what is usual for them: the same that the preview suggests. `wanted`, where it is given, is
 * the only part that is taken, by its name or its number from 1.
 */
export function usualMaps(
  parts: readonly ImportPart[],
  words: BenchWords,
  wanted: string | null = null,
): Result<UsualMaps, ImportTrouble> {
  const choice = wanted === null ? usualChoice(parts) : onlyPart(parts, wanted)
  if (!choice) return failure({ kind: 'no-such-part', wanted: wanted ?? '', names: namesOf(parts) })
  const maps = mapsOfChoice(parts, choice, words)
  const isEmpty = maps.every(({ proposed }) => proposed.lanes.length === 0 || proposed.stages.length === 0)
  if (isEmpty) return failure({ kind: 'no-table' })
  return success({
    maps,
    unplaced: maps.reduce((sum, map) => sum + map.proposed.unplaced.length, 0),
    remarks: [...maps.flatMap(map => map.proposed.remarks), ...partsLeft(parts, choice)],
  })
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
  const isLeft = (_: ImportPart, i: number) => !choice.parts[i]?.chosen
  const count = parts.filter(isLeft).length
  return count > 0 ? [{ kind: 'parts-left', count, names: namesOf(parts, isLeft) }] : []
}

/** The names of some parts as a sentence lists them; a part without one goes by its number alone. */
function namesOf(
  parts: readonly ImportPart[],
  isMeant: (part: ImportPart, at: number) => boolean = () => true,
) {
  const names = parts.flatMap((part, i) =>
    isMeant(part, i) ? [nameOfPart(part) === '' ? String(i + 1) : `${i + 1} “${nameOfPart(part)}”`] : [],
  )
  return names.slice(0, mostNames).join(', ') + (names.length > mostNames ? ' …' : '')
}

/** Most parts that a sentence names. */
const mostNames = 10
