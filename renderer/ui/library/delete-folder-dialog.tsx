import { useApp, useT } from '../app-context.ts'
import type { QuestionOf } from './library-question.ts'
import { Question } from './question.tsx'
import { useMapCommands } from './use-map-commands.ts'

/** Asks whether a folder goes. Its maps stay. */
export function DeleteFolderDialog({ ask }: { ask: QuestionOf<'delete-folder'> }) {
  const t = useT()
  const { shell } = useApp()
  const commands = useMapCommands()
  return (
    <Question
      title={t('shelf.deleteFolderTitle', { name: ask.folder.name })}
      action={t('library.deleteFolder')}
      danger
      onDone={() => {
        shell.closeDialog()
        void commands.removeFolder(ask.folder.id)
      }}
    >
      <p>{t('shelf.deleteFolderText')}</p>
    </Question>
  )
}
