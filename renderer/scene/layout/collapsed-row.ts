import type { LaneCells } from '../../journey/journey-index.ts'
import type { Mark } from '../marks.ts'
import { collapsedHeight } from '../metrics.ts'
import type { Column, RowContent } from '../scene.ts'
import type { TextSetter } from '../text/text-setter.ts'
import { lineTop } from './line-top.ts'
import { perRecord } from './per-record.ts'
import { textMark } from './text-mark.ts'

const side = 20
const none: RowContent = {
  cards: [],
  cardCount: 0,
  maxSpan: 1,
  height: 0,
  backdrop: [],
  curves: [],
  ghost: null,
}

/** The thin band of a collapsed lane: in each cell how many cards it holds. */
export type CollapsedRows = (cells: LaneCells | undefined, columns: readonly Column[]) => RowContent

/** A maker of such bands that remembers what it drew. */
export function createCollapsedRows(text: TextSetter): CollapsedRows {
  const contentOf = perRecord((cells: LaneCells, { columns }: { columns: readonly Column[] }): RowContent => {
    const backdrop = columns.flatMap(column =>
      countMarks(cells.get(column.stepId)?.length ?? 0, column, text),
    )
    return { ...none, backdrop }
  })
  return (cells, columns) => (cells ? contentOf(cells, { columns }) : none)
}

function countMarks(count: number, column: Column, text: TextSetter): readonly Mark[] {
  if (count === 0) return []
  const line = text.oneLine(String(count), 'caption', column.width)
  const width = Math.max(side, line.width + 12)
  const middle = (collapsedHeight - 1) / 2
  const x = column.x + 8
  return [
    {
      kind: 'rect',
      x,
      y: middle - side / 2,
      width,
      height: side,
      radius: side / 2,
      fill: 'sunken',
      stroke: null,
      strokeWidth: 0,
      dash: null,
    },
    textMark(line, x + (width - line.width) / 2, lineTop('caption', middle), 'caption', 'ink-2'),
  ]
}
