import { lazy, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { EmptyState } from '../components/empty-state.tsx'
import { catchLostFocus } from '../components/lost-focus.ts'
import { LostChangesBanner } from '../lost-changes.tsx'
import { StorageBanner } from '../storage-banner.tsx'
import { MapCard } from './map-card.tsx'
import { matchingMaps } from './matching-maps.ts'
import { SideRail } from './side-rail.tsx'
import { useMapCommands } from './use-map-commands.ts'
import { useMaps, useRecovery } from './use-maps.ts'
import { useNow } from './use-now.ts'
import { Welcome } from './welcome.tsx'
import './library.css'

const RecoveryPanel = lazy(() =>
  import('./recovery-panel.tsx').then(part => ({ default: part.RecoveryPanel })),
)

/** Home: every map on this computer. */
export function LibraryPage() {
  const t = useT()
  const { platform, shell } = useApp()
  const maps = useMaps()
  const recovery = useRecovery()
  const commands = useMapCommands()
  const now = useNow()
  const [query, setQuery] = useState('')
  const [recovered, setRecovered] = useState(false)
  const hadMaps = useRef(false)
  const found = matchingMaps(maps ?? [], useDeferredValue(query))

  useEffect(() => platform.setTitle('Jejak', true), [platform])
  // The board, or the card of a deleted map, may have gone with the focus in it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the list has changed
  useEffect(() => catchLostFocus(document), [maps])

  const lost = recovery && recovery.lost.length > 0 && !recovered
  // Whoever has lost maps is no newcomer.
  // Nor whoever has just deleted the last map.
  if (maps && maps.length > 0) hadMaps.current = true
  const firstStart = recovery?.firstStart === true && maps?.length === 0 && !lost && !hadMaps.current

  return (
    <div className="library">
      <SideRail count={maps?.length ?? null} query={query} onQuery={setQuery} commands={commands} />
      <main className="library-main">
        <header className="library-head">
          <h1>{t('library.title')}</h1>
          {maps && maps.length > 0 && <span className="count number">{t.number(maps.length)}</span>}
          <span className="grow" />
          <Button tone="primary" icon="plus" onClick={() => shell.open({ kind: 'new-map' })}>
            {t('library.newMap')}
          </Button>
        </header>
        <StorageBanner canSave={false} />
        <LostChangesBanner id={null} />
        {lost && (
          <Suspense>
            <RecoveryPanel recovery={recovery} now={now} onDone={() => setRecovered(true)} />
          </Suspense>
        )}
        {firstStart && <Welcome commands={commands} />}
        {maps === null && <p className="caption">{t('library.loading')}</p>}
        {maps?.length === 0 && recovery && !firstStart && !lost && (
          <EmptyState icon="map" title={t('library.emptyTitle')}>
            {t('library.emptyText')}{' '}
            <button type="button" className="link" onClick={() => void commands.openFile()}>
              {t('library.emptyOpen')}
            </button>
            .
          </EmptyState>
        )}
        {maps && maps.length > 0 && found.length === 0 && (
          <EmptyState icon="search" title={t('library.nothingFound', { query })}>
            {t('library.nothingFoundText')}{' '}
            <button type="button" className="link" onClick={() => setQuery('')}>
              {t('library.clearSearch')}
            </button>
          </EmptyState>
        )}
        {found.length > 0 && (
          <ul className="maps" aria-label={t('library.allMaps')}>
            {found.map(map => (
              <MapCard key={map.id} map={map} now={now} commands={commands} />
            ))}
          </ul>
        )}
      </main>
    </div>
  )
}
