import { useState } from 'react'
import type { MapId } from '../../journey/ids.ts'
import { useApp, useEditorState, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { showTrouble } from '../trouble-text.ts'

/** The map as one `.jejak` file. */
export function ExportFile({ id }: { id: MapId }) {
  const t = useT()
  const { maps, shell } = useApp()
  const count = useEditorState(state => state.document.index.cardCount)
  const [busy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const outcome = await maps.saveCopy(id)
      if (outcome === 'cancelled') return
      shell.toast({ message: outcome === 'saved' ? 'common.saved' : 'exporting.downloading' })
      shell.closeDialog()
    } catch (error) {
      showTrouble(shell, error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      <div className="export-file">
        <Icon name="footprints" size={20} />
        <div>
          <strong>{t('exporting.fileSize', { count })}</strong>
          <p>{t('exporting.fileAbout')}</p>
        </div>
      </div>
      <footer className="dialog-foot">
        <span className="grow" />
        <Button tone="outlined" onClick={shell.closeDialog}>
          {t('common.cancel')}
        </Button>
        <Button tone="primary" icon="download" disabled={busy} onClick={() => void save()}>
          {t('exporting.saveFile')}
        </Button>
      </footer>
    </>
  )
}
