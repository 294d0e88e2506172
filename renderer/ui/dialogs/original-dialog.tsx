import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import type { OriginalQuestion } from './original-question.ts'
import './original-dialog.css'

/** Asks what to do when the file of a map is not as it was left. */
export function OriginalDialog({ ask }: { ask: OriginalQuestion }) {
  const t = useT()
  const { shell } = useApp()
  const { kind, file } = ask
  return (
    <Dialog
      title={t(`original.${kind}Title`, { file })}
      className="original-dialog"
      onClose={shell.closeDialog}
    >
      <div className="original-question">
        <p>{t(`original.${kind}Text`)}</p>
        {kind === 'changed' && <Choices ask={ask} />}
      </div>
      <footer className="dialog-foot">
        <Button onClick={shell.closeDialog}>
          {t(kind === 'changed' ? 'original.later' : 'common.cancel')}
        </Button>
        {kind === 'unreadable' && (
          <Button tone="outlined" onClick={() => ask.choose('replace')}>
            {t('original.replace')}
          </Button>
        )}
        {kind === 'vanished' && (
          <Button tone="outlined" onClick={() => ask.choose('again')}>
            {t('original.again')}
          </Button>
        )}
        {kind !== 'changed' && (
          <Button tone="primary" onClick={() => ask.choose('elsewhere')}>
            {t('original.elsewhere')}
          </Button>
        )}
      </footer>
    </Dialog>
  )
}

/** The versions to choose from, each with what comes of it. */
function Choices({ ask }: { ask: Extract<OriginalQuestion, { kind: 'changed' }> }) {
  const t = useT()
  const about = {
    mine: t(ask.saving ? 'original.mineSaving' : 'original.mineLater'),
    theirs: t('original.theirsText'),
    both: t('original.bothText'),
  }
  return (
    <ul className="original-choices">
      {(['mine', 'theirs', 'both'] as const).map(choice => (
        <li key={choice}>
          <button
            type="button"
            className="original-choice"
            aria-describedby={`original-${choice}`}
            onClick={() => ask.choose(choice)}
          >
            {t(`original.${choice}`)}
          </button>
          <p id={`original-${choice}`}>{about[choice]}</p>
        </li>
      ))}
    </ul>
  )
}
