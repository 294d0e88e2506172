import { type CSSProperties, Suspense, useLayoutEffect, useRef, useState } from 'react'
import type { Catalogue } from '../../journey/catalogue.ts'
import type { MapId } from '../../journey/ids.ts'
import { lazyPanel } from '../lazy-panel.ts'
import { MapCard } from './map-card.tsx'
import type { MapCommands } from './map-commands.ts'
import type { FoundMap } from './matching-maps.ts'
import { useLibrary } from './use-library.ts'
import { useMapList } from './use-map-list.ts'
import { useVirtualRows } from './use-virtual-rows.ts'

const MapContextMenu = lazyPanel(() => import('./map-context-menu.tsx').then(part => part.MapContextMenu))

/** CSS pixels: the least width of a map, the space between two, what a row has below the picture, hits of a search. */
const leastWidth = 288
const gap = 24
const belowPicture = 80
const hitsHeight = 76
/** How high the picture of a map is for its width, as thumbnails are drawn. */
const pictureRatio = 184 / 344

export interface MapViewProps {
  label: string
  items: readonly FoundMap[]
  words: readonly string[]
  now: number
  catalogue: Catalogue
  commands: MapCommands
}

/** Maps as pictures side by side. Only what is near the view is drawn, and the map that has the focus. */
export function MapGrid({ label, items, words, now, catalogue, commands }: MapViewProps) {
  const box = useRef<HTMLUListElement>(null)
  const width = useWidth(box)
  const menuOpen = useLibrary(state => state.menu !== null)
  const columns = Math.max(1, Math.floor((width + gap) / (leastWidth + gap)))
  const list = useMapList({ items, columns, list: box, commands })
  const cardWidth = (width - (columns - 1) * gap) / columns
  const frame = Math.round(cardWidth * pictureRatio)
  const height = frame + belowPicture + (words.length > 0 ? hitsHeight : 0)
  const rows = Math.ceil(items.length / columns)
  const { from, to } = useVirtualRows(box, rows, height)
  const isShown = (index: number, id: MapId) =>
    id === list.current || (index >= from * columns && index < to * columns)

  return (
    <>
      <ul
        ref={box}
        className="maps"
        aria-label={label}
        style={{ height: rows * height, '--frame': `${frame}px` } as CSSProperties}
        onKeyDown={list.onKeyDown}
        onKeyUp={list.onKeyUp}
      >
        {width > 0 &&
          items.map((found, index) => {
            const { map } = found
            if (!isShown(index, map.id)) return null
            const row = Math.floor(index / columns)
            return (
              <MapCard
                key={map.id}
                found={found}
                words={words}
                now={now}
                list={list}
                favourite={catalogue.favourites.has(map.id)}
                onFavourite={on => void commands.favourite([map.id], on)}
                index={index}
                count={items.length}
                style={{
                  width: cardWidth,
                  insetInlineStart: (index % columns) * (cardWidth + gap),
                  top: row * height,
                }}
              />
            )
          })}
      </ul>
      {menuOpen && (
        <Suspense fallback={null}>
          <MapContextMenu items={items} list={list} catalogue={catalogue} commands={commands} />
        </Suspense>
      )}
    </>
  )
}

/** The width of an element in CSS pixels, followed as it changes; 0 until it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const { current } = element
    if (!current) return
    const measure = () => setWidth(current.clientWidth)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(current)
    return () => observer.disconnect()
  }, [element])
  return width
}
