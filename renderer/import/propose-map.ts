import { fittingScale, scaleOfHeader } from '../journey/emotions/read-emotion.ts'
import { readPersonaLabel } from '../journey/persona-label.ts'
import { saysNothing } from '../journey/says-nothing.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import { type HeaderMeaning, headerLanguage, headerMeaning } from './lane-words.ts'
import { cellWords, plainWords } from './plain-words.ts'
import type { MapProposal, Orientation, Track } from './proposal.ts'
import { sectionTracks } from './section-names.ts'
import { type Table, transposeTable } from './table.ts'
import { isPlainSheetName, linesAcross, withOneHeader, withoutTitleRows } from './table-header.ts'

/**
 * Proposes how a table becomes a map. Its first rows and its first columns are compared with the words that lanes
 * go by: the lanes are where more of them are found, the stages on the other side. Where neither is known, the
 * first row holds the stages. `orientation` decides it when given.
 */
export function proposeMap(source: Table, orientation?: Orientation): MapProposal {
  const untitled = withoutTitleRows(source)
  const chosen = orientation ?? detectOrientation(untitled.table)
  const { table, spare } = withOneHeader(untitled.table, chosen)
  const lines = linesAcross(table, chosen)
  const headers = (lines[0] ?? []).map(header => cellWords(table.format, header).text.replace(/\s+/g, ' '))
  const { title, persona } = readTitle(isPlainSheetName(table.title) ? '' : table.title)
  const corner = headers[0] ?? ''
  const found = headers.map(header => headerMeaning(readPersonaLabel(header).name))
  const stage = stageTrack(headers, found)
  const leftOut = linesOfTotals(stage, lines, table.format)
  // What sums the others up says nothing of what they are.
  const told = lines.filter((_, i) => !leftOut.includes(i - 1))
  return {
    table,
    orientation: chosen,
    tracks: tracksOf({ headers, found, stage }, told, table.format),
    leftOut,
    splitting: true,
    title: title === '' && !headerMeaning(corner).known ? corner : title,
    persona,
    spare: [...untitled.spare, ...spare],
    language: headerLanguage([...headers, ...lines.map(line => line[0] ?? '')]),
  }
}

