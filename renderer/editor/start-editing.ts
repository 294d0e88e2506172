import { updateConnector } from '../journey/commands/connectors.ts'
import { updateLane } from '../journey/commands/lanes.ts'
import { updateSeparator } from '../journey/commands/separators.ts'
import { updateStage } from '../journey/commands/stages.ts'
import { updateStep } from '../journey/commands/steps.ts'
import { setCardText } from '../journey/commands/update-card.ts'
import type { Diff } from '../journey/diff.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { Editor } from './editor.ts'
import type { Editing } from './editor-state.ts'
import { refusesChange } from './is-fixed.ts'
import { revealCard } from './reveal-selection.ts'
import { type Selection, selectCards } from './selection.ts'
import { prepareFeelings } from './typed-feeling.ts'

/** Opens something for editing in place. Its text goes into the document key by key, as one entry of the history. */
export function startEditing(editor: Editor, next: Editing): void {
  if (refusesChange(editor)) return
  if (!(next.kind === 'card' && next.fresh)) editor.mark({ key: labelOf[next.kind] })
  editor.select(selectionOf(next))
  editor.patch({ editing: next, hover: null })
  if (next.kind !== 'card') return
  revealCard(editor, next.id)
  void prepareFeelings(editor.state(), recordOf(editor.state().document, next.id))
}

/** Opens the name of something that an open gesture has just made: making and naming are one entry of the history. */
export function startNaming(editor: Editor, next: Editing): void {
  editor.select(selectionOf(next))
  editor.patch({ editing: next, hover: null })
}

function selectionOf(editing: Editing): Selection {
  if (editing.kind === 'card') return selectCards([editing.id])
  return editing.kind === 'duration' ? { kind: 'stage', id: editing.id } : editing
}

const labelOf = {
  card: 'editCard',
  stage: 'renameStage',
  step: 'renameStep',
  lane: 'renameLane',
  separator: 'renameSeparator',
  duration: 'updateStage',
  connector: 'updateConnector',
} as const

/** The text of what is being edited, or null when nothing is. */
export function editedText(document: JourneyDocument, editing: Editing | null): string | null {
  if (!editing) return null
  const record = recordOf(document, editing.id)
  if (!record) return null
  if (record.type === 'card') return record.text
  if (record.type === 'connector') return record.label
  if (record.type === 'stage' && editing.kind === 'duration') return record.duration
  return 'name' in record ? record.name : null
}

/** Puts what has been typed into the document. */
export function inputText(editor: Editor, text: string): void {
  const { editing } = editor.state()
  if (!editing) return
  // Something else may have committed the gesture meanwhile: a menu command, a paste that came late.
  if (!editor.state().history.pending) editor.mark({ key: labelOf[editing.kind] })
  editor.preview(document => setText(document, editing, text))
}

function setText(document: JourneyDocument, editing: Editing, text: string): Diff {
  switch (editing.kind) {
    case 'card':
      return setCardText(document, editing.id, text)
    case 'stage':
      return updateStage(document, editing.id, { name: text })
    case 'step':
      return updateStep(document, editing.id, { name: text })
    case 'lane':
      return updateLane(document, editing.id, { name: text })
    case 'separator':
      return updateSeparator(document, editing.id, { name: text })
    case 'duration':
      return updateStage(document, editing.id, { duration: text })
    case 'connector':
      return updateConnector(document, editing.id, { label: text })
  }
}
