import type { EditorState } from '../editor/editor-state.ts'
import { isFixed } from '../editor/is-fixed.ts'
import { cssFont } from '../paint/brush.ts'
import { baselineOf, fonts } from '../scene/fonts.ts'
import type { Piece, Row, Scene } from '../scene/scene.ts'
import type { BoardLabels } from './board-labels.ts'

const font = fonts.caption
/** Room for the words, in board pixels: that of a card, also where columns are narrower. */
const width = 168
const inset = 8
/** Most lines that a prompt takes. */
const mostLines = 4
const none: readonly Piece[] = []

/**
 * Finds the prompts of a map that is being filled: in the first cell of every lane without a card. They are the
 * board's, not the map's, and so never in a picture of it. The same list comes back as long as nothing has changed:
 * asking costs a look at each row, and only when the map or what the pointer is on has changed.
 */
export function createLanePrompts(): (state: EditorState, labels: BoardLabels) => readonly Piece[] {
  const made = new Map<string, Piece>()
  let last: { scene: Scene; labels: BoardLabels; without: string; fixed: boolean } | null = null
  let list = none
  return (state, labels) => {
    const { scene } = state
    const without = cellInUse(state)
    const fixed = isFixed(state)
    if (last?.scene === scene && last.labels === labels && last.without === without && last.fixed === fixed)
      return list
    if (last?.labels !== labels || made.size > 200) made.clear()
    last = { scene, labels, without, fixed }
    const next: Piece[] = []
    if (!fixed)
      for (const row of scene.rows) {
        if (row.content.cardCount > 0 || row.collapsed || row.laneId === without) continue
        // The curve of the map that this one answers is drawn there.
        if (row.laneType === 'emotions' && state.linked?.curve) continue
        const piece = promptOf(scene, row, labels, made)
        if (piece) next.push(piece)
      }
    list = next.length === 0 ? none : next
    return list
  }
}

/** The lane whose first cell shows the hint for a new card instead, or takes a drop; else empty. */
function cellInUse({ hover, tool, scene }: EditorState): string {
  const first = scene.columns[0]?.stepId
  if (tool.state === 'draggingCards' && tool.drag.drop?.stepId === first) return tool.drag.drop?.laneId ?? ''
  if (tool.state === 'idle' && tool.tool !== 'hand' && tool.tool !== 'connector')
    if (hover?.kind === 'cell' && hover.stepId === first) return hover.laneId
  return ''
}

function promptOf(scene: Scene, row: Row, labels: BoardLabels, made: Map<string, Piece>): Piece | null {
  const column = scene.columns[0]
  if (!column) return null
  const key = `${row.laneType} ${column.x} ${row.y} ${row.height} ${scene.metrics.centred}`
  const known = made.get(key)
  if (known) return known
  const room = Math.min(width, scene.width - column.x) - 2 * inset
  const lines = breakWords(labels.lanePrompt(row.laneType), room).slice(0, mostLines)
  const tall = lines.length * font.lineHeight
  const emotions = row.laneType === 'emotions'
  // Above the neutral line of the curve; else where a card's words would begin, or in the middle.
  const middle = emotions ? row.height / 2 - tall / 2 - 6 : row.height / 2
  const centred = emotions || scene.metrics.centred || tall > row.height - 24
  const top = Math.round(centred ? Math.max(4, middle - tall / 2) : 12)
  const x = scene.metrics.cellPaddingX + inset
  const piece: Piece = {
    box: { x: column.x, y: row.y, width: room + x + inset, height: row.height },
    marks: [
      // Lines of the grid and of the levels would run through the words.
      {
        kind: 'rect',
        x: x - 4,
        y: top,
        width: Math.max(0, ...lines.map(line => line.width)) + 8,
        height: tall,
        radius: 0,
        fill: 'canvas',
        stroke: null,
        strokeWidth: 0,
        dash: null,
      },
      {
        kind: 'text',
        lines: lines.map((line, i) => ({
          text: line.text,
          x,
          y: top + i * font.lineHeight + baselineOf(font),
          width: line.width,
        })),
        font: 'caption',
        fill: 'ink-3',
        halo: null,
        direction: 'ltr',
      },
    ],
  }
  made.set(key, piece)
  return piece
}

let measuring: CanvasRenderingContext2D | null = null

/** Breaks a short sentence into lines no wider than `room`. These few words never enter the map's layout. */
function breakWords(sentence: string, room: number): { readonly text: string; readonly width: number }[] {
  measuring ??= document.createElement('canvas').getContext('2d')
  const ctx = measuring
  if (!ctx) return []
  ctx.font = cssFont(font)
  ctx.fontKerning = 'none'
  const lines: { text: string; width: number }[] = []
  for (const word of sentence.split(' ')) {
    const line = lines.at(-1)
    const longer = line ? `${line.text} ${word}` : word
    const wide = ctx.measureText(longer).width
    if (line && wide <= room) {
      line.text = longer
      line.width = wide
    } else lines.push({ text: word, width: ctx.measureText(word).width })
  }
  return lines
}
