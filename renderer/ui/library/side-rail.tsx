import { useEffect, useRef } from 'react'
import { classicTemplates } from '../../journey/templates/classic-templates.ts'
import { useApp, usePreference, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { Mark } from '../components/mark.tsx'
import { LanguageSwitch } from '../language-switch.tsx'
import { useStorageTrouble } from '../storage-banner.tsx'
import { ThemeButton } from '../theme-button.tsx'
import type { MapCommands } from './map-commands.ts'
import { TemplateArt } from './template-art.tsx'

interface SideRailProps {
  count: number | null
  query: string
  onQuery: (query: string) => void
  commands: MapCommands
}

/** The left side of the library: search, templates, opening a file, settings. */
export function SideRail({ count, query, onQuery, commands }: SideRailProps) {
  const t = useT()
  const { actions, shell } = useApp()
  const isKept = useStorageTrouble() === null
  const language = usePreference(preferences => preferences.language)
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
          onChange={event => onQuery(event.target.value)}
          onKeyDown={event => event.key === 'Escape' && onQuery('')}
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
      <div className="kept">
        <Icon name="hard-drive" />
        <p>
          <strong>{t(isKept ? 'library.kept' : 'keeping.memory')}</strong>
          {count !== null && count > 0 && t('library.keptCount', { count })}
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
