import { type KeyboardEvent, type MouseEvent, type RefObject, useLayoutEffect, useRef } from 'react'
import { actionOf } from '../../editor/actions/actions.ts'
import { actionForKey } from '../../editor/keys.ts'
import type { CardId, MapId } from '../../journey/ids.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { useApp } from '../app-context.ts'
import type { MapCommands } from './map-commands.ts'
import type { FoundMap } from './matching-maps.ts'
import { useLibrary } from './use-library.ts'

/** The type of what is dragged when maps are, with their ids as JSON. */
export const draggedMaps = 'application/x-jejak-maps'

/** What a list of maps does, whichever way it looks: opening, selecting, keys, menus, dragging. */
export interface MapList {
  readonly current: MapId | null
  readonly selected: ReadonlySet<MapId>
  /** What a command on a map is about: all maps that are selected when it is one of them. */
  readonly about: (map: MapSummary) => readonly MapSummary[]
  /** Moves maps to the bin, with the focus going to their neighbour. */
  readonly remove: (maps: readonly MapSummary[]) => void
  /** Opens the menu of a map under its button. */
  readonly openMenu: (id: MapId, button: Element) => void
  readonly toggle: (id: MapId) => void
  readonly selectAll: (on: boolean) => void
  /** A press on a map: opens it, or selects with Ctrl, Shift, or while others are selected. */
  readonly press: (event: MouseEvent, found: FoundMap) => void
  readonly openCard: (id: MapId, card: CardId) => void
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
  readonly onKeyUp: (event: KeyboardEvent<HTMLElement>) => void
  /** The map whose button has the focus is the current one, however the focus came there. */
  readonly onFocus: (id: MapId) => void
  readonly onContextMenu: (event: MouseEvent<HTMLElement>, id: MapId) => void
  readonly onDragStart: (event: React.DragEvent, id: MapId) => void
  readonly renamed: (map: MapSummary, title: string | null) => void
}

interface MapListParts {
  readonly items: readonly FoundMap[]
  /** How many maps stand side by side. */
  readonly columns: number
  readonly list: RefObject<HTMLElement | null>
  readonly commands: MapCommands
}

const openInWindow = actionOf('openInWindow')

/** How many rows Page Up and Page Down go. */
const page = 3
/** How long a key that has ended a rename may still be on its way, in milliseconds. */
const sameKeyFor = 250

