import type { Card } from '../../journey/records/card.ts'
import { baselineOf, fonts } from '../fonts.ts'
import type { IconName } from '../icons.ts'
import type { Mark } from '../marks.ts'
import type { CardFace } from '../scene.ts'
import type { FaceInput } from './face-input.ts'
import type { FaceTools } from './face-tools.ts'

/** Height of one row of marks, and the space above it. */
const rowHeight = 16
const above = 6
const betweenItems = 10
const beforeNumber = 4

interface Item {
  readonly icon: IconName | 'dot'
  readonly size: number
  readonly number: number | null
}

/** The marks of a card in their fixed order: what is absent takes no room. */
function itemsOf(card: Card, comments: number, pictureShown: boolean): readonly Item[] {
  const items: Item[] = []
  if (card.votes > 0) items.push({ icon: 'dot', size: 8, number: card.votes })
  if (card.evidence === 'researched') items.push({ icon: 'badge-check', size: 13, number: null })
  if (card.evidence === 'one-source') items.push({ icon: 'circle-dot', size: 13, number: null })
  if (card.evidence === 'assumption') items.push({ icon: 'circle-help', size: 13, number: null })
  if (card.momentOfTruth) items.push({ icon: 'star', size: 13, number: null })
  if (card.link !== '') items.push({ icon: 'link', size: 12, number: null })
  if (card.imageId !== null && !pictureShown) items.push({ icon: 'image', size: 13, number: null })
  if (comments > 0) items.push({ icon: 'message-square', size: 12, number: comments })
  return items
}

/** The row of marks under a card's text. */
export interface MetaRow {
  /** What it adds to the card's height, the space above included; 0 when the card has no marks. */
  readonly height: number
  /** The marks with the row's text above ending at `y`. */
  marks(x: number, y: number, colours: CardFace['colours']): readonly Mark[]
}

const noMarks: readonly Mark[] = []
const noRow: MetaRow = { height: 0, marks: () => noMarks }

/** Lays out the marks of a card for this width; they wrap when the card is narrow. */
export function metaRow(input: FaceInput, width: number, tools: FaceTools): MetaRow {
  const items = itemsOf(input.card, input.comments, input.style === 'picture')
  if (items.length === 0) return noRow
  const placed: { item: Item; x: number; row: number; numberWidth: number }[] = []
  let x = 0
  let row = 0
  for (const item of items) {
    const numberWidth = item.number === null ? 0 : tools.text.width(String(item.number), 'meta')
    const wide = item.size + (item.number === null ? 0 : beforeNumber + numberWidth)
    if (x > 0 && x + wide > width) {
      x = 0
      row++
    }
    placed.push({ item, x, row, numberWidth })
    x += wide + betweenItems
  }
  return {
    height: above + (row + 1) * rowHeight,
    marks(left, bottom, colours) {
      const marks: Mark[] = []
      for (const { item, x: at, row: n, numberWidth } of placed) {
        const top = bottom + above + n * rowHeight
        const start = left + at
        if (item.icon === 'dot') marks.push(dot(start + 4, top + rowHeight / 2, colours))
        else {
          const y = top + (rowHeight - item.size) / 2
          marks.push({ kind: 'icon', name: item.icon, x: start, y, size: item.size, stroke: colours.ink })
        }
        if (item.number === null) continue
        const text = String(item.number)
        const y = top + baselineOf(fonts.meta)
        const line = { text, x: start + item.size + beforeNumber, y, width: numberWidth }
        marks.push({
          kind: 'text',
          lines: [line],
          font: 'meta',
          fill: colours.ink,
          halo: null,
          direction: 'ltr',
        })
      }
      return marks
    },
  }
}

function dot(x: number, y: number, colours: CardFace['colours']): Mark {
  return { kind: 'circle', x, y, radius: 4, fill: colours.solid, stroke: null, strokeWidth: 0, dash: null }
}
