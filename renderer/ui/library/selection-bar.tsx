import type { Catalogue } from '../../journey/catalogue.ts'
import { useApp, useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { IconButton } from '../components/icon-button.tsx'
import type { MapCommands } from './map-commands.ts'
import type { FoundMap } from './matching-maps.ts'
import { useLibrary } from './use-library.ts'
import './selection-bar.css'

interface SelectionBarProps {
  items: readonly FoundMap[]
  catalogue: Catalogue
  commands: MapCommands
}

/** What can be done with all maps that are selected. */
export function SelectionBar({ items, catalogue, commands }: SelectionBarProps) {
  const t = useT()
  const { library, shell } = useApp()
  const selected = useLibrary(state => state.selected)
  const maps = items.map(({ map }) => map).filter(map => selected.has(map.id))
  const ids = maps.map(map => map.id)
  const clear = () => library.setState({ selected: new Set() })
  const favourite = ids.length > 0 && ids.every(id => catalogue.favourites.has(id))
  return (
    <div className="selection-bar" role="toolbar" aria-label={t('shelf.selection')}>
      <strong aria-live="polite">{t('shelf.selected', { count: ids.length })}</strong>
      <Button
        size="small"
        icon="folder"
        onClick={() => shell.open({ kind: 'library', ask: { kind: 'move', maps: ids } })}
      >
        {t('shelf.moveTo')}
      </Button>
      <Button
        size="small"
        icon="tag"
        onClick={() => shell.open({ kind: 'library', ask: { kind: 'tags', maps: ids } })}
      >
        {t('shelf.editTags')}
      </Button>
      <Button size="small" icon="star" onClick={() => void commands.favourite(ids, !favourite)}>
        {t(favourite ? 'shelf.unfavourite' : 'shelf.favourite')}
      </Button>
      <Button
        size="small"
        tone="danger"
        icon="trash-2"
        onClick={async () => {
          if (await commands.remove(maps)) clear()
        }}
      >
        {t('library.delete')}
      </Button>
      <IconButton icon="x" size="small" label={t('shelf.clearSelection')} onClick={clear} />
    </div>
  )
}
