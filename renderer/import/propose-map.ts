import { detectEmotionScale, scaleOfHeader } from '../journey/emotions/read-emotion.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import { type HeaderMeaning, headerLanguage, headerMeaning } from './lane-words.ts'
import { cellWords, plainWords } from './plain-words.ts'
import type { MapProposal, Orientation, Track } from './proposal.ts'
import { type Table, tidyTable, transposeTable } from './table.ts'

/**
 * Proposes how a table becomes a map. Its first row and its first column are compared with the words that lanes
 * go by: the lanes are where more of them are found, the stages on the other side. Where neither is known, the
 * first row holds the stages. `orientation` decides it when given.
 */
export function proposeMap(source: Table, orientation?: Orientation): MapProposal {
  const table = tidyTable(source)
  const chosen = orientation ?? detectOrientation(table)
  const lines = linesAcross(table, chosen)
  const headers = (lines[0] ?? []).map(header => cellWords(table.format, header).text.replace(/\s+/g, ' '))
  const { title, persona } = readTitle(table.title)
  const corner = headers[0] ?? ''
  return {
    table,
    orientation: chosen,
    tracks: tracksOf(headers, lines, table.format),
    splitting: true,
    title: title === '' && !headerMeaning(corner).known ? corner : title,
    persona,
    language: headerLanguage([...headers, ...lines.map(line => line[0] ?? '')]),
  }
}

/** The table as lines with one stage each: its rows, or its columns when the stages stand in columns. */
export function linesAcross(table: Table, orientation: Orientation): readonly (readonly string[])[] {
  return (orientation === 'stages-in-rows' ? table : transposeTable(table)).rows
}

/** Whether a table says by itself that it is a journey: at least two of its headers are words for lanes. */
export function looksLikeJourney(source: Table): boolean {
  const table = tidyTable(source)
  return Math.max(knownWords(table), knownWords(transposeTable(table))) >= 2
}

function detectOrientation(table: Table): Orientation {
  const inRow = knownWords(table)
  const inColumn = knownWords(transposeTable(table))
  if (inRow !== inColumn) return inRow > inColumn ? 'stages-in-rows' : 'stages-in-columns'
  const transposed = transposeTable(table)
  const share = (found: number, of: readonly string[]) => found / Math.max(1, of.length - 1)
  return share(inRow, table.rows[0] ?? []) > share(inColumn, transposed.rows[0] ?? [])
    ? 'stages-in-rows'
    : 'stages-in-columns'
}

/** How many headers of the first row, the corner apart, are words for lanes. */
function knownWords(table: Table): number {
  const words = (table.rows[0] ?? [])
    .slice(1)
    .map(header => headerMeaning(cellWords(table.format, header).text))
  return words.filter(meaning => meaning.known && meaning.role !== 'ignore' && meaning.role !== 'stage')
    .length
}

function tracksOf(
  headers: readonly string[],
  lines: readonly (readonly string[])[],
  format: Table['format'],
): Track[] {
  const found = headers.map(header => headerMeaning(header))
  const stage = stageTrack(headers, found)
  const blueprint = found.some(
    meaning => meaning.laneType === 'frontstage' || meaning.laneType === 'backstage',
  )
  // A lane of no known name that a score stands right behind is what the score is about.
  const isEmotions = (i: number) => {
    const { role, laneType, known } = found[i] ?? headerMeaning('')
    if (i === stage || role !== 'lane') return false
    return laneType === 'emotions' || (!known && headers[i] !== '' && found[i + 1]?.role === 'score')
  }
  const emotions = headers.findIndex((_, i) => isEmotions(i))
  let steps = 0
  let personas = 0
  return headers.map((name, i): Track => {
    const meaning = found[i] ?? headerMeaning('')
    const values = lines.slice(1).map(line => cellWords(format, line[i] ?? '').text)
    const scale = scaleOfHeader(name) ?? detectEmotionScale(values.flatMap(value => value.split('\n')))
    const lane = (laneType: LaneType): Track => ({ name, role: 'lane', laneType, scale })
    if (i === stage) return { name, role: 'stage', laneType: 'custom', scale: 'words' }
    switch (meaning.role) {
      case 'step':
        // Only one column can name the steps; a second one is content.
        return steps++ === 0 ? { name, role: 'step', laneType: 'custom', scale } : lane('actions')
      case 'score':
        return emotions >= 0 ? { name, role: 'score', laneType: 'emotions', scale } : lane('emotions')
      case 'persona':
        return personas++ === 0 ? { name, role: 'persona', laneType: 'custom', scale } : lane('custom')
      case 'ignore':
        // "No." is a column of numbers; anything else under such a header has something to say.
        return values.every(value => /^\d*\.?$/.test(value))
          ? { name, role: 'ignore', laneType: 'custom', scale }
          : lane('custom')
      default:
        if (isEmotions(i)) return lane('emotions')
        if (meaning.laneType === 'customer-actions' && !blueprint) return lane('actions')
        return lane(meaning.role === 'lane' ? meaning.laneType : 'custom')
    }
  })
}

/** The track that names the stages: the one that says so, or else the first that is no number and no persona. */
function stageTrack(headers: readonly string[], found: readonly HeaderMeaning[]): number {
  const named = found.findIndex(meaning => meaning.role === 'stage')
  if (named >= 0) return named
  const first = found.findIndex(
    (meaning, i) => i < headers.length && meaning.role !== 'ignore' && meaning.role !== 'persona',
  )
  return Math.max(0, first)
}

/** "Persona 1: Nurse" names a persona, any other heading the map. */
function readTitle(heading: string): { title: string; persona: string } {
  const words = plainWords(heading).text.replace(/^\d+(?:\.\d+)*[.)]?\s+/, '')
  const persona = /^(?:user\s+)?persona(?:\s*#?\d+)?\s*[:–—-]\s*(.+)$/i.exec(words)?.[1] ?? ''
  if (persona !== '') return { title: '', persona }
  const title = words.replace(/^(?:(?:customer|user)\s+)?(?:journey|perjalanan)(?:\s+map)?\s*[:–—-]\s*/i, '')
  return { title: title.charAt(0).toUpperCase() + title.slice(1), persona: '' }
}
