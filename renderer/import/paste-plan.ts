import type { Selection } from '../editor/selection.ts'
import { addCards } from '../journey/commands/add-cards.ts'
import type { Diff } from '../journey/diff.ts'
import { type JourneyDocument, mapOf } from '../journey/document.ts'
import { detectEmotionScale } from '../journey/emotions/read-emotion.ts'
import type { HistoryLabel } from '../journey/history.ts'
import type { CardId, IdSource, LaneId } from '../journey/ids.ts'
import type { CopiedCards } from '../journey/read-copied-cards.ts'
import { maxTextLength } from '../journey/records/fields.ts'
import { linesOf } from '../journey/split-items.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import { proposedToDiff, usualMode } from './apply-proposal.ts'
import type { PastedContent } from './clipboard-content.ts'
import { cardOfItem, fillGrid } from './fill-grid.ts'
import { joinTables } from './join-tables.ts'
import { headerLanguage } from './lane-words.ts'
import { diagramIn, readMermaidJourney } from './mermaid-journey.ts'
import { proposedOfMermaid } from './mermaid-map.ts'
import { pasteCopiedCards } from './paste-cards.ts'
import { pasteLane } from './paste-lane.ts'
import { type PastePlace, pastePlace } from './paste-place.ts'
import { plainWords } from './plain-words.ts'
import type { MapProposal } from './proposal.ts'
import { proposeMap } from './propose-map.ts'
import { cellCount, columnCount, maxTableCells, type Table, tidyTable } from './table.ts'

/** What a paste would do. */
export type PastePlan =
  /** Goes into the map at once: one diff, one undo. The new cards are to be selected. */
  | {
      readonly kind: 'change'
      readonly diff: Diff
      readonly cardIds: readonly CardId[]
      readonly label: HistoryLabel
      /** A lane that came with its cards: it is to be selected, and how many cards had no step and are parked. */
      readonly lane?: { readonly id: LaneId; readonly parked: number }
    }
  /**
   * Asks first: `tables[0]` as a map, `proposal`, which the user can correct or refuse. Several tables that belong
   * together come joined as the first, and then one by one.
   */
  | {
      readonly kind: 'ask'
      readonly tables: readonly Table[]
      /** Whether the first table is all the others together. */
      readonly joined: boolean
      readonly proposal: MapProposal
    }
  | { readonly kind: 'trouble'; readonly trouble: PasteTrouble }

export interface PasteTrouble {
  readonly code: 'nothing-to-paste' | 'no-table' | 'no-place' | 'too-many-cells' | 'too-long' | 'bad-diagram'
  /** How many cells, cards or characters there are, or the line that can't be read. */
  readonly count: number
  /** How many there may be. */
  readonly most: number
}

export interface PasteContext {
  readonly document: JourneyDocument
  readonly selection: Selection
  readonly ids: IdSource
  /** "usual" is Ctrl+V, "one-card" Ctrl+Shift+V, "map" the command "Paste as map", "grid" fills the grid always. */
  readonly as: 'usual' | 'one-card' | 'map' | 'grid'
}

/** Most cards that one paste of lines makes. */
const maxPastedLines = 2_000

/** Works out what pasting would do. Changes nothing. */
export function planPaste(content: PastedContent, context: PasteContext): PastePlan {
  if (content.kind === 'nothing') return trouble('nothing-to-paste')
  if (content.text.length > 20 * maxTextLength)
    return trouble('too-long', content.text.length, 20 * maxTextLength)
  const diagram = context.as === 'one-card' || content.kind === 'cards' ? null : diagramIn(content.text)
  if (diagram) return asDiagram(diagram, context)
  const tables = content.kind === 'tables' ? content.tables : []
  const cells = tables.reduce((sum, table) => sum + cellCount(table), 0)
  if (context.as !== 'one-card' && cells > maxTableCells)
    return trouble('too-many-cells', cells, maxTableCells)
  if (context.as === 'map') return asMap(tables) ?? trouble('no-table')
  const place = pastePlace(context.document, context.selection)
  if (context.as === 'one-card') return place ? oneCard(content.text, context, place) : trouble('no-place')
  if (content.kind === 'tables') {
    const empty = context.document.index.cardCount === 0
    return (context.as === 'usual' && empty ? asMap(tables) : null) ?? intoGrid(tables, context, place)
  }
  if (content.kind === 'cards' && content.copied.lane)
    return ownLane({ ...content.copied, lane: content.copied.lane }, context)
  if (!place) return trouble('no-place')
  return content.kind === 'cards'
    ? ownCards(content.copied, context, place)
    : asCards(content.text, context, place)
}

