import type { Announcement } from '../editor/announcement.ts'
import type { Editor } from '../editor/editor.ts'
import type { MessageKey } from '../ui/i18n/dictionary.ts'
import type { Shell } from '../ui/shell.ts'
import { toastWithUndo } from '../ui/undo-toast.ts'

/** What is said of something that went alone, and of something that took cards with it. */
const messages: Partial<Record<Announcement['key'], readonly [alone: MessageKey, withCards: MessageKey]>> = {
  stageDeleted: ['announce.stageDeleted', 'announce.stageAndCardsDeleted'],
  stepDeleted: ['announce.stepDeleted', 'announce.stepAndCardsDeleted'],
  laneDeleted: ['announce.laneDeleted', 'announce.laneAndCardsDeleted'],
}

/**
 * Shows what was deleted together with a way to take it back, for as long as that is the last thing that happened.
 * Returns whether the announcement was about such a deletion: the message is read to screen readers then.
 */
export function toastDeletion(shell: Shell, editor: Editor, { key, params }: Announcement): boolean {
  const choice = messages[key]
  if (!choice) return false
  toastWithUndo(shell, editor, choice[params.count === 0 ? 0 : 1], params)
  return true
}
