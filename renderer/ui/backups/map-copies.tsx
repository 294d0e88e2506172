import { useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { showTrouble } from '../trouble-text.ts'
import type { BackedUpMap, BackupCopy, Backups } from './backups.ts'
import { CopyPicture } from './copy-picture.tsx'
import { copyTime } from './copy-time.ts'
import { useCopyContent } from './use-copy-content.ts'

/** So many copies are shown at first. */
const few = 3

const places = { library: 'inLibrary', bin: 'inBin', missing: 'missing' } as const

/** A map with its copies, the newest first. */
export function MapCopies({ backups, map, now }: { backups: Backups; map: BackedUpMap; now: number }) {
  const t = useT()
  const [showsAll, setShowsAll] = useState(false)
  const title = map.title.trim() || t('library.untitled')
  const shown = showsAll ? map.copies : map.copies.slice(0, few)
  const older = map.copies.length - shown.length
  return (
    <section className="restore-map" aria-labelledby={`copies-${map.key}`}>
      <header>
        <h2 id={`copies-${map.key}`} className="clip">
          {title}
        </h2>
        <span className={`restore-badge${map.where === 'missing' ? ' restore-gone' : ''}`}>
          {t(`backups.${places[map.where]}`)}
        </span>
      </header>
      <ul aria-label={t('backups.copiesOf', { title })}>
        {shown.map(copy => (
          <CopyLine key={copy.name} backups={backups} map={map} copy={copy} title={title} now={now} />
        ))}
      </ul>
      {older > 0 && (
        <Button size="small" onClick={() => setShowsAll(true)}>
          {t('backups.older', { count: older })}
        </Button>
      )}
    </section>
  )
}

interface CopyLineProps {
  backups: Backups
  map: BackedUpMap
  copy: BackupCopy
  title: string
  now: number
}

/** One copy: what it looks like, of when it is, what it holds, and the ways back. */
function CopyLine({ backups, map, copy, title, now }: CopyLineProps) {
  const t = useT()
  const { shell } = useApp()
  const [isBusy, setBusy] = useState(false)
  const content = useCopyContent()
  const when = copyTime(t, copy.at, now)
  const leave = async (work: () => Promise<void>) => {
    setBusy(true)
    try {
      await work()
      shell.closeDialog()
    } catch (error) {
      showTrouble(shell, error)
      setBusy(false)
    }
  }
  return (
    <li className="restore-copy">
      <CopyPicture backups={backups} copy={copy} onContent={content.found} onTrouble={content.failed} />
      <div className="restore-about">
        <p className="restore-when">{when}</p>
        <p className="caption">
          {content.isUnreadable
            ? t('backups.unreadable')
            : content.value &&
              t('backups.holds', {
                stages: t('backups.stages', { count: content.value.stages }),
                cards: t('backups.cards', { count: content.value.cards }),
              })}
          {' · '}
          {t.bytes(copy.size)}
        </p>
      </div>
      {map.where === 'library' && (
        <Button
          size="small"
          tone="outlined"
          icon="rotate-ccw"
          disabled={isBusy || content.isUnreadable}
          aria-label={t('backups.putBackOf', { title, when })}
          onClick={() => void leave(() => backups.putBack(map, copy))}
        >
          {t('backups.putBack')}
        </Button>
      )}
      <Button
        size="small"
        tone="outlined"
        disabled={isBusy || content.isUnreadable}
        aria-label={t('backups.asNewOf', { title, when })}
        onClick={() => void leave(() => backups.openAsNew(copy))}
      >
        {t('backups.asNew')}
      </Button>
    </li>
  )
}