/** Whether a table says by itself that it is a journey: two of its headers are words for lanes, or one beside stages. */
export function looksLikeJourney(source: Table): boolean {
  const { table } = withoutTitleRows(source)
  const words = Math.max(knownWords(table), knownWords(transposeTable(table)))
  const corner = table.rows[0]?.[0] ?? ''
  const isStage = () => headerMeaning(cellWords(table.format, corner.slice(0, 200)).text).role === 'stage'
  return words >= 2 || (words === 1 && isStage())
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

/** How many headers of one of the first rows, the corner apart, are words for lanes. */
function knownWords(table: Table): number {
  const counts = table.rows.slice(0, 3).map(
    row =>
      row
        .slice(1)
        .map(header => (header.length > 200 ? null : headerMeaning(cellWords(table.format, header).text)))
        .filter(meaning => meaning?.known && meaning.role !== 'ignore' && meaning.role !== 'stage').length,
  )
  // A row further down counts as a header only when it says more than one word could by chance.
  return Math.max(counts[0] ?? 0, ...counts.slice(1).filter(count => count >= 2), 0)
}

interface Headers {
  readonly headers: readonly string[]
  /** What each of them means. */
  readonly found: readonly HeaderMeaning[]
  /** Which of them names the stages. */
  readonly stage: number
}

function tracksOf(
  { headers, found, stage }: Headers,
  lines: readonly (readonly string[])[],
  format: Table['format'],
): Track[] {
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
  const sections = sectionTracks(lines, format)
  const steppedBy = found.some(meaning => meaning.role === 'step') ? -1 : namelessSteps(headers, lines, stage)
  let steps = 0
  let personas = 0
  return headers.map((name, i): Track => {
    const meaning = found[i] ?? headerMeaning('')
    const values = lines.slice(1).map(line => cellWords(format, line[i] ?? '').text)
    const scale = fittingScale(
      scaleOfHeader(name),
      values.flatMap(value => value.split('\n')),
    )
    const lane = (laneType: LaneType): Track => ({ name, role: 'lane', laneType, scale })
    if (i === stage) return { name, role: 'stage', laneType: 'custom', scale: 'words' }
    switch (meaning.role) {
      case 'step':
        // Only one column can name the steps; a second one is content.
        return steps++ === 0 ? { name, role: 'step', laneType: 'custom', scale } : lane('actions')
      case 'score':
        return emotions >= 0 ? { name, role: 'score', laneType: 'emotions', scale } : lane('emotions')
      case 'persona':
        return personas++ === 0 && new Set(values).size <= mostPersonas
          ? { name, role: 'persona', laneType: 'custom', scale }
          : lane('custom')
      case 'ignore':
        // "No." is a column of numbers; anything else under such a header has something to say.
        return values.every(value => /^\d*\.?$/.test(value))
          ? { name, role: 'ignore', laneType: 'custom', scale }
          : lane('custom')
      default:
        if (sections.has(i)) return { name, role: 'ignore', laneType: 'custom', scale }
        if (i === steppedBy) return { name, role: 'step', laneType: 'custom', scale: 'words' }
        if (isNumbering(name, values) || (isTotal(name) && values.every(isNumberOrEmpty)))
          return { name, role: 'ignore', laneType: 'custom', scale }
        if (isEmotions(i)) return lane('emotions')
        if (meaning.laneType === 'customer-actions' && !blueprint) return lane('actions')
        return lane(meaning.role === 'lane' ? meaning.laneType : 'custom')
    }
  })
}

/** A column of more different names than this is no column of personas. */
const mostPersonas = 30

/**
 * The track without a header right behind merged stage names, where those leave gaps that it fills: it names the steps.
 * -1 when there is none.
 */
function namelessSteps(
  headers: readonly string[],
  lines: readonly (readonly string[])[],
  stage: number,
): number {
  const at = stage + 1
  const rest = lines.slice(1)
  if (at >= headers.length || headers[at] !== '' || rest.length < 2) return -1
  const gaps = rest.some(line => line[stage] === '' && line[at] !== '')
  return gaps && rest.every(line => line[at] !== '') ? at : -1
}

/** 1, 2, 3 … under no header. */
function isNumbering(name: string, values: readonly string[]): boolean {
  return (
    name === '' && values.length > 1 && values.every((value, i) => value.replace(/\.$/, '') === String(i + 1))
  )
}

function isNumberOrEmpty(text: string): boolean {
  return saysNothing(text) || /^[+\-−–]?[\d.,]+\s*%?$/.test(text)
}

function isTotal(name: string): boolean {
  return /^(?:grand |sub-?)?(?:totals?|sum|averages?|avg\.?|mean|jumlah|rata-rata|rerata)(?:\s+(?:score|skor|nilai|emotions?|emosi))?\s*:?$/i.test(
    name.trim(),
  )
}

/** The lines, counted below the header, that sum the others up. */
function linesOfTotals(
  stage: number,
  lines: readonly (readonly string[])[],
  format: Table['format'],
): number[] {
  return lines.slice(1).flatMap((line, n) => {
    const name = line[stage] ?? ''
    if (name.length > 60 || !isTotal(cellWords(format, name).text)) return []
    return line.every((text, i) => i === stage || isNumberOrEmpty(text)) ? [n] : []
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
  const persona = /^(?:user\s+)?persona(?:\s*(?:#?\d+|[A-Z]))?\s*[:–—-]\s*(.+)$/i.exec(words)?.[1] ?? ''
  if (persona !== '') return { title: '', persona }
  const title = words.replace(/^(?:(?:customer|user)\s+)?(?:journey|perjalanan)(?:\s+map)?\s*[:–—-]\s*/i, '')
  return { title: title.charAt(0).toUpperCase() + title.slice(1), persona: '' }
}
