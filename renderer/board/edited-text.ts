import type { Editing, EditorState } from '../editor/editor-state.ts'
import type { ConnectorId } from '../journey/ids.ts'
import { baselineOf, type FontName, fonts } from '../scene/fonts.ts'
import { type Box, inflate, translate } from '../scene/geometry.ts'
import { middleOf } from '../scene/layout/orthogonal.ts'
import type { Piece, TextBlock } from '../scene/scene.ts'
import { placeOfCard } from './card-place.ts'

/** Where the text that is being edited stands. Board pixels. */
export interface EditedText {
  /** The box of the text lines: the field lies exactly on it. */
  readonly box: Box
  /** The frame around it: the card, or the line of a header. */
  readonly frame: Box
  readonly radius: number
  readonly font: FontName
  readonly align: 'left' | 'center'
  /** Whether Enter breaks the line; in names it finishes. */
  readonly multiline: boolean
  /** The part of the board that scrolls along: the field must not leave it. */
  readonly plane: 'content' | 'headers' | 'labels'
}

/** Where the text being edited stands in the scene, or null when nothing is edited or it is not to be seen. */
export function editedTextOf(state: EditorState): EditedText | null {
  const { editing } = state
  if (!editing) return null
  switch (editing.kind) {
    case 'card': {
      const place = placeOfCard(state, editing.id)
      if (!place) return null
      const { placed, box: card } = place
      const { text, style, radius } = placed.face
      const box = translate(text.box, card.x, card.y)
      const frame = style === 'point' ? frameOfWord(box, card) : card
      return {
        box,
        frame,
        radius: style === 'point' ? 6 : radius,
        font: text.font,
        align: text.align,
        multiline: true,
        plane: 'content',
      }
    }
    case 'connector':
      return ofArrow(editing.id, state)
    case 'duration':
    case 'stage':
      return ofHeader(editing, state, 'headers')
    case 'step':
      return ofHeader(editing, state, 'headers')
    case 'lane':
    case 'separator':
      return ofHeader(editing, state, 'labels')
  }
}

/** Width of the field for the words of an arrow, in board pixels: the widest that is drawn. */
const arrowWords = 160

function ofArrow(id: ConnectorId, { scene }: EditorState): EditedText | null {
  const arrow = scene.connectors.find(connector => connector.connectorId === id)
  if (!arrow) return null
  const { x, y } = middleOf(arrow.points)
  const { lineHeight } = fonts.caption
  const box = { x: x - arrowWords / 2, y: y - lineHeight / 2, width: arrowWords, height: lineHeight }
  return {
    box,
    frame: inflate(box, 4),
    radius: 4,
    font: 'caption',
    align: 'center',
    multiline: false,
    plane: 'content',
  }
}

/** Room around the word of a point while it is edited: little towards its face, which the frame must not cover. */
function frameOfWord(box: Box, face: Box): Box {
  const above = box.y < face.y
  return { x: box.x - 10, y: box.y - (above ? 8 : 2), width: box.width + 20, height: box.height + 10 }
}

/** Least width of the field for the name of a header, in board pixels. */
const narrowestName = 88

function ofHeader(editing: Editing, { scene }: EditorState, plane: EditedText['plane']): EditedText | null {
  const found = headerText(editing, scene)
  if (!found) return null
  const stands = translate(found.text.box, found.piece.box.x, found.piece.box.y)
  // In the narrow slots of a day a name would be written letter under letter.
  const box = { ...stands, width: Math.max(stands.width, narrowestName) }
  return {
    box,
    frame: inflate(box, 4),
    radius: 4,
    font: found.text.font,
    align: found.text.align,
    multiline: false,
    plane,
  }
}

function headerText(editing: Editing, scene: EditorState['scene']): { piece: Piece; text: TextBlock } | null {
  switch (editing.kind) {
    case 'stage': {
      const piece = scene.stageHeaders.find(stage => stage.stageId === editing.id)
      return piece ? { piece, text: piece.text } : null
    }
    case 'duration': {
      const piece = scene.stageHeaders.find(stage => stage.stageId === editing.id)
      return piece ? { piece, text: piece.duration } : null
    }
    case 'step': {
      const piece = scene.stepHeaders.find(step => step.stepId === editing.id)
      return piece ? { piece, text: piece.text } : null
    }
    case 'lane': {
      const piece = scene.rowOf.get(editing.id)?.label
      return piece ? { piece, text: nameIn(piece) } : null
    }
    case 'separator': {
      const piece = scene.separators.find(separator => separator.separatorId === editing.id)?.label
      return piece ? { piece, text: nameIn(piece) } : null
    }
    case 'card':
    case 'connector':
      return null
  }
}

/** The name in a label: its first text, on the room that the label leaves to the right of where it begins. */
function nameIn(piece: Piece): TextBlock {
  const mark = piece.marks.find(candidate => candidate.kind === 'text')
  const text = mark?.kind === 'text' ? mark : null
  const font: FontName = text?.font ?? 'lane'
  const line = text?.lines[0]
  const { size, lineHeight } = fonts[font]
  const x = line?.x ?? 36
  const top = line ? line.y - baselineOf(fonts[font]) : 12
  const count = Math.max(1, text?.lines.length ?? 1)
  return {
    box: { x, y: top, width: Math.max(size * 4, piece.box.width - x - 8), height: count * lineHeight },
    font,
    align: 'left',
    lines: text?.lines ?? [],
    clipped: false,
    direction: text?.direction ?? 'ltr',
  }
}
