import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { Editor } from '../../editor/editor.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { useApp, useT } from '../app-context.ts'
import { classNames } from '../components/class-names.ts'
import { Icon } from '../components/icon.tsx'
import { catchLostFocus } from '../components/lost-focus.ts'
import { showMessagesIn } from '../components/message-place.ts'
import { useMapCommands } from '../library/use-map-commands.ts'
import { matchingEntries, type PaletteEntry, paletteEntries } from './palette-entries.ts'
import './command-palette.css'

/** What was chosen in this window, the newest first. */
let recent: readonly string[] = []
const mostRecent = 8

/** Every command by name: type a part of it, choose with the arrow keys and Enter. */
export function CommandPalette({ editor }: { editor: Editor | null }) {
  const t = useT()
  const app = useApp()
  const { shell, repository } = app
  const commands = useMapCommands()
  const [query, setQuery] = useState('')
  const [at, setAt] = useState(0)
  const [maps, setMaps] = useState<readonly MapSummary[]>([])
  const box = useRef<HTMLDialogElement>(null)
  const listId = useId()

  useEffect(() => {
    let gone = false
    // Without the list of maps everything else is still of use.
    repository.list().then(
      list => !gone && setMaps(list),
      () => {},
    )
    return () => {
      gone = true
    }
  }, [repository])

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const before = document.activeElement
    element.showModal()
    const endMessages = showMessagesIn(element)
    return () => {
      endMessages()
      element.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
      catchLostFocus(document)
    }
  }, [])

  const entries = useMemo(
    () => paletteEntries(app, t, commands, maps, editor),
    [app, t, commands, maps, editor],
  )
  const shown = useMemo(() => matchingEntries(entries, query, recent), [entries, query])
  const current = Math.min(at, shown.length - 1)
  const optionId = (index: number) => `${listId}-${index}`

  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen line is brought into view when it changes
  useEffect(() => {
    document.getElementById(optionId(current))?.scrollIntoView({ block: 'nearest' })
  }, [current, shown])

  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry?.enabled) return
    recent = [entry.id, ...recent.filter(id => id !== entry.id)].slice(0, mostRecent)
    shell.closeDialog()
    // Once the palette is gone and the focus is back: what is run may open a dialog, or want the focus itself.
    setTimeout(entry.run)
  }

  const onKeyDown = (event: KeyboardEvent) => {
    // Keys of a dialog are its own: the board's shortcuts must not act behind it.
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    const last = shown.length - 1
    if (event.key === 'ArrowDown') setAt(current >= last ? 0 : current + 1)
    else if (event.key === 'ArrowUp') setAt(current <= 0 ? last : current - 1)
    else if (event.key === 'PageDown') setAt(Math.min(last, current + 8))
    else if (event.key === 'PageUp') setAt(Math.max(0, current - 8))
    else if (event.key === 'Enter') choose(shown[current])
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={box}
      aria-label={t('palette.title')}
      className="dialog palette"
      onCancel={event => {
        event.preventDefault()
        shell.closeDialog()
      }}
      onKeyDown={onKeyDown}
      onPointerDown={event => {
        if (event.target === event.currentTarget) shell.closeDialog()
      }}
    >
      <div className="palette-body">
        <div className="palette-head">
          <Icon name="search" />
          <input
            type="text"
            role="combobox"
            className="palette-field"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            aria-label={t('palette.title')}
            aria-expanded="true"
            aria-controls={listId}
            aria-activedescendant={current >= 0 ? optionId(current) : undefined}
            aria-autocomplete="list"
            placeholder={t('palette.hint')}
            value={query}
            onChange={event => {
              setQuery(event.target.value)
              setAt(0)
            }}
          />
        </div>
        <div id={listId} role="listbox" aria-label={t('palette.title')} className="palette-list">
          {shown.map((entry, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field
            // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the field
            <div
              key={entry.id}
              id={optionId(index)}
              role="option"
              aria-selected={index === current}
              aria-disabled={!entry.enabled || undefined}
              className={classNames('palette-entry', !entry.enabled && 'palette-entry-off')}
              onPointerMove={() => setAt(index)}
              onClick={() => choose(entry)}
            >
              <span className="menu-icon">{entry.icon && <Icon name={entry.icon} size={14} />}</span>
              <span className="clip grow">{entry.label}</span>
              {!entry.enabled && <span className="palette-note">{t('palette.unavailable')}</span>}
              {entry.enabled && recent.includes(entry.id) && query === '' && (
                <span className="palette-note">{t('palette.recent')}</span>
              )}
              {entry.hint && <kbd className="key">{entry.hint}</kbd>}
            </div>
          ))}
        </div>
        {shown.length === 0 && (
          <p className="palette-nothing" role="status">
            {t('palette.nothing', { query })}
          </p>
        )}
      </div>
    </dialog>
  )
}
