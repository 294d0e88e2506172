import { useEffect, useRef } from 'react'
import type { Catalogue } from '../../journey/catalogue.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { classicTemplates } from '../../journey/templates/classic-templates.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Mark } from '../components/mark.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { ThemeButton } from '../theme-button.tsx'
import { useStorageTrouble } from '../use-storage-trouble.ts'
import { goToPlace } from './library-state.ts'
import type { MapCommands } from './map-commands.ts'
import { RailPlaces } from './rail-places.tsx'
import { RailTags } from './rail-tags.tsx'
import { TemplateArt } from './template-art.tsx'
import { useLibrary } from './use-library.ts'
import { useUsage } from './use-maps.ts'

interface SideRailProps {
  maps: readonly MapSummary[] | null
  catalogue: Catalogue
  now: number
  commands: MapCommands
}

/** The left side of the library: search, templates, opening a file, settings. */
export function SideRail({ maps, catalogue, now, commands }: SideRailProps) {
  const t = useT()
  const { actions, library, shell } = useApp()
  const query = useLibrary(state => state.query)
  const usage = useUsage()
  const isKept = useStorageTrouble() === null
  const language = usePreference(preferences => preferences.language)
  const setQuery = (query: string) => {
    const { place } = library.getState()
    // The bin is not searched.
    if (place.kind === 'bin') goToPlace(library, { kind: 'all' })
    library.setState({ query, selected: new Set() })
  }
  const search = useRef<HTMLInputElement>(null)

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog')
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return
      event.preventDefault()
      search.current?.focus()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])

  return (
    <aside className="side-rail">
      <div className="brand">
        <Mark size={28} />
        Jejak
      </div>
      <search className="search-box">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          aria-label={t('library.search')}
          placeholder={t('library.search')}
          value={query}
          onChange={event => setQuery(event.target.value)}
          onKeyDown={event => {
            if (event.key === 'Escape') setQuery('')
            // From the search straight to what it found.
            if (event.key === 'ArrowDown' && !event.nativeEvent.isComposing) {
              event.preventDefault()
              document.querySelector<HTMLElement>('.map-open[tabindex="0"]')?.focus()
            }
          }}
        />
        <span className="key" aria-hidden="true">
          /
        </span>
      </search>
      <section aria-labelledby="rail-new-map">
        <h2 id="rail-new-map">{t('library.newMap')}</h2>
        <div className="template-tiles">
          {/* The four classical kinds stay in view; the rest is in the dialog. */}
          {classicTemplates.map(({ id, description }) => (
            <button
              key={id}
              type="button"
              className="template-tile"
              data-tip={description[language]}
              onClick={() => void commands.create(id, { language, filled: false })}
            >
              <TemplateArt template={id} />
              <span>{t(`kind.${id}`)}</span>
            </button>
          ))}
        </div>
        <div className="rail-buttons">
          <Button icon="layout-grid" onClick={() => shell.open({ kind: 'new-map' })}>
            {t('library.moreTemplates')}
          </Button>
          <Button tone="outlined" icon="folder-open" onClick={() => void commands.openFile()}>
            {t('library.openFile')}
          </Button>
        </div>
      </section>
      {maps && maps.length > 0 && (
        <>
          <RailPlaces maps={maps} catalogue={catalogue} now={now} commands={commands} />
          <RailTags maps={maps} />
        </>
      )}
      <div className="kept">
        <Icon name="hard-drive" />
        <p>
          <strong>{t(isKept ? 'library.kept' : 'keeping.memory')}</strong>
          {isKept && usage && usage.maps > 0 && (
            <span className="number">
              {t('library.keptCount', { count: usage.maps, size: t.bytes(usage.bytes) })}
            </span>
          )}
        </p>
      </div>
      <div className="rail-foot">
        <IconButton icon="settings" label={t('action.settings')} onClick={() => actions.run('settings')} />
        <ThemeButton />
        <span className="grow" />
        <LanguageSwitch />
      </div>
    </aside>
  )
}
