import { documentOf, type JourneyDocument } from './document.ts'
import { type CardId, type IdSource, newId } from './ids.ts'
import { type Language, type LocalText, languages } from './language.ts'
import { byOrder, keyBetween } from './order-key.ts'
import { acceptField } from './records/accept-field.ts'
import { type Card, cardDefaults } from './records/card.ts'
import type { JourneyRecord } from './records/record.ts'
import { laneNames } from './templates/lane-names.ts'

/** A map as a list of its cards, one row each with every mark, for people who sort and count in a spreadsheet. */
export interface CardRows {
  readonly columns: readonly CardColumn[]
  /** In the order of the board, the parking lot last. Empty cells are "". */
  readonly rows: readonly (readonly CardValue[])[]
}

export type CardValue = string | number

export interface CardColumn {
  readonly key: ColumnKey
  readonly head: string
}

const heads = {
  id: { en: 'ID', id: 'ID' },
  stage: { en: 'Stage', id: 'Tahap' },
  step: { en: 'Step', id: 'Langkah' },
  lane: { en: 'Lane', id: 'Lajur' },
  text: { en: 'Text', id: 'Teks' },
  score: { en: 'Score', id: 'Skor' },
  persona: { en: 'Persona', id: 'Persona' },
  evidence: { en: 'Evidence', id: 'Bukti' },
  source: { en: 'Source', id: 'Sumber' },
  momentOfTruth: { en: 'Moment of truth', id: 'Momen penentu' },
  votes: { en: 'Votes', id: 'Suara' },
  severity: { en: 'Severity', id: 'Bobot' },
  impact: { en: 'Impact', id: 'Dampak' },
  effort: { en: 'Effort', id: 'Upaya' },
  owner: { en: 'Owner', id: 'Penanggung jawab' },
  due: { en: 'Due', id: 'Tenggat' },
  link: { en: 'Link', id: 'Tautan' },
  tags: { en: 'Tags', id: 'Tag' },
  colour: { en: 'Colour', id: 'Warna' },
  channel: { en: 'Channel', id: 'Kanal' },
  nature: { en: 'Touchpoint', id: 'Titik kontak' },
  flag: { en: 'Flag', id: 'Bendera' },
  start: { en: 'Begins', id: 'Mulai' },
  span: { en: 'Steps spanned', id: 'Rentang langkah' },
  picture: { en: 'Picture', id: 'Gambar' },
  comments: { en: 'Comments', id: 'Komentar' },
} satisfies Record<string, LocalText>

type ColumnKey = keyof typeof heads
const keys = Object.keys(heads) as readonly ColumnKey[]

const yes: LocalText = { en: 'yes', id: 'ya' }
const evidenceWords: Readonly<Record<NonNullable<Card['evidence']>, LocalText>> = {
  assumption: { en: 'Assumption', id: 'Asumsi' },
  'one-source': { en: 'One source', id: 'Satu sumber' },
  researched: { en: 'Research', id: 'Hasil riset' },
}

/** Longest text that a cell of a spreadsheet takes, in UTF-16 units. */
export const maxCellLength = 32_767

/** The cards of a map as rows, with heads and the few words of the rows in a language. */
export function cardRows(document: JourneyDocument, language: Language): CardRows {
  const places = placesOf(document, language)
  const { cells, lanes, steps, parked } = document.index
  const cards = [
    ...lanes.flatMap(lane => steps.flatMap(step => cells.get(lane.id)?.get(step.id) ?? [])),
    ...parked,
  ]
  return {
    columns: keys.map(key => ({ key, head: heads[key][language] })),
    rows: cards.map(card => keys.map(key => written(valueIn(card, key, document, places, language)))),
  }
}

/** What a cell of a spreadsheet can hold of a value. */
function written(value: CardValue): CardValue {
  if (typeof value === 'number' || value.length <= maxCellLength) return value
  return `${value.slice(0, maxCellLength - 1).replace(/[\ud800-\udbff]$/, '')}…`
}

