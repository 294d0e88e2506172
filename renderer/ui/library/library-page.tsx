import { lazy, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react'
import { type Catalogue, emptyCatalogue } from '../../journey/catalogue.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { catchLostFocus } from '../components/lost-focus.ts'
import { lazyPanel } from '../lazy-panel.ts'
import { LibraryHead } from './library-head.tsx'
import { goToPlace, type LibraryPlace } from './library-state.ts'
import { MapGrid } from './map-grid.tsx'
import { mapsAt, matchingMaps, sortedMaps, wordsOf } from './matching-maps.ts'
import { SideRail } from './side-rail.tsx'
import { useCardTexts } from './use-card-texts.ts'
import { useLibrary } from './use-library.ts'
import { useMapCommands } from './use-map-commands.ts'
import { useCatalogue, useMaps, useRecovery } from './use-maps.ts'
import { useNow } from './use-now.ts'
import './library.css'

// Mostly there are none: nobody waits for them in the first moment.
const KeepingBanners = lazy(async () => ({
  default: (await import('../keeping-banners.tsx')).KeepingBanners,
}))

const MapTable = lazyPanel(() => import('./map-table.tsx').then(part => part.MapTable))
const BinPage = lazyPanel(() => import('./bin-page.tsx').then(part => part.BinPage))
const EmptyPlace = lazyPanel(() => import('./empty-place.tsx').then(part => part.EmptyPlace))
const RecoveryPanel = lazyPanel(() => import('./recovery-panel.tsx').then(part => part.RecoveryPanel))
const Welcome = lazyPanel(() => import('./welcome.tsx').then(part => part.Welcome))
const BackupOffer = lazyPanel(() => import('./backup-offer.tsx').then(part => part.BackupOffer))
const SelectionBar = lazyPanel(() => import('./selection-bar.tsx').then(part => part.SelectionBar))

/** Home: every map on this computer. */
export function LibraryPage() {
  const t = useT()
  const { library, platform } = useApp()
  const maps = useMaps()
  const catalogue = useCatalogue() ?? emptyCatalogue
  const recovery = useRecovery()
  const commands = useMapCommands()
  const now = useNow()
  const [recovered, setRecovered] = useState(false)
  const hadMaps = useRef(false)
  const wasEmpty = useRef(false)
  const place = useLibrary(state => state.place)
  const kind = useLibrary(state => state.kind)
  const tags = useLibrary(state => state.tags)
  const selected = useLibrary(state => state.selected)
  const query = useLibrary(state => state.query)
  const sort = usePreference(preferences => preferences.librarySort)
  const view = usePreference(preferences => preferences.libraryView)

  const words = wordsOf(useDeferredValue(query))
  const texts = useCardTexts(maps, words.length > 0)
  const here = mapsAt(maps ?? [], catalogue, { place, kind, tags }, now)
  const found = matchingMaps(sortedMaps(here, sort.by, sort.reverse, t.language), words, texts.of)

  useEffect(() => platform.setTitle('Jejak', true), [platform])
  // The board, or the card of a deleted map, may have gone with the focus in it.
  useEffect(() => {
    // While they are read, the map that one comes back from is not there yet.
    if (maps) catchLostFocus(document)
  }, [maps])
  useEffect(() => {
    // Another window may have deleted the folder, or maps that are selected here.
    if (place.kind === 'folder' && catalogue !== emptyCatalogue && !folderOf(catalogue, place))
      goToPlace(library, { kind: 'all' })
    const rest = [...selected].filter(id => maps?.some(map => map.id === id))
    if (maps && rest.length < selected.size) library.setState({ selected: new Set(rest) })
  }, [library, place, catalogue, maps, selected])

  const lost = recovery && recovery.lost.length > 0 && !recovered
  // Whoever has lost maps is no newcomer.
  // Nor whoever has just deleted the last map.
  if (maps && maps.length > 0) hadMaps.current = true
  // The offer stays while the maps come back one after the other.
  if (maps?.length === 0) wasEmpty.current = true
  const inBin = place.kind === 'bin'
  const firstStart = recovery?.firstStart === true && maps?.length === 0 && !lost && !hadMaps.current
  const title = titleOf(place, catalogue, t)
  const View = view === 'list' ? MapTable : MapGrid

  return (
    <div className="library">
      <SideRail maps={maps} catalogue={catalogue} now={now} commands={commands} />
      <main className="library-main">
        <LibraryHead title={title} count={inBin || maps?.length === 0 ? null : found.length} />
        <Suspense>
          <KeepingBanners id={null} />
        </Suspense>
        {maps === null && <p className="caption">{t('library.loading')}</p>}
        <Suspense fallback={null}>
          {lost && <RecoveryPanel recovery={recovery} now={now} onDone={() => setRecovered(true)} />}
          {inBin ? (
            <BinPage now={now} commands={commands} />
          ) : (
            <>
              <Suspense fallback={null}>{wasEmpty.current && recovery && !lost && <BackupOffer />}</Suspense>
              {firstStart && <Welcome commands={commands} />}
              {maps && recovery && found.length === 0 && !firstStart && !lost && (
                <EmptyPlace none={maps.length === 0} commands={commands} />
              )}
              {found.length > 0 && (
                <View
                  // Another place is another list, with a focus of its own.
                  key={JSON.stringify(place)}
                  label={title}
                  items={found}
                  words={words}
                  now={now}
                  catalogue={catalogue}
                  commands={commands}
                />
              )}
            </>
          )}
        </Suspense>
        {/* On its own: while it is loaded, the list must not go, nor the focus in it. */}
        <Suspense fallback={null}>
          {!inBin && selected.size > 0 && (
            <SelectionBar items={found} catalogue={catalogue} commands={commands} />
          )}
        </Suspense>
      </main>
    </div>
  )
}

function folderOf(catalogue: Catalogue, place: LibraryPlace) {
  return place.kind === 'folder' ? catalogue.folders.find(({ id }) => id === place.id) : undefined
}

function titleOf(place: LibraryPlace, catalogue: Catalogue, t: ReturnType<typeof useT>): string {
  switch (place.kind) {
    case 'all':
      return t('library.allMaps')
    case 'favourites':
      return t('library.favourites')
    case 'due':
      return t('library.reviewDue')
    case 'bin':
      return t('library.bin')
    case 'folder':
      return folderOf(catalogue, place)?.name ?? t('library.allMaps')
  }
}
