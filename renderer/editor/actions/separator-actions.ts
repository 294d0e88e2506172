import { updateSeparator } from '../../journey/commands/separators.ts'
import { recordOf } from '../../journey/document.ts'
import type { SeparatorId } from '../../journey/ids.ts'
import { type LineStyle, separatorStyle } from '../../journey/vocabulary.ts'
import type { Editor } from '../editor.ts'
import { moveLine, nextPlaceForLine } from '../move-line.ts'
import { revealSelection } from '../reveal-selection.ts'
import type { Action } from './action.ts'
import type { ActionId } from './action-ids.ts'
import { canEdit } from './conditions.ts'

/** Moving and styling the lines under lanes. */
export const separatorActions: readonly Action[] = [
  move('moveLineUp', 'arrow-up', -1),
  move('moveLineDown', 'arrow-down', 1),
  style('lineSolid', 'solid'),
  style('lineDashed', 'dashed'),
  style('lineDotted', 'dotted'),
]

function selectedLine(editor: Editor): SeparatorId | null {
  const { selection } = editor.state()
  return selection.kind === 'separator' ? selection.id : null
}

function move(id: ActionId, icon: 'arrow-up' | 'arrow-down', by: 1 | -1): Action {
  const placeOf = (editor: Editor) => {
    const line = selectedLine(editor)
    return line && nextPlaceForLine(editor.state().document, line, by)
  }
  return {
    id,
    icon,
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && placeOf(editor) !== null,
    run: ({ editor }) => {
      const line = selectedLine(editor)
      if (!line) return
      moveLine(editor, line, placeOf(editor))
      revealSelection(editor)
    },
  }
}

function style(id: ActionId, value: LineStyle): Action {
  return {
    id,
    keys: [],
    enabled: ({ editor }) => canEdit(editor) && selectedLine(editor) !== null,
    checked: ({ editor }) => {
      const line = selectedLine(editor)
      const separator = line ? recordOf(editor.state().document, line) : undefined
      return separator !== undefined && (separator.style ?? separatorStyle[separator.kind]) === value
    },
    run: ({ editor }) => {
      const line = selectedLine(editor)
      if (line)
        editor.change({ key: 'updateSeparator' }, document =>
          updateSeparator(document, line, { style: value }),
        )
    },
  }
}