interface Places {
  readonly stageOf: ReadonlyMap<string, string>
  readonly stepOf: ReadonlyMap<string, string>
  readonly laneOf: ReadonlyMap<string, string>
}

/** How stages, steps and lanes are called in the rows; those without a name by their number or type. */
function placesOf({ index }: JourneyDocument, language: Language): Places {
  const stageOf = new Map<string, string>()
  const stepOf = new Map<string, string>()
  index.stages.forEach((stage, s) => {
    const name = stage.name.trim() || String(s + 1)
    for (const [i, step] of (index.stepsOfStage.get(stage.id) ?? []).entries()) {
      stageOf.set(step.id, name)
      stepOf.set(step.id, step.name.trim() || `${s + 1}.${i + 1}`)
    }
  })
  const laneOf = new Map<string, string>(
    index.lanes.map(lane => [lane.id, lane.name.trim() || laneNames[lane.laneType][language]]),
  )
  return { stageOf, stepOf, laneOf }
}

function valueIn(
  card: Card,
  key: ColumnKey,
  document: JourneyDocument,
  places: Places,
  language: Language,
): CardValue {
  switch (key) {
    case 'stage':
      return (card.stepId && places.stageOf.get(card.stepId)) ?? ''
    case 'step':
      return (card.stepId && places.stepOf.get(card.stepId)) ?? ''
    case 'lane':
      return (card.laneId && places.laneOf.get(card.laneId)) ?? ''
    case 'persona':
      return (card.personaId && document.records.get(card.personaId)?.name.trim()) || ''
    case 'evidence':
      return card.evidence ? evidenceWords[card.evidence][language] : ''
    case 'momentOfTruth':
      return card.momentOfTruth ? yes[language] : ''
    case 'votes':
      return card.votes === 0 ? '' : card.votes
    case 'span':
      return card.span === 1 ? '' : card.span
    case 'tags':
      return card.tags.join(', ')
    case 'picture': {
      const image = card.imageId && document.records.get(card.imageId)
      return image ? image.alt.trim() || image.name.trim() || image.mime : ''
    }
    case 'comments':
      return (document.index.comments.get(card.id) ?? [])
        .map(comment => [comment.author.trim(), comment.text].filter(text => text !== '').join(': '))
        .join('\n')
    default:
      return card[key] ?? ''
  }
}

/**
 * The map after somebody has edited its rows: what differs from what was written wins; rows without an id are new cards;
 * cards whose rows are gone are removed, with their arrows and comments. A place that the map does not have puts a card
 * into the parking lot, and a value that a mark can't take leaves the mark as it was. The same document when nothing
 * differs; null when the rows have no column of ids, so that nobody can say what they are about.
 */
export function withEditedRows(
  document: JourneyDocument,
  table: readonly (readonly string[])[],
  language: Language,
  ids: IdSource,
): JourneyDocument | null {
  const at = columnsOf(table[0] ?? [])
  if (!at.has('id')) return null
  const places = placesOf(document, language)
  const byId = new Map(document.records.ofType('card').map(card => [String(card.id), card]))
  // An earlier edit may have given out the same ids.
  const freshId = () => {
    let id = newId('card', ids)
    while (byId.has(id)) id = newId('card', ids)
    return id
  }
  const kept = new Map<CardId, Card>()
  const added: Card[] = []
  let changed = false
  for (const row of table.slice(1)) {
    const text = (key: ColumnKey) => {
      const column = at.get(key)
      return column === undefined ? null : (row[column] ?? '')
    }
    const known = byId.get((text('id') ?? '').trim())
    const isNew = !known || kept.has(known.id)
    if (isNew && (text('text') ?? '').trim() === '' && text('score') === '') continue
    const before = known ?? cardDefaults(freshId(), '')
    const after = patched(before, text, { document, places, language, isNew: !known })
    if (isNew) added.push({ ...after, id: known ? freshId() : after.id })
    else {
      kept.set(known.id, after)
      changed ||= after !== known
    }
  }
  if (!changed && added.length === 0 && kept.size === byId.size) return document
  const others = [...document.records.values()].filter(record => staysWith(record, kept))
  const cards = [...kept.values()]
  const lastOf = new Map<string, string>()
  const cellOf = (card: Card) => `${card.laneId} ${card.stepId}`
  for (const card of cards.toSorted(byOrder)) lastOf.set(cellOf(card), card.order)
  for (const card of added) {
    const order = keyBetween(lastOf.get(cellOf(card)) ?? null, null)
    lastOf.set(cellOf(card), order)
    cards.push({ ...card, order })
  }
  return documentOf([...others, ...cards])
}