export function useMapList({ items, columns, list, commands }: MapListParts): MapList {
  const { library, mapWindows, navigation, platform } = useApp()
  const selected = useLibrary(state => state.selected)
  const chosen = useLibrary(state => state.current)
  const anchor = useRef<MapId | null>(null)
  const at = items.findIndex(({ map }) => map.id === chosen)
  const current = items[Math.max(0, at)]?.map.id ?? null
  // Coming back from a map, its place gets the focus again.
  const wantsFocus = useRef(chosen !== null && at >= 0 && document.activeElement === document.body)
  // While a title is edited there is nothing that could have the focus: it comes back with the title.
  useLibrary(state => state.renaming)

  useLayoutEffect(() => {
    if (!wantsFocus.current || current === null) return
    const element = list.current?.querySelector<HTMLElement>(`[data-map="${CSS.escape(current)}"]`)
    const button = element?.querySelector<HTMLElement>('.map-open')
    if (!element || !button) return
    wantsFocus.current = false
    element.scrollIntoView({ block: 'nearest' })
    button.focus({ preventScroll: true })
  })

  // The Enter that ends a rename presses the button that has the focus then: that must not open the map.
  const isSameKey = useRef(false)

  const focus = (index: number) => {
    const next = items[Math.max(0, Math.min(items.length - 1, index))]
    if (!next) return null
    wantsFocus.current = true
    library.setState({ current: next.map.id })
    return next.map.id
  }
  const select = (ids: Iterable<MapId>) => library.setState({ selected: new Set(ids) })
  const toggle = (id: MapId) => {
    const next = new Set(library.getState().selected)
    if (!next.delete(id)) next.add(id)
    anchor.current = id
    library.setState({ selected: next, current: id })
  }
  const selectTo = (id: MapId) => {
    const from = items.findIndex(({ map }) => map.id === (anchor.current ?? current))
    const to = items.findIndex(({ map }) => map.id === id)
    const range = items.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1)
    select(range.map(({ map }) => map.id))
  }
  const about = (map: MapSummary): readonly MapSummary[] =>
    selected.has(map.id) ? items.filter(item => selected.has(item.map.id)).map(item => item.map) : [map]
  const remove = async (maps: readonly MapSummary[]) => {
    const gone = new Set(maps.map(map => map.id))
    const index = items.findIndex(({ map }) => gone.has(map.id))
    const rest = items.filter(({ map }) => !gone.has(map.id))
    if (!(await commands.remove(maps))) return
    wantsFocus.current = true
    library.setState({
      selected: new Set(),
      current: (rest[index] ?? rest.at(-1))?.map.id ?? null,
    })
  }
  const openFound = ({ map, cards }: FoundMap) => {
    library.setState({ current: map.id })
    navigation.open(map.id, cards[0]?.id)
  }

  return {
    current,
    selected,
    toggle,
    selectAll: on => select(on ? items.map(item => item.map.id) : []),
    about,
    remove: maps => void remove(maps),
    openMenu(id, button) {
      const { left, bottom } = button.getBoundingClientRect()
      library.setState({ menu: { x: left, y: bottom }, current: id })
    },
    press(event, found) {
      if (isSameKey.current && event.detail === 0) return
      const { id } = found.map
      if (event.shiftKey) selectTo(id)
      // A press of Enter is a click too, and always opens.
      else if (event.ctrlKey || event.metaKey || (selected.size > 0 && event.detail > 0)) toggle(id)
      else openFound(found)
    },
    openCard(id, card) {
      library.setState({ current: id })
      navigation.open(id, card)
    },
    onKeyDown(event) {
      const target = event.target as HTMLElement
      const id = target.closest<HTMLElement>('[data-map]')?.dataset.map
      const index = items.findIndex(item => item.map.id === id)
      const found = items[index]
      if (!found || !target.classList.contains('map-open')) return
      const { map } = found
      const steps: Readonly<Record<string, number>> = {
        ArrowLeft: columns > 1 ? -1 : 0,
        ArrowRight: columns > 1 ? 1 : 0,
        ArrowUp: index >= columns ? -columns : 0,
        ArrowDown: columns,
        PageUp: -page * columns,
        PageDown: page * columns,
        Home: -items.length,
        End: items.length,
      }
      const step = steps[event.key]
      const command = event.ctrlKey || event.metaKey
      if (step !== undefined && !event.altKey) {
        if (!event.shiftKey) anchor.current = null
        else anchor.current ??= map.id
        const next = focus(index + step)
        if (event.shiftKey && next) selectTo(next)
      } else if (event.key === ' ') toggle(map.id)
      else if (event.key === 'F2') library.setState({ renaming: map.id })
      else if (actionForKey([openInWindow], event, platform.os === 'mac')) {
        if (mapWindows.canOpen) void mapWindows.open(map.id)
      } else if (event.key === 'Delete' || (event.key === 'Backspace' && command)) void remove(about(map))
      else if (event.key === 'a' && command) select(items.map(item => item.map.id))
      else if (event.key === 'Escape' && selected.size > 0) {
        anchor.current = null
        select([])
      } else return
      event.preventDefault()
      event.stopPropagation()
    },
    // Or the button would be pressed by the end of the space key that has selected its map.
    onKeyUp(event) {
      if (event.key === ' ' && (event.target as HTMLElement).classList.contains('map-open'))
        event.preventDefault()
    },
    onFocus(id) {
      if (library.getState().current !== id) library.setState({ current: id })
    },
    onContextMenu(event, id) {
      event.preventDefault()
      // The menu key has no point of its own.
      const box = event.currentTarget.getBoundingClientRect()
      const byKey = event.clientX === 0 && event.clientY === 0
      const menu = byKey ? { x: box.left + 24, y: box.top + 24 } : { x: event.clientX, y: event.clientY }
      library.setState({ menu, current: id })
    },
    onDragStart(event, id) {
      const ids = selected.has(id) ? [...selected] : [id]
      event.dataTransfer.setData(draggedMaps, JSON.stringify(ids))
      event.dataTransfer.effectAllowed = 'move'
    },
    renamed(map, title) {
      wantsFocus.current = true
      isSameKey.current = true
      setTimeout(() => {
        isSameKey.current = false
      }, sameKeyFor)
      library.setState({ renaming: null, current: map.id })
      if (title !== null) void commands.rename(map, title)
    },
  }
}
