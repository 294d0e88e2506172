import { useApp, useT } from '../app-context.ts'
import { EmptyState } from '../components/empty-state.tsx'
import type { MapCommands } from './map-commands.ts'
import { useLibrary } from './use-library.ts'

/** What stands where no map is to be shown: why, and what to do. `none`: there is no map anywhere. */
export function EmptyPlace({ none, commands }: { none: boolean; commands: MapCommands }) {
  const t = useT()
  const { actions, library } = useApp()
  const place = useLibrary(state => state.place)
  const query = useLibrary(state => state.query)
  const filtered = useLibrary(state => state.kind !== null || state.tags.length > 0)
  if (none) {
    return (
      <EmptyState icon="map" title={t('shelf.emptyTitle')}>
        {t('shelf.emptyText')}{' '}
        <button type="button" className="link" onClick={() => void commands.openFile()}>
          {t('shelf.emptyOpen')}
        </button>
        .{' '}
        <button type="button" className="link" onClick={() => actions.run('restoreBackup')}>
          {t('backups.emptyLink')}
        </button>
        .
      </EmptyState>
    )
  }
  if (query.trim() !== '') {
    return (
      <EmptyState icon="search" title={t('shelf.nothingFound', { query })}>
        {t('shelf.nothingFoundText')}{' '}
        <button
          type="button"
          className="link"
          onClick={() => {
            // The button goes with the search: on with the next one.
            document.querySelector<HTMLElement>('.search-box input')?.focus()
            library.setState({ query: '' })
          }}
        >
          {t('shelf.clearSearch')}
        </button>
      </EmptyState>
    )
  }
  if (filtered) {
    return (
      <EmptyState icon="tag" title={t('shelf.nothingHere')}>
        {t('shelf.nothingHereText')}{' '}
        <button
          type="button"
          className="link"
          onClick={() => library.setState({ kind: null, tags: [], selected: new Set() })}
        >
          {t('shelf.clearFilters')}
        </button>
      </EmptyState>
    )
  }
  if (place.kind === 'favourites') {
    return (
      <EmptyState icon="star" title={t('shelf.noFavourites')}>
        {t('shelf.noFavouritesText')}
      </EmptyState>
    )
  }
  if (place.kind === 'due') {
    return (
      <EmptyState icon="calendar-check" title={t('shelf.noneDue')}>
        {t('shelf.noneDueText')}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon="folder-open" title={t('shelf.emptyFolder')}>
      {t('shelf.emptyFolderText')}
    </EmptyState>
  )
}