/** Whether a record other than a card still has the cards that it is about. */
function staysWith(record: JourneyRecord, kept: ReadonlyMap<CardId, Card>): boolean {
  if (record.type === 'card') return false
  if (record.type === 'comment') return kept.has(record.cardId)
  return record.type !== 'connector' || (kept.has(record.fromId) && kept.has(record.toId))
}

function columnsOf(row: readonly string[]): ReadonlyMap<ColumnKey, number> {
  const found = new Map<ColumnKey, number>()
  row.forEach((text, i) => {
    const word = text.trim()
    const key = keys.find(
      other => !found.has(other) && languages.some(language => heads[other][language] === word),
    )
    if (key) found.set(key, i)
  })
  return found
}

interface RowContext {
  readonly document: JourneyDocument
  readonly places: Places
  readonly language: Language
  readonly isNew: boolean
}

function patched(before: Card, text: (key: ColumnKey) => string | null, context: RowContext): Card {
  const { document, places, language } = context
  const differs = (key: ColumnKey) => {
    const now = text(key)
    if (now === null) return false
    const then = written(valueIn(before, key, document, places, language))
    return typeof then === 'number' ? now.trim() === '' || Number(now) !== then : now !== then
  }
  let after = before
  for (const key of keys) {
    if (key === 'id' || key === 'picture' || key === 'comments') continue
    if (key === 'stage' || key === 'step' || key === 'lane' || !differs(key)) continue
    const value = fieldOf(key, text(key) ?? '', document)
    const field = key === 'persona' ? 'personaId' : key
    const accepted = acceptField('card', field, value)
    if (accepted !== undefined) after = { ...after, [field]: accepted }
  }
  if (!context.isNew && !differs('stage') && !differs('step') && !differs('lane')) return after
  const place = (key: ColumnKey) => text(key) ?? String(valueIn(before, key, document, places, language))
  const step = document.index.steps.find(
    ({ id }) =>
      places.stageOf.get(id) === place('stage').trim() && places.stepOf.get(id) === place('step').trim(),
  )
  const lane = document.index.lanes.find(({ id }) => places.laneOf.get(id) === place('lane').trim())
  return step && lane
    ? { ...after, stepId: step.id, laneId: lane.id }
    : { ...after, stepId: null, laneId: null }
}

/** What a text of a cell means for a mark; null takes the mark away. */
function fieldOf(key: ColumnKey, text: string, document: JourneyDocument): unknown {
  const word = text.trim()
  const said = (words: LocalText) =>
    languages.some(language => words[language].toLowerCase() === word.toLowerCase())
  switch (key) {
    case 'votes':
      return word === '' ? 0 : Number(word)
    case 'span':
      return word === '' ? 1 : Number(word)
    case 'score':
    case 'severity':
    case 'impact':
    case 'effort':
      return word === '' ? null : Number(word.replace('−', '-'))
    case 'momentOfTruth':
      return said(yes) || /^(?:x|✓|true|1)$/i.test(word)
    case 'evidence':
      return (
        (['assumption', 'one-source', 'researched'] as const).find(level => said(evidenceWords[level])) ??
        (word === '' ? null : undefined)
      )
    case 'persona':
      return (
        document.index.personas.find(persona => persona.name.trim() === word)?.id ??
        (word === '' ? null : undefined)
      )
    case 'tags':
      return word
        .split(',')
        .map(tag => tag.trim())
        .filter(tag => tag !== '')
    case 'due':
    case 'colour':
    case 'channel':
    case 'nature':
    case 'flag':
    case 'start':
      return word === '' ? null : word
    default:
      return text
  }
}
