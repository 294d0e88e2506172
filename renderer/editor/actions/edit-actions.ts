import { removeConnectors } from '../../journey/commands/connectors.ts'
import { duplicateCards } from '../../journey/commands/copy-cards.ts'
import { removeLane } from '../../journey/commands/lanes.ts'
import { removeCards } from '../../journey/commands/remove-cards.ts'
import { removeSeparator } from '../../journey/commands/separators.ts'
import { removeStage } from '../../journey/commands/stages.ts'
import { removeStep } from '../../journey/commands/steps.ts'
import { recordOf } from '../../journey/document.ts'
import type { CardId } from '../../journey/ids.ts'
import { cancelConnecting } from '../connect-by-keys.ts'
import { cancelGesture } from '../dispatch.ts'
import type { Editor } from '../editor.ts'
import { nameAndCards } from '../name-and-cards.ts'
import { noSelection, type Selection, selectCards, selectedCards } from '../selection.ts'
import { shownCards } from '../shown-cards.ts'
import type { Action } from './action.ts'
import { canEdit, hasCards } from './conditions.ts'

/** Undo, the clipboard, selecting and deleting. */
export const editActions: readonly Action[] = [
  {
    id: 'undo',
    icon: 'undo-2',
    keys: [{ key: 'z', mod: true }],
    enabled: ({ editor }) =>
      canEdit(editor) && (editor.state().history.undos.length > 0 || editor.state().history.pending !== null),
    run: ({ editor }) => void editor.undo(),
  },
  {
    id: 'redo',
    icon: 'redo-2',
    keys: [
      { key: 'z', mod: true, shift: true },
      { key: 'y', mod: true },
    ],
    enabled: ({ editor }) => canEdit(editor) && editor.state().history.redos.length > 0,
    run: ({ editor }) => void editor.redo(),
  },
  {
    id: 'cut',
    icon: 'scissors',
    keys: [{ key: 'x', mod: true }],
    enabled: ({ editor }) => canEdit(editor) && hasCards(editor),
    run: ({ host }) => host.copy(true),
  },
  {
    id: 'copy',
    icon: 'copy',
    keys: [{ key: 'c', mod: true }],
    enabled: ({ editor }) => hasCards(editor) || ['cell', 'lane'].includes(editor.state().selection.kind),
    run: ({ host }) => host.copy(false),
  },
  {
    id: 'paste',
    icon: 'clipboard-paste',
    keys: [{ key: 'v', mod: true }],
    enabled: ({ editor }) => canEdit(editor),
    run: ({ host }) => host.paste('fits'),
  },
  {
    id: 'pasteAsCard',
    keys: [{ key: 'v', mod: true, shift: true }],
    enabled: ({ editor }) => canEdit(editor),
    run: ({ host }) => host.paste('card'),
  },
  {
    id: 'pasteAsMap',
    icon: 'table',
    keys: [],
    enabled: ({ editor }) => canEdit(editor),
    run: ({ host }) => host.paste('map'),
  },
  {
    id: 'duplicate',
    icon: 'copy-plus',
    keys: [{ key: 'd', mod: true }],
    enabled: ({ editor }) => canEdit(editor) && hasCards(editor),
    run: ({ editor }) => duplicate(editor),
  },
  {
    id: 'delete',
    icon: 'trash-2',
    keys: [{ key: 'Delete' }, { key: 'Backspace' }],
    enabled: ({ editor }) => canEdit(editor) && !['none', 'cell'].includes(editor.state().selection.kind),
    run: ({ editor }) => deleteSelection(editor),
  },
  {
    id: 'selectAll',
    keys: [{ key: 'a', mod: true }],
    enabled: ({ editor }) => editor.state().document.index.cardCount > 0,
    run: ({ editor }) => editor.select(selectCards(everyCard(editor))),
  },
  {
    id: 'selectNone',
    keys: [{ key: 'Escape' }],
    enabled: ({ editor }) => {
      const { selection, tool } = editor.state()
      return selection.kind !== 'none' || tool.state !== 'idle' || tool.tool !== 'select'
    },
    run: ({ editor }) => stepBack(editor),
  },
]

