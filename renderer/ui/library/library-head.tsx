import { mapKinds } from '../../journey/vocabulary.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { MenuButton } from '../components/menu.tsx'
import { Segmented } from '../components/segmented.tsx'
import { librarySorts } from './matching-maps.ts'
import { useLibrary } from './use-library.ts'

/** The top of the library: where one is, which kinds are shown in which order and how, and a new map. */
export function LibraryHead({ title, count }: { title: string; count: number | null }) {
  const t = useT()
  const { library, preferences, shell } = useApp()
  const kind = useLibrary(state => state.kind)
  const sort = usePreference(preferences => preferences.librarySort)
  const view = usePreference(preferences => preferences.libraryView)
  const kindName = kind ? t(`kind.${kind}`) : t('library.allKinds')
  const sortName = t(`librarySort.${sort.by}`)
  return (
    <header className="library-head">
      <h1 className="clip">{title}</h1>
      {count !== null && count > 0 && <span className="count number">{t.number(count)}</span>}
      <span className="grow" />
      {count !== null && (
        <>
          <MenuButton
            label={t('library.kindFilter', { kind: kindName })}
            text={kindName}
            align="end"
            entries={() => [
              {
                kind: 'item',
                label: t('library.allKinds'),
                checked: kind === null,
                run: () => library.setState({ kind: null, selected: new Set() }),
              },
              ...mapKinds.map(
                one =>
                  ({
                    kind: 'item',
                    label: t(`kind.${one}`),
                    checked: kind === one,
                    run: () => library.setState({ kind: one, selected: new Set() }),
                  }) as const,
              ),
            ]}
          />
          <MenuButton
            label={t('library.sortBy', { sort: sortName })}
            text={sortName}
            align="end"
            entries={() =>
              librarySorts.map(by => ({
                kind: 'item',
                label: t(`librarySort.${by}`),
                checked: sort.by === by,
                run: () => preferences.setState({ librarySort: { by, reverse: false } }),
              }))
            }
          />
          <Segmented
            label={t('library.view')}
            className="view-switch"
            value={view}
            choices={[
              { value: 'grid', label: t('library.grid'), icon: 'layout-grid', short: '' },
              { value: 'list', label: t('library.list'), icon: 'list', short: '' },
            ]}
            onChange={libraryView => preferences.setState({ libraryView })}
          />
        </>
      )}
      <Button tone="primary" icon="plus" onClick={() => shell.open({ kind: 'new-map' })}>
        {t('library.newMap')}
      </Button>
    </header>
  )
}
