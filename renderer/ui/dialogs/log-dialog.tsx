import { useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { showTrouble } from '../trouble-text.ts'
import './log-dialog.css'

/** The notes about errors, to be read and copied. */
export function LogDialog({ lines }: { lines: readonly string[] }) {
  const t = useT()
  const { platform, shell } = useApp()
  const [isCopied, setCopied] = useState(false)
  const text = lines.join('\n')
  const copy = () => {
    platform.writeClipboard({ text }).then(
      () => setCopied(true),
      (error: unknown) => showTrouble(shell, error),
    )
  }
  return (
    <Dialog title={t('log.title')} className="log-dialog" onClose={() => shell.closeDialog()}>
      <div className="log-body">
        <p>{t(lines.length === 0 ? 'log.empty' : 'log.text')}</p>
        {lines.length > 0 && (
          <textarea readOnly rows={12} value={text} aria-label={t('log.title')} dir="ltr" />
        )}
      </div>
      <footer className="dialog-foot">
        <span className="grow" role="status">
          {isCopied && t('log.copied')}
        </span>
        {lines.length > 0 && (
          <Button tone="outlined" icon="copy" onClick={copy}>
            {t('log.copy')}
          </Button>
        )}
        <Button tone="primary" onClick={() => shell.closeDialog()}>
          {t('common.close')}
        </Button>
      </footer>
    </Dialog>
  )
}
