import type { Catalogue } from '../../journey/catalogue.ts'
import { useApp, useT } from '../app-context.ts'
import { Menu } from '../components/menu.tsx'
import type { MapCommands } from './map-commands.ts'
import { mapMenu } from './map-menu.ts'
import type { FoundMap } from './matching-maps.ts'
import { useLibrary } from './use-library.ts'
import type { MapList } from './use-map-list.ts'

interface MapContextMenuProps {
  items: readonly FoundMap[]
  list: MapList
  catalogue: Catalogue
  commands: MapCommands
}

/** The menu that a right click, a long press or the menu key opens on a map. */
export function MapContextMenu({ items, list, catalogue, commands }: MapContextMenuProps) {
  const t = useT()
  const app = useApp()
  const { library } = app
  const at = useLibrary(state => state.menu)
  const found = items.find(({ map }) => map.id === list.current)
  if (!at || !found) return null
  return (
    <Menu
      anchor={at}
      label={t('library.mapMenu')}
      entries={mapMenu(list.about(found.map), { t, app, catalogue, commands, remove: list.remove })}
      onClose={() => library.setState({ menu: null })}
    />
  )
}
