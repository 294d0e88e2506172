import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Dialog } from '../components/dialog.tsx'
import { showTrouble } from '../trouble-text.ts'
import './open-link-dialog.css'

/** Asks before anything outside the app is opened, with the whole address to be read. */
export function OpenLinkDialog({ address }: { address: string }) {
  const t = useT()
  const { platform, shell } = useApp()
  const open = () => {
    shell.closeDialog()
    platform.openExternal(address).catch((error: unknown) => showTrouble(shell, error))
  }
  return (
    <Dialog title={t('details.openTitle')} className="open-link-dialog" onClose={() => shell.closeDialog()}>
      <div className="open-link">
        <p>{t('details.openText')}</p>
        <p className="open-link-address" dir="ltr">
          {address}
        </p>
      </div>
      <footer className="dialog-foot">
        <Button onClick={() => shell.closeDialog()}>{t('common.cancel')}</Button>
        <Button tone="primary" icon="external-link" onClick={open}>
          {t('details.open')}
        </Button>
      </footer>
    </Dialog>
  )
}
