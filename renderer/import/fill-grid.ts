import type { CardFields } from '../journey/commands/add-cards.ts'
import type { Diff } from '../journey/diff.ts'
import type { JourneyDocument } from '../journey/document.ts'
import {
  detectEmotionScale,
  type EmotionScale,
  readEmotion,
  scoreWord,
} from '../journey/emotions/read-emotion.ts'
import type { CardId, IdSource } from '../journey/ids.ts'
import { saysNothing } from '../journey/says-nothing.ts'
import { splitItems } from '../journey/split-items.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import { GridBuilder } from './grid-builder.ts'
import { headerLanguage } from './lane-words.ts'
import { cellWords, type PlainWords } from './plain-words.ts'
import { columnCount, type Table } from './table.ts'

/**
 * Fills the grid with tables, one under the other, from a position on: columns go to steps, rows to visible lanes,
 * several items of a cell become several cards. Steps and lanes that are missing are added at the ends.
 */
export function fillGrid(
  document: JourneyDocument,
  tables: readonly Table[],
  at: { readonly column: number; readonly row: number },
  ids: IdSource,
): { diff: Diff; cardIds: readonly CardId[] } {
  const builder = new GridBuilder(document, ids)
  const language = headerLanguage(document.index.lanes.map(lane => lane.name))
  let row = at.row
  for (const table of tables) {
    const columns = columnCount(table)
    for (const texts of table.rows) {
      const laneId = builder.laneAt(row++)
      const laneType = builder.changes.get(laneId)?.laneType ?? 'custom'
      const cells = Array.from({ length: columns }, (_, i) => cellWords(table.format, texts[i] ?? ''))
      const scale = detectEmotionScale(cells.map(cell => cell.text))
      cells.forEach((cell, i) => {
        const stepId = builder.stepAt(at.column + i)
        if (saysNothing(cell.text)) return
        for (const text of splitItems(cell.text))
          builder.addCard(
            laneId,
            stepId,
            cardOfItem({ text, link: cell.link }, { laneType, scale, language }),
          )
      })
    }
  }
  return builder.finish()
}

/** A card for a pasted text. In a lane of feelings it gets its score, and a bare number is written out. */
export function cardOfItem(
  { text, link }: PlainWords,
  lane: { readonly laneType: LaneType; readonly scale: EmotionScale; readonly language: 'en' | 'id' },
): CardFields {
  if (lane.laneType !== 'emotions') return { text, link }
  const score = readEmotion(text, lane.scale)
  const bare = score !== null && !/\p{L}/u.test(text)
  return { text: bare ? scoreWord(score, lane.language) : text, link, score }
}
