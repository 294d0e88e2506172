import { type DragEvent, useState } from 'react'
import type { Catalogue, Folder } from '../../journey/catalogue.ts'
import { isId, type MapId } from '../../journey/ids.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { isReviewDue } from '../../journey/review.ts'
import type { IconName } from '../../scene/icons.ts'
import { useApp, useT } from '../app-context.ts'
import { classNames } from '../components/class-names.ts'
import { Icon } from '../components/icon.tsx'
import { MenuButton } from '../components/menu.tsx'
import { goToPlace, type LibraryPlace } from './library-state.ts'
import type { MapCommands } from './map-commands.ts'
import { useLibrary } from './use-library.ts'
import { draggedMaps } from './use-map-list.ts'

interface RailPlacesProps {
  maps: readonly MapSummary[]
  catalogue: Catalogue
  now: number
  commands: MapCommands
}

/** The places of the library: all maps, favourites, folders, what is due for review, the bin. Maps can be dropped. */
export function RailPlaces({ maps, catalogue, now, commands }: RailPlacesProps) {
  const t = useT()
  const { library, shell } = useApp()
  const { folders, inFolder, favourites } = catalogue
  const count = (test: (map: MapSummary) => boolean) => maps.filter(test).length
  const named = new Intl.Collator(t.language, { numeric: true })
  const due = count(map => isReviewDue(map, now))

  return (
    <nav className="rail-places" aria-label={t('library.places')}>
      <ul>
        <Place
          place={{ kind: 'all' }}
          icon="layout-grid"
          label={t('library.allMaps')}
          count={maps.length}
          onMaps={ids => void commands.move(ids, null)}
        />
        <Place
          place={{ kind: 'favourites' }}
          icon="star"
          label={t('library.favourites')}
          count={count(map => favourites.has(map.id))}
          onMaps={ids => void commands.favourite(ids, true)}
        />
        {[...folders]
          .sort((a, b) => named.compare(a.name, b.name))
          .map(folder => (
            <Place
              key={folder.id}
              place={{ kind: 'folder', id: folder.id }}
              icon="folder"
              label={folder.name}
              folder={folder}
              count={count(map => inFolder.get(map.id) === folder.id)}
              onMaps={ids => void commands.move(ids, folder.id)}
            />
          ))}
        {(due > 0 || maps.some(map => map.reviewEvery !== null)) && (
          <Place place={{ kind: 'due' }} icon="clock" label={t('library.reviewDue')} count={due} />
        )}
        <Place
          place={{ kind: 'bin' }}
          icon="trash-2"
          label={t('library.bin')}
          onMaps={ids => {
            void commands.remove(maps.filter(map => ids.includes(map.id)))
            library.setState({ selected: new Set() })
          }}
        />
      </ul>
      <button
        type="button"
        className="place-go rail-add"
        onClick={() => shell.open({ kind: 'library', ask: { kind: 'new-folder', maps: [] } })}
      >
        <Icon name="plus" />
        {t('library.newFolder')}
      </button>
    </nav>
  )
}

interface PlaceProps {
  place: LibraryPlace
  icon: IconName
  label: string
  count?: number
  /** Set when the place is a folder, which has a menu. */
  folder?: Folder
  /** Takes maps that are dropped on it. */
  onMaps?: (ids: readonly MapId[]) => void
}

function Place({ place, icon, label, count, folder, onMaps }: PlaceProps) {
  const t = useT()
  const { library, shell } = useApp()
  const [over, setOver] = useState(false)
  const isHere = useLibrary(state => samePlace(state.place, place))
  const onDragOver = (event: DragEvent) => {
    if (!onMaps || !event.dataTransfer.types.includes(draggedMaps)) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'move'
    setOver(true)
  }
  return (
    <li
      className={classNames('place', over && 'place-over')}
      onDragOver={onDragOver}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        setOver(false)
        const ids = mapsIn(event.dataTransfer.getData(draggedMaps))
        if (ids.length === 0) return
        event.preventDefault()
        onMaps?.(ids)
      }}
    >
      <button
        type="button"
        className="place-go"
        aria-current={isHere ? 'page' : undefined}
        onClick={() => goToPlace(library, place)}
      >
        <Icon name={icon} />
        <span className="clip grow">{label}</span>
        {count !== undefined && <span className="place-count number">{t.number(count)}</span>}
      </button>
      {folder && (
        <MenuButton
          icon="ellipsis"
          size="small"
          align="end"
          className="place-menu"
          label={t('library.more', { title: folder.name })}
          entries={() => [
            {
              kind: 'item',
              label: t('library.rename'),
              icon: 'pencil',
              run: () => shell.open({ kind: 'library', ask: { kind: 'rename-folder', folder } }),
            },
            {
              kind: 'item',
              label: t('library.deleteFolder'),
              icon: 'trash-2',
              danger: true,
              run: () => shell.open({ kind: 'library', ask: { kind: 'delete-folder', folder } }),
            },
          ]}
        />
      )}
    </li>
  )
}

function samePlace(a: LibraryPlace, b: LibraryPlace): boolean {
  return a.kind === b.kind && (a.kind !== 'folder' || (b.kind === 'folder' && a.id === b.id))
}

function mapsIn(text: string): readonly MapId[] {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value) ? value.filter(id => isId('map', id)) : []
  } catch {
    return []
  }
}