function everyCard(editor: Editor): CardId[] {
  const { document, scene } = editor.state()
  return scene.rows.flatMap(row =>
    scene.columns.flatMap(column =>
      shownCards(scene, document, row.laneId, column.stepId).map(card => card.id),
    ),
  )
}

function duplicate(editor: Editor): void {
  let copies: readonly CardId[] = []
  const ids = selectedCards(editor.state().selection)
  editor.change({ key: 'duplicateCards', count: ids.length }, document => {
    const made = duplicateCards(document, ids, editor.ids)
    copies = made.ids
    return made.diff
  })
  if (copies.length > 0) editor.select(selectCards(copies))
  editor.announce('cardsAdded', { count: copies.length })
}

/** Deletes whatever is selected, and leaves the keyboard where it was. */
function deleteSelection(editor: Editor): void {
  const { selection, document } = editor.state()
  switch (selection.kind) {
    case 'cards': {
      const lead = recordOf(document, selection.lead)
      const next: Selection =
        lead?.laneId && lead.stepId ? { kind: 'cell', laneId: lead.laneId, stepId: lead.stepId } : noSelection
      const count = selection.ids.length
      if (!editor.change({ key: 'deleteCards', count }, now => removeCards(now, selection.ids))) return
      editor.select(next)
      return editor.announce('cardsDeleted', { count })
    }
    case 'connector': {
      const from = recordOf(document, selection.id)?.fromId
      if (!editor.change({ key: 'deleteConnector' }, now => removeConnectors(now, [selection.id]))) return
      if (from) editor.select(selectCards([from]))
      return editor.announce('connectorDeleted')
    }
    case 'stage': {
      const next = neighbourOf(document.index.stages, selection.id)
      const gone = nameAndCards(document, selection)
      if (!editor.change({ key: 'deleteStage' }, now => removeStage(now, selection.id)))
        return editor.announce('lastOne')
      if (next) editor.select({ kind: 'stage', id: next })
      return editor.announce('stageDeleted', gone)
    }
    case 'step': {
      const next = neighbourOf(document.index.steps, selection.id)
      const gone = nameAndCards(document, selection)
      if (!editor.change({ key: 'deleteStep' }, now => removeStep(now, selection.id)))
        return editor.announce('lastOne')
      if (next) editor.select({ kind: 'step', id: next })
      return editor.announce('stepDeleted', gone)
    }
    case 'lane': {
      const shown = document.index.lanes.filter(lane => !lane.hidden)
      const next = neighbourOf(shown, selection.id)
      const gone = nameAndCards(document, selection)
      if (!editor.change({ key: 'deleteLane' }, now => removeLane(now, selection.id)))
        return editor.announce('lastOne')
      if (next) editor.select({ kind: 'lane', id: next })
      return editor.announce('laneDeleted', gone)
    }
    case 'separator': {
      const lane = recordOf(document, selection.id)?.laneId
      if (editor.change({ key: 'deleteSeparator' }, now => removeSeparator(now, selection.id)) && lane)
        editor.select({ kind: 'lane', id: lane })
      return
    }
    default:
  }
}

/** What stands after something in a list, or before it at the end: where the keyboard goes when it is deleted. */
function neighbourOf<I extends string>(list: readonly { readonly id: I }[], id: I): I | undefined {
  const at = list.findIndex(item => item.id === id)
  return (list[at + 1] ?? list[at - 1])?.id
}

/** Escape takes one step back: ends a gesture, puts the tool down, goes from card to cell, from cell to nothing. */
function stepBack(editor: Editor): void {
  const { tool, selection, document } = editor.state()
  if (cancelConnecting(editor)) return
  if (tool.state !== 'idle') return cancelGesture(editor)
  if (tool.tool !== 'select') return editor.setTool('select')
  const card = selection.kind === 'cards' ? recordOf(document, selection.lead) : undefined
  if (card?.laneId && card.stepId && editor.state().keyboard)
    return editor.select({ kind: 'cell', laneId: card.laneId, stepId: card.stepId })
  editor.select(noSelection)
}
