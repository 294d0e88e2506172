import { useApp, useT } from '../app-context.ts'
import { Menu } from '../components/menu.tsx'
import type { FoundMap } from './matching-maps.ts'
import { useLibrary } from './use-library.ts'
import type { MapList } from './use-map-list.ts'

/** The menu that a right click, a long press or the menu key opens on a map. */
export function MapContextMenu({ items, list }: { items: readonly FoundMap[]; list: MapList }) {
  const t = useT()
  const { library } = useApp()
  const at = useLibrary(state => state.menu)
  const found = items.find(({ map }) => map.id === list.current)
  if (!at || !found) return null
  return (
    <Menu
      anchor={at}
      label={t('library.mapMenu')}
      entries={list.menu(found.map)}
      onClose={() => library.setState({ menu: null })}
    />
  )
}
