import { proposeMap } from './propose-map.ts'
import type { Table } from './table.ts'
import { linesAcross } from './table-header.ts'

/**
 * Several tables of one text as one, when they have at least half of their headers in common: the stages of one
 * after those of the other. Where the headings above them name personas, a column says whose lines they are.
 * The result has no title. Null when they don't belong together.
 */
export function joinTables(tables: readonly Table[]): Table | null {
  const proposals = tables.map(table => proposeMap(table))
  const [first] = proposals
  if (!first || proposals.length < 2) return null
  const headers = first.tracks.map(track => track.name)
  const isKnown = (name: string) => headers.some(header => sameHeader(header, name))
  for (const { tracks } of proposals.slice(1)) {
    if (tracks.filter(track => isKnown(track.name)).length * 2 < Math.max(tracks.length, first.tracks.length))
      return null
    for (const { name } of tracks) if (!isKnown(name)) headers.push(name)
  }
  const withPersonas = proposals.some(proposal => proposal.persona !== '')
  const rows = proposals.flatMap(({ table, orientation, tracks, persona }) =>
    linesAcross(table, orientation)
      .slice(1)
      .map(line => {
        const taken = new Set<number>()
        const cells = headers.map(header => {
          const at = tracks.findIndex((track, i) => !taken.has(i) && sameHeader(track.name, header))
          taken.add(at)
          return line[at] ?? ''
        })
        return withPersonas ? [...cells, persona] : cells
      }),
  )
  return {
    title: '',
    format: tables.some(table => table.format === 'markdown') ? 'markdown' : 'plain',
    rows: [withPersonas ? [...headers, 'Persona'] : headers, ...rows],
  }
}

function sameHeader(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}
