import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Field } from '../components/field.tsx'
import { Icon } from '../components/icon.tsx'
import { TextInput } from '../components/text-input.tsx'
import { showTrouble } from '../trouble-text.ts'
import type { useArchive } from './use-archive.ts'

interface EraseEverythingProps {
  maps: number
  archive: ReturnType<typeof useArchive>
  onBack: () => void
  /** How the export is getting on. */
  children: ReactNode
}

/** Asks before everything is deleted: what goes, the export first, and a word to be typed. */
export function EraseEverything({ maps, archive, onBack, children }: EraseEverythingProps) {
  const t = useT()
  const { eraseAll, platform, shell } = useApp()
  const [typed, setTyped] = useState('')
  const [erasing, setErasing] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  // The button that led here is gone: the question has the focus.
  useEffect(() => heading.current?.focus(), [])
  const word = t('settings.eraseWord')
  const erase = async () => {
    setErasing(true)
    try {
      await eraseAll()
    } catch (error) {
      showTrouble(shell, error)
    } finally {
      setErasing(false)
    }
  }
  return (
    <div className="settings-panel settings-erase">
      <h2 ref={heading} tabIndex={-1}>
        {t('settings.eraseTitle')}
      </h2>
      <div className="settings-warning">
        <Icon name="triangle-alert" size={20} />
        <p>{t('settings.eraseText', { count: maps })}</p>
      </div>
      <div className="settings-deed">
        <Button
          tone="outlined"
          icon="download"
          disabled={archive.running !== null || erasing}
          onClick={() => void archive.pack()}
        >
          {t('settings.exportAll')}
        </Button>
        <p className="caption">{t('settings.eraseFirst')}</p>
      </div>
      {platform.kind === 'desktop' && <p className="caption">{t('backups.eraseNote')}</p>}
      {children}
      <Field label={t('settings.eraseType', { word })}>
        {id => <TextInput id={id} value={typed} onText={setTyped} autoCapitalize="off" spellCheck={false} />}
      </Field>
      <div className="settings-buttons">
        <Button tone="outlined" disabled={erasing} onClick={onBack}>
          {t('settings.eraseBack')}
        </Button>
        <Button
          tone="outlined"
          className="button-danger"
          icon="trash-2"
          disabled={erasing || archive.running !== null || typed.trim().toLowerCase() !== word}
          onClick={() => void erase()}
        >
          {t('settings.eraseNow')}
        </Button>
      </div>
    </div>
  )
}
