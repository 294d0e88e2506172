import { isBeyondScale, readEmotion, scoreWord } from '../journey/emotions/read-emotion.ts'
import { readPersonaLabel } from '../journey/persona-label.ts'
import { saysNothing } from '../journey/says-nothing.ts'
import { markedItems, splitItems } from '../journey/split-items.ts'
import type { EmotionScore } from '../journey/vocabulary.ts'
import type { ImportRemark } from './import-remark.ts'
import { cellWords } from './plain-words.ts'
import {
  type MapProposal,
  maxPersonas,
  type ProposedCard,
  type ProposedLane,
  type ProposedMap,
  type Track,
} from './proposal.ts'
import { headingText, readStages } from './read-stages.ts'
import { linesAcross } from './table-header.ts'

/** Works out what a proposal comes to. No text of the table gets lost: each is a name, a card or unplaced. */
export function readProposal(proposal: MapProposal): ProposedMap {
  const lines = linesAcross(proposal.table, proposal.orientation)
  const { stages, stepOfLine } = readStages(proposal, lines)
  const { lanes, laneOfTrack } = readLanes(proposal.tracks)
  const personas: string[] = proposal.persona === '' ? [] : [proposal.persona]
  // What is left out is told with its name, where there is nothing else in it to be told.
  const isBare = (i: number) => lines.slice(1).every(line => saysNothing(line[i] ?? ''))
  const bare = proposal.tracks.flatMap(({ name, role }, i) =>
    role === 'ignore' && name !== '' && isBare(i) ? [name] : [],
  )
  const unplaced: string[] = [...proposal.spare, ...bare]
  const leftOut = new Set(proposal.leftOut)
  const beyond = proposal.tracks.map(({ name }) => ({ name, count: 0, example: '' }))
  const cards: ProposedCard[] = []
  const feltBy = scoredTracks(proposal.tracks)
  const paired = new Set(feltBy.values())
  const curve = lanes.findIndex(lane => lane.laneType === 'emotions')
  lines.slice(1).forEach((line, n) => {
    if (leftOut.has(n)) {
      unplaced.push(line.filter(cell => !saysNothing(cell)).join(', '))
      return
    }
    const step = stepOfLine[n] ?? 0
    const persona = personaOf(proposal, line, personas, unplaced)
    const addScores = (all: readonly (EmotionScore | null)[], lane: number, whose: number | null) => {
      for (const score of all)
        if (score === null) continue
        else if (lane < 0) unplaced.push(String(score))
        else {
          const text = scoreWord(score, proposal.language)
          cards.push({ lane, step, persona: whose, score, link: '', text })
        }
    }
    const ownerOf = (track: Track): number | null => {
      const { persona: name } = readPersonaLabel(track.name)
      return name === '' || track.laneType !== 'emotions' ? persona : placeOf(name, personas, unplaced)
    }
    const scores = scoresOf(proposal, line, unplaced)
    proposal.tracks.forEach((track, i) => {
      const found = beyond[i]
      if (!found || !isFelt(track, proposal.tracks)) return
      for (const text of cellWords(proposal.table.format, line[i] ?? '').text.split(/[\n;]/)) {
        if (!isBeyondScale(text, track.scale)) continue
        if (found.count++ === 0) found.example = text.trim()
      }
    })
    proposal.tracks.forEach((track, i) => {
      const cell = line[i] ?? ''
      const lane = laneOfTrack[i]
      if (track.role === 'score' && !paired.has(i)) addScores(scores.get(i) ?? [], curve, persona)
      const given = scores.get(feltBy.get(i) ?? -1) ?? []
      if (saysNothing(cell) && !isSign(cell, track)) {
        // A score beside an empty cell of feelings is a card of its own.
        if (lane !== undefined) addScores(given, lane, ownerOf(track))
        return
      }
      const isLeftOut = track.role === 'ignore' ? !isNumbering(cell, n) : isSecond(proposal.tracks, track)
      if (isLeftOut) unplaced.push(cell)
      if (lane === undefined) return
      const owner = ownerOf(track)
      for (const card of cardsOfCell(cell, track, proposal, given))
        cards.push({ ...card, lane, step, persona: owner })
    })
  })
  const remarks: ImportRemark[] = [
    ...(proposal.table.remarks ?? []),
    ...beyond.flatMap(found => (found.count > 0 ? [{ kind: 'beyond-scale', ...found } as const] : [])),
  ]
  return { stages, lanes, laneOfTrack, cards, personas, unplaced, remarks }
}

/** Whether the scores come from this track: where a column says them, they are not read out of the words beside it. */
function isFelt({ role, laneType }: Track, tracks: readonly Track[]): boolean {
  return role === 'score' || (role === 'lane' && laneType === 'emotions' && !hasScores(tracks))
}

function hasScores(tracks: readonly Track[]): boolean {
  return tracks.some(track => track.role === 'score')
}