/** A question whether a table becomes the map; null when no table has a header on both sides. */
function asMap(tables: readonly Table[]): PastePlan | null {
  const maps = tables.filter(table => {
    const tidy = tidyTable(table)
    return tidy.rows.length >= 2 && columnCount(tidy) >= 2
  })
  const joined = joinTables(maps)
  const choices = joined ? [joined, ...maps] : maps
  const [first] = choices
  return first ? { kind: 'ask', tables: choices, joined: joined !== null, proposal: proposeMap(first) } : null
}

/** A Mermaid journey leaves nothing to ask: it says itself what its stages, steps and scores are. */
function asDiagram(
  { text, line }: { text: string; line: number },
  { document, ids }: PasteContext,
): PastePlan {
  const read = readMermaidJourney(text)
  if (!read.ok) return trouble('bad-diagram', line + read.trouble.line)
  const proposed = proposedOfMermaid(read.value, languageOf(document))
  const { diff, cardIds } = proposedToDiff(document, proposed, read.value.title, {
    ids,
    mode: usualMode(document),
  })
  return change(diff, cardIds)
}

function intoGrid(tables: readonly Table[], context: PasteContext, place: PastePlace | null): PastePlan {
  const { diff, cardIds } = fillGrid(context.document, tables, place ?? { column: 0, row: 0 }, context.ids)
  return change(diff, cardIds)
}

function ownCards(copied: CopiedCards, context: PasteContext, place: PastePlace): PastePlan {
  const { diff, cardIds } = pasteCopiedCards(context.document, copied, place, context.ids)
  return change(diff, cardIds)
}

/** A copied lane goes under the lane in which something is selected, else to the end. */
function ownLane(
  copied: CopiedCards & { readonly lane: NonNullable<CopiedCards['lane']> },
  { document, selection, ids }: PasteContext,
): PastePlan {
  const after =
    selection.kind === 'lane'
      ? selection.id
      : selection.kind === 'cell'
        ? selection.laneId
        : selection.kind === 'cards'
          ? (document.records.get(selection.lead)?.laneId ?? null)
          : null
  const { diff, cardIds, laneId, parked } = pasteLane(document, copied, after, ids)
  return { kind: 'change', diff, cardIds, label: { key: 'pasteLane' }, lane: { id: laneId, parked } }
}

function asCards(text: string, context: PasteContext, place: PastePlace): PastePlan {
  const lines = linesOf(text)
  if (lines.length > maxPastedLines) return trouble('too-many-cells', lines.length, maxPastedLines)
  // A list with marks is likely to be Markdown; a lone line is taken as it is.
  const marked = lines.length > 1 && /^\s*(?:[-*+]|\d+[.)])\s/m.test(text)
  const items = lines.map(line => (marked ? plainWords(line) : { text: line, link: '' }))
  return cards(items.length > 0 ? items : [{ text: text.trim(), link: '' }], context, place)
}

function oneCard(text: string, context: PasteContext, place: PastePlace): PastePlan {
  const plain = text.replace(/\r\n?/g, '\n').replace(/^\s*\n|\s+$/g, '')
  if (plain === '') return trouble('nothing-to-paste')
  if (plain.length > maxTextLength) return trouble('too-long', plain.length, maxTextLength)
  return cards([{ text: plain, link: '' }], context, place)
}

function cards(
  items: readonly { readonly text: string; readonly link: string }[],
  { document, ids }: PasteContext,
  { cell }: PastePlace,
): PastePlan {
  const laneType: LaneType = document.records.get(cell.laneId)?.laneType ?? 'custom'
  const scale = detectEmotionScale(items.map(item => item.text))
  const language = languageOf(document)
  const fields = items.map(item => cardOfItem(item, { laneType, scale, language }))
  const added = addCards(document, cell, fields, ids)
  return change(added.diff, added.ids)
}

/** The language that a map is written in, as far as its headers tell. */
function languageOf(document: JourneyDocument): 'en' | 'id' {
  const { lanes, stages } = document.index
  return headerLanguage([
    mapOf(document).title,
    ...lanes.map(lane => lane.name),
    ...stages.map(stage => stage.name),
  ])
}

function change(diff: Diff, cardIds: readonly CardId[]): PastePlan {
  return { kind: 'change', diff, cardIds, label: { key: 'paste', count: cardIds.length } }
}

function trouble(code: PasteTrouble['code'], count = 0, most = 0): PastePlan {
  return { kind: 'trouble', trouble: { code, count, most } }
}
