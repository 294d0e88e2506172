import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { MapVersion } from '../../journey/versions.ts'
import { useApp, useT, useTheme } from '../app-context.ts'
import { Icon } from '../components/icon.tsx'
import { changeWords } from './change-words.ts'
import { versionDay, versionName } from './version-name.ts'

interface VersionListProps {
  label: string
  /** The newest first. */
  versions: readonly MapVersion[]
  chosen: MapVersion | undefined
  now: number
  onChoose: (version: MapVersion) => void
  onRename: (version: MapVersion) => void
  onRemove: (version: MapVersion) => void
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 6,
  PageUp: -6,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** The versions of a map under the days on which they were kept. One of them is always chosen. */
export function VersionList({
  label,
  versions,
  chosen,
  now,
  onChoose,
  onRename,
  onRemove,
}: VersionListProps) {
  const t = useT()
  const list = useRef<HTMLDivElement>(null)
  const days = new Map<string, MapVersion[]>()
  for (const version of versions) {
    const day = versionDay(t, version.at, now)
    days.set(day, [...(days.get(day) ?? []), version])
  }

  // The list comes after the dialog, which was opened for it.
  useEffect(() => focusChosen(list.current), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a version that was deleted, or named, takes the focus along
  useEffect(() => {
    if (document.activeElement === document.body) focusChosen(list.current)
  }, [versions, chosen])

  const onKeyDown = (event: KeyboardEvent) => {
    if (!chosen || event.ctrlKey || event.metaKey || event.altKey) return
    const step = steps[event.key]
    if (step !== undefined) {
      const at = Math.max(0, Math.min(versions.length - 1, versions.indexOf(chosen) + step))
      const next = versions[at]
      if (next) onChoose(next)
      list.current?.querySelectorAll<HTMLElement>('[role="option"]')[at]?.focus()
    } else if (event.key === 'F2') onRename(chosen)
    else if (event.key === 'Delete') onRemove(chosen)
    else return
    event.preventDefault()
  }

  return (
    <div ref={list} role="listbox" aria-label={label} className="version-list" onKeyDown={onKeyDown}>
      {[...days].map(([day, some]) => (
        // biome-ignore lint/a11y/useSemanticElements: options of a listbox stand in groups, not in fieldsets
        <div key={day} role="group" aria-label={day}>
          <p className="version-day" aria-hidden="true">
            {day}
          </p>
          {some.map(version => (
            <VersionLine
              key={version.id}
              version={version}
              before={versions[versions.indexOf(version) + 1]}
              chosen={version === chosen}
              onChoose={() => onChoose(version)}
            />
          ))}
        </div>
      ))}
    </div>
  )
}

function focusChosen(list: HTMLElement | null): void {
  list?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
}

interface VersionLineProps {
  version: MapVersion
  /** The version before it; the oldest one has none. */
  before: MapVersion | undefined
  chosen: boolean
  onChoose: () => void
}

function VersionLine({ version, before, chosen, onChoose }: VersionLineProps) {
  const t = useT()
  const theme = useTheme()
  const { versions } = useApp()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [words, setWords] = useState<string | null>(null)

  // A version is drawn and compared once it comes into view: most of a long list never does.
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    let gone = false
    const describe = async () => {
      const desk = await versions()
      await desk.draw(element, version, theme)
      const changes = before && (await desk.changes(version, before))
      if (gone) return
      if (!before) setWords(t('versions.first', { count: version.cardCount }))
      else setWords(changes ? changeWords(t, changes) : t('versions.unreadable'))
    }
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return
        observer.disconnect()
        // What can't be read says so when it is chosen.
        describe().catch(console.error)
      },
      { rootMargin: '120px' },
    )
    observer.observe(element)
    return () => {
      gone = true
      observer.disconnect()
    }
  }, [versions, version, before, theme, t])

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list takes the keys
    <div
      role="option"
      aria-selected={chosen}
      tabIndex={chosen ? 0 : -1}
      className="version-line"
      onClick={onChoose}
    >
      <canvas ref={canvas} className="version-picture" />
      <div className="version-words">
        <span className="version-name">
          {version.name !== null && <Icon name="tag" size={14} />}
          <strong className="clip">{versionName(t, version)}</strong>
          <time className="number" dateTime={new Date(version.at).toISOString()}>
            {t.time(version.at)}
          </time>
        </span>
        <span className="version-changes">{words ?? t('versions.reading')}</span>
      </div>
    </div>
  )
}
