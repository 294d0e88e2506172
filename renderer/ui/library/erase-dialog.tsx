import { useApp, useT } from '../app-context.ts'
import type { QuestionOf } from './library-question.ts'
import { Question } from './question.tsx'
import { useMapCommands } from './use-map-commands.ts'

/** Asks whether maps of the bin go for ever. */
export function EraseDialog({ ask }: { ask: QuestionOf<'erase'> }) {
  const t = useT()
  const { shell } = useApp()
  const commands = useMapCommands()
  const { maps, title } = ask
  return (
    <Question
      title={
        title === null ? t('shelf.eraseAllTitle', { count: maps.length }) : t('shelf.eraseTitle', { title })
      }
      action={t('shelf.erase')}
      danger
      onDone={() => {
        shell.closeDialog()
        void commands.erase(maps)
      }}
    >
      <p>{t('shelf.eraseText')}</p>
    </Question>
  )
}
