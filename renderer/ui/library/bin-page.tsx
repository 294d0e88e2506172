import { useEffect, useRef, useState } from 'react'
import type { MapId } from '../../journey/ids.ts'
import { type BinnedMap, binDays } from '../../journey/repository.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { Icon } from '../components/icon.tsx'
import { KindBadge } from './kind-badge.tsx'
import type { MapCommands } from './map-commands.ts'
import { useBin } from './use-maps.ts'
import './bin-page.css'

const day = 24 * 60 * 60 * 1000

/** The maps that were thrown away, to take out again or to delete for ever. */
export function BinPage({ now, commands }: { now: number; commands: MapCommands }) {
  const t = useT()
  const { actions, shell } = useApp()
  const bin = useBin()
  const list = useRef<HTMLDivElement>(null)
  // After a map has gone from here the focus goes on to the next one.
  const [focusAt, setFocusAt] = useState<number | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when the list has changed
  useEffect(() => {
    if (focusAt === null) return
    const buttons = list.current?.querySelectorAll<HTMLElement>('.bin-restore') ?? []
    const next = buttons[Math.min(focusAt, buttons.length - 1)]
    const place = next ?? document.querySelector<HTMLElement>('.place-go[aria-current]')
    place?.focus()
    setFocusAt(null)
  }, [bin])

  const restore = (
    <button type="button" className="link" onClick={() => actions.run('restoreBackup')}>
      {t('action.restoreBackup')}
    </button>
  )
  if (!bin) return null
  if (bin.length === 0) {
    return (
      <EmptyState icon="trash-2" title={t('shelf.emptyBin')}>
        {t('shelf.emptyBinText', { count: binDays })} {restore}
      </EmptyState>
    )
  }
  const erase = (maps: readonly MapId[], title?: string) =>
    shell.open({ kind: 'library', ask: { kind: 'erase', maps, title: title ?? null } })
  return (
    <div ref={list}>
      <div className="bin-head">
        <p>
          {t('shelf.binText', { count: binDays })} {restore}
        </p>
        <Button tone="danger" icon="trash-2" onClick={() => erase(bin.map(map => map.id))}>
          {t('shelf.emptyTheBin')}
        </Button>
      </div>
      <ul className="bin-list" aria-label={t('library.bin')}>
        {bin.map((map, index) => (
          <BinnedLine
            key={map.id}
            map={map}
            now={now}
            onRestore={() => {
              setFocusAt(index)
              void commands.restore([map.id])
            }}
            onErase={() => {
              setFocusAt(index)
              erase([map.id], map.title.trim() || t('library.untitled'))
            }}
          />
        ))}
      </ul>
    </div>
  )
}

interface BinnedLineProps {
  map: BinnedMap
  now: number
  onRestore: () => void
  onErase: () => void
}

function BinnedLine({ map, now, onRestore, onErase }: BinnedLineProps) {
  const t = useT()
  const title = map.title.trim() || t('library.untitled')
  // `now` may be half a minute old: what was thrown away since would get a day more than there are.
  const left = Math.max(0, Math.min(binDays, Math.ceil((map.deletedAt + binDays * day - now) / day)))
  return (
    <li>
      <Icon name="map" />
      <div className="bin-about">
        <h2 className="clip">{title}</h2>
        <p className="caption">
          {t('status.cards', { count: map.cardCount })} ·{' '}
          {t('shelf.binned', { when: t.ago(map.deletedAt, now) })} · {t('shelf.daysLeft', { count: left })}
        </p>
      </div>
      <KindBadge kind={map.kind} />
      <Button
        size="small"
        icon="rotate-ccw"
        className="bin-restore"
        aria-label={t('shelf.restoreOne', { title })}
        onClick={onRestore}
      >
        {t('shelf.restore')}
      </Button>
      <Button size="small" tone="danger" aria-label={t('shelf.eraseOne', { title })} onClick={onErase}>
        {t('shelf.erase')}
      </Button>
    </li>
  )
}
