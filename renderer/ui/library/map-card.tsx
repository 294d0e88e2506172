import { useEffect, useRef, useState } from 'react'
import type { MapSummary } from '../../journey/repository.ts'
import { useApp, useT } from '../app-context.ts'
import { MenuButton } from '../components/menu.tsx'
import { TextInput } from '../components/text-input.tsx'
import { KindBadge } from './kind-badge.tsx'
import type { MapCommands } from './map-commands.ts'
import { MapThumbnail } from './map-thumbnail.tsx'

interface MapCardProps {
  map: MapSummary
  now: number
  commands: MapCommands
}

/** One map of the library: picture, title, kind, last change. A press opens it; the menu does the rest. */
export function MapCard({ map, now, commands }: MapCardProps) {
  const t = useT()
  const { navigation } = useApp()
  const [renaming, setRenaming] = useState(false)
  const title = map.title.trim() || t('library.untitled')
  const open = () => navigation.open(map.id)

  return (
    <li className="map-card">
      <div className="map-frame" aria-hidden="true">
        <MapThumbnail map={map} />
      </div>
      <div className="map-menu">
        <MenuButton
          icon="ellipsis"
          size="small"
          align="end"
          label={t('library.more', { title })}
          entries={() => [
            { kind: 'item', label: t('library.open'), icon: 'map', run: open },
            { kind: 'item', label: t('library.rename'), icon: 'pencil', run: () => setRenaming(true) },
            {
              kind: 'item',
              label: t('library.duplicate'),
              icon: 'copy-plus',
              run: () => void commands.duplicate(map),
            },
            ...(map.kind === 'current-state'
              ? [
                  {
                    kind: 'item' as const,
                    label: t('action.makeFuture'),
                    icon: 'signpost' as const,
                    run: () => void commands.makeFuture(map),
                  },
                ]
              : []),
            {
              kind: 'item',
              label: t('library.saveCopy'),
              icon: 'save',
              run: () => void commands.saveCopy(map.id),
            },
            { kind: 'separator' },
            {
              kind: 'item',
              label: t('library.delete'),
              icon: 'trash-2',
              danger: true,
              run: () => void commands.remove(map),
            },
          ]}
        />
      </div>
      <h2 className="map-title">
        {renaming ? (
          <RenameField
            title={map.title}
            label={t('board.title')}
            onDone={next => {
              setRenaming(false)
              if (next !== null) void commands.rename(map, next)
            }}
          />
        ) : (
          <button type="button" className="map-open clip" onClick={open}>
            {title}
          </button>
        )}
      </h2>
      <p className="map-facts">
        <KindBadge kind={map.kind} />
        <span className="clip">{t('library.edited', { when: t.ago(map.updatedAt, now) })}</span>
      </p>
    </li>
  )
}

/** A title being changed in place. Enter and a press elsewhere keep it, Escape does not. */
function RenameField({
  title,
  label,
  onDone,
}: {
  title: string
  label: string
  onDone: (title: string | null) => void
}) {
  const [text, setText] = useState(title)
  const abandoned = useRef(false)
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => input.current?.select(), [])
  return (
    <TextInput
      ref={input}
      aria-label={label}
      value={text}
      onText={setText}
      onAbandon={() => {
        abandoned.current = true
      }}
      onDone={() => onDone(abandoned.current ? null : text)}
    />
  )
}
