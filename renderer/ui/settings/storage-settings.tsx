import { useState } from 'react'
import type { IconName } from '../../scene/icons.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import type { MessageKey } from '../i18n/dictionary.ts'
import { useBin, useUsage } from '../library/use-maps.ts'
import { ArchiveOutcome } from './archive-outcome.tsx'
import { EraseEverything } from './erase-everything.tsx'
import { useArchive } from './use-archive.ts'

const places = [
  ['map', 'settings.whereMaps', 'settings.whereMapsText'],
  ['history', 'settings.whereCopies', 'settings.whereCopiesText'],
  ['image', 'settings.wherePictures', 'settings.wherePicturesText'],
  ['settings-2', 'settings.whereSettings', 'settings.whereSettingsText'],
] as const satisfies readonly (readonly [IconName, MessageKey, MessageKey])[]

/** What is kept on this computer and where, and the ways to take all of it along, back in, or away. */
export function StorageSettings() {
  const t = useT()
  const { actions, platform } = useApp()
  const archive = useArchive()
  const { running } = archive
  const usage = useUsage()
  const binned = useBin()?.length ?? 0
  const [erasing, setErasing] = useState(false)
  const busy = running !== null

  if (erasing)
    return (
      <EraseEverything
        maps={usage ? usage.maps + binned : 0}
        archive={archive}
        onBack={() => setErasing(false)}
      >
        <ArchiveOutcome archive={archive} />
      </EraseEverything>
    )
  return (
    <div className="settings-panel">
      <p className="settings-total">
        <span>{usage ? t('settings.maps', { count: usage.maps }) : t('settings.measuring')}</span>
        {usage && (
          <span className="caption">
            {[
              ...(binned > 0 ? [t('settings.inBin', { count: binned })] : []),
              t('settings.taken', { size: t.bytes(usage.bytes) }),
            ].join(' · ')}
          </span>
        )}
      </p>
      <dl className="settings-places">
        {places.map(([icon, name, text]) => (
          <div key={name} className="settings-place">
            <Icon name={icon} />
            <dt>{t(name)}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p className="caption">
        {t('settings.nowhere')}
        {platform.kind === 'browser' && ` ${t('settings.browserNote', { address: window.location.origin })}`}
      </p>
      <hr className="settings-line" />
      <Deed
        icon="download"
        name={t('settings.exportAll')}
        hint={t('settings.exportAllHint')}
        disabled={busy}
        onClick={() => void archive.pack()}
      />
      <Deed
        icon="upload"
        name={t('settings.importAll')}
        hint={t('settings.importAllHint')}
        disabled={busy}
        onClick={() => void archive.unpack()}
      />
      <Deed
        icon="scroll-text"
        name={t('log.show')}
        hint={t('log.rowHint')}
        disabled={busy}
        onClick={() => actions.run('showLog')}
      />
      <Deed
        icon="trash-2"
        danger
        name={t('settings.eraseAll')}
        hint={t('settings.eraseAllHint')}
        disabled={busy}
        onClick={() => setErasing(true)}
      />
      <ArchiveOutcome archive={archive} />
    </div>
  )
}

interface DeedProps {
  icon: IconName
  name: string
  hint: string
  danger?: boolean
  disabled: boolean
  onClick: () => void
}

function Deed({ icon, name, hint, danger, disabled, onClick }: DeedProps) {
  return (
    <div className="settings-deed">
      <Button
        tone="outlined"
        icon={icon}
        {...(danger ? { className: 'button-danger' } : {})}
        disabled={disabled}
        onClick={onClick}
      >
        {name}
      </Button>
      <p className="caption">{hint}</p>
    </div>
  )
}
