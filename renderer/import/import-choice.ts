import type { Language } from '../journey/language.ts'
import type { ImportPart } from './import-part.ts'
import { joinMaps } from './join-maps.ts'
import { joinTables } from './join-tables.ts'
import { proposedOfMermaid } from './mermaid-map.ts'
import type { MapProposal, ProposedMap } from './proposal.ts'
import { looksLikeJourney, proposeMap } from './propose-map.ts'
import { readProposal } from './read-proposal.ts'
import { isPlainSheetName } from './table-header.ts'

/** What is done with the parts of a file: made by `usualChoice`, and open to correction. */
export interface ImportChoice {
  /** One for each part of the file. */
  readonly parts: readonly PartChoice[]
  /** Whether the chosen parts become one map, or one map each. */
  readonly together: boolean
}

export interface PartChoice {
  readonly chosen: boolean
  /** How its table is read; null for a diagram, which says itself what it means. */
  readonly proposal: MapProposal | null
}

/** A map that a file comes to. */
export interface ImportedMap {
  readonly title: string
  readonly language: Language
  readonly proposed: ProposedMap
}

/**
 * What somebody would expect: all diagrams, and the tables that say by their headers that they are journeys (or, when
 * none does, the largest). Tables of one text that have their headers in common are one map.
 */
export function usualChoice(parts: readonly ImportPart[]): ImportChoice {
  const certain = parts.map(part => part.kind === 'journey' || looksLikeJourney(part.table))
  const size = (part: ImportPart) => (part.kind === 'table' ? part.table.rows.flat().length : 0)
  const largest = parts.reduce((best, part, i) => (size(part) > size(parts[best] ?? part) ? i : best), 0)
  const chosen = parts.map((_, i) => (certain.includes(true) ? certain[i] === true : i === largest))
  const tables = parts.flatMap((part, i) => (chosen[i] && part.kind === 'table' ? [part] : []))
  const together =
    tables.length === chosen.filter(on => on).length &&
    tables.every(part => part.from === 'text') &&
    joinTables(tables.map(part => part.table)) !== null
  return {
    parts: parts.map((part, i) => ({
      chosen: chosen[i] === true,
      proposal: part.kind === 'table' ? proposeMap(part.table) : null,
    })),
    together,
  }
}

/** The maps that the chosen parts come to. `name` is the title of a map that says none: that of the file. */
export function mapsOfChoice(
  parts: readonly ImportPart[],
  choice: ImportChoice,
  { name, language }: { readonly name: string; readonly language: Language },
): readonly ImportedMap[] {
  const maps = parts.flatMap((part, i): ImportedMap[] => {
    const own = choice.parts[i]
    return own?.chosen ? [mapOfPart(part, own.proposal, language)] : []
  })
  const [first] = maps
  if (!first) return []
  if (maps.length === 1) return [{ ...first, title: first.title || name }]
  if (!choice.together)
    return maps.map((map, i) => ({ ...map, title: map.title || whoIsIn(map) || `${name} ${i + 1}` }))
  const titles = new Set(maps.map(map => map.title))
  return [
    {
      title: titles.size === 1 ? first.title || name : name,
      language: first.language,
      proposed: joinMaps(maps.map(map => map.proposed)),
    },
  ]
}

/** What one part comes to alone. Its title is "" when it says none. */
export function mapOfPart(part: ImportPart, proposal: MapProposal | null, language: Language): ImportedMap {
  if (part.kind === 'journey') {
    const proposed = proposedOfMermaid(part.journey, language, part.line)
    return { title: part.journey.title || part.heading, language, proposed }
  }
  const own = proposal ?? proposeMap(part.table)
  const title =
    own.title || (part.from === 'sheet' && !isPlainSheetName(part.table.title) ? part.table.title : '')
  return { title, language: own.language, proposed: readProposal(own) }
}

function whoIsIn({ proposed }: ImportedMap): string {
  return proposed.personas.length === 1 ? (proposed.personas[0] ?? '') : ''
}