/** The number of a line says nothing: the board counts stages and steps itself. */
function isNumbering(cell: string, line: number): boolean {
  return cell.replace(/[.)]$/, '') === String(line + 1)
}

/** Whether another track before this one names the stages, the steps or the personas already. */
function isSecond(tracks: readonly Track[], track: Track): boolean {
  const names = track.role === 'stage' || track.role === 'step' || track.role === 'persona'
  return names && tracks.find(other => other.role === track.role) !== track
}

/** The cards of one cell; `given` are the scores that another column says: one for each card, or one for all. */
function cardsOfCell(
  cell: string,
  track: Track,
  proposal: Pick<MapProposal, 'table' | 'splitting' | 'language'>,
  given: readonly (EmotionScore | null)[],
): Pick<ProposedCard, 'text' | 'score' | 'link'>[] {
  const plain = cellWords(proposal.table.format, cell)
  const marked = markedItems(plain.text)
  const items = marked ?? (proposal.splitting ? splitItems(plain.text) : [])
  return (items.length > 0 ? items : [plain.text]).map((text, i) => {
    const link = plain.link
    if (track.laneType !== 'emotions') return { text, score: null, link }
    const score =
      given.length > 0
        ? given.length > 1
          ? (given[i] ?? null)
          : (given[0] ?? null)
        : readEmotion(text, track.scale)
    // A bare number or star says nothing under a point of the curve: it is written out.
    const bare = score !== null && !marked && !/[\p{L}]/u.test(text)
    return { text: bare ? scoreWord(score, proposal.language) : text, score, link }
  })
}

/** Tracks of the same name and type share a lane, and so does one without a name with the lane before it. */
function readLanes(tracks: readonly Track[]): { lanes: ProposedLane[]; laneOfTrack: (number | undefined)[] } {
  const lanes: ProposedLane[] = []
  let last: number | undefined
  const laneOfTrack = tracks.map(track => {
    if (track.role !== 'lane') return undefined
    if (track.name === '' && track.laneType === 'custom' && last !== undefined) return last
    const name = track.laneType === 'emotions' ? readPersonaLabel(track.name).name : track.name
    const same = lanes.findIndex(lane => lane.name === name && lane.laneType === track.laneType)
    last = same >= 0 ? same : lanes.push({ name, laneType: track.laneType }) - 1
    return last
  })
  return { lanes, laneOfTrack }
}

function personaOf(
  { tracks, table }: MapProposal,
  line: readonly string[],
  personas: string[],
  unplaced: string[],
): number | null {
  const at = tracks.findIndex(track => track.role === 'persona')
  const name = at < 0 ? '' : headingText(table.format, line[at] ?? '')
  return name === '' ? null : placeOf(name, personas, unplaced)
}

/** The place of a persona among those known so far; null where there is no room for one more, which is told. */
function placeOf(name: string, personas: string[], unplaced: string[]): number | null {
  const known = personas.indexOf(name)
  if (known >= 0) return known
  if (personas.length < maxPersonas) return personas.push(name) - 1
  unplaced.push(name)
  return null
}

/** What each track of scores says in a line, by the place of the track. */
function scoresOf(
  { tracks, table }: MapProposal,
  line: readonly string[],
  unplaced: string[],
): ReadonlyMap<number, readonly (EmotionScore | null)[]> {
  const read = (track: Track, i: number): readonly (EmotionScore | null)[] => {
    const cell = cellWords(table.format, line[i] ?? '').text
    // A dot says that the card has no score, whatever its words say.
    if (/^[\s·]*·[\s·]*$/.test(cell)) return cell.split('\n').map(() => null)
    if (saysNothing(cell)) return []
    const scores = cell.split('\n').map(word => readEmotion(word, track.scale))
    if (scores.every(score => score === null) || /\p{L}/u.test(cell)) unplaced.push(cell)
    return scores.every(score => score === null) ? [] : scores
  }
  return new Map(tracks.flatMap((track, i) => (track.role === 'score' ? [[i, read(track, i)] as const] : [])))
}

/**
 * Which track of scores says how the feelings of which other track are, by the place of the latter: that before it, or
 * else the first that has none yet.
 */
function scoredTracks(tracks: readonly Track[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  const isOpen = ({ role, laneType }: Track, i: number) =>
    role === 'lane' && laneType === 'emotions' && !found.has(i)
  tracks.forEach(({ role }, i) => {
    if (role !== 'score') return
    const before = tracks.findLastIndex((track, at) => at < i && isOpen(track, at))
    const felt = before >= 0 ? before : tracks.findIndex(isOpen)
    if (felt >= 0) found.set(felt, i)
  })
  return found
}

/** "−" and "--" are empty cells but in a column of feelings, where "--" is the worst. */
function isSign(cell: string, track: Track): boolean {
  return track.laneType === 'emotions' && /^\s*[-−]{2,5}\s*$/.test(cell)
}
