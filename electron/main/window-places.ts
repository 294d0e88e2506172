import path from 'node:path'
import { app, type BrowserWindow, screen } from 'electron'
import * as v from 'valibot'
import { type Box, boundsFor, type Place } from './placement.ts'
import { smallJson } from './small-json.ts'

/** How many maps' windows are remembered; the one that moved last comes first. */
const mostMaps = 30

const edge = v.pipe(v.number(), v.finite(), v.minValue(-100_000), v.maxValue(100_000))
const side = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(100_000))

const place = v.object({
  bounds: v.object({ x: edge, y: edge, width: side, height: side }),
  maximised: v.boolean(),
  fullScreen: v.boolean(),
})

const places = v.object({
  library: v.nullable(place),
  maps: v.array(v.object({ map: v.string(), place })),
})

/** Where windows are, from one start to the next. */
export interface WindowPlaces {
  /** Where a window is to be: that of the library with null, or that of a map. */
  find(map: string | null, others: readonly BrowserWindow[]): Place
  /** Remembers where a window is whenever it moves. `map` as for `find`, asked at that time. */
  follow(window: BrowserWindow, map: () => string | null): void
}

/** Has to be called when the app is ready. */
export function createWindowPlaces(): WindowPlaces {
  const file = smallJson(path.join(app.getPath('userData'), 'window-places.json'), places, {
    library: null,
    maps: [],
  })
  let known = file.read()

  function remember(map: string | null, now: Place): void {
    known =
      map === null
        ? { ...known, library: now }
        : {
            ...known,
            maps: [{ map, place: now }, ...known.maps.filter(one => one.map !== map)].slice(0, mostMaps),
          }
    file.writeSoon(known)
  }

  return {
    find(map, others) {
      // A map without a window of its own so far gets one like that of the last.
      const was =
        map === null ? known.library : (known.maps.find(one => one.map === map) ?? known.maps[0])?.place
      const bounds = boundsFor(
        was?.bounds ?? null,
        workAreas(),
        others.filter(other => !other.isDestroyed()).map(other => other.getNormalBounds()),
      )
      return { bounds, maximised: was?.maximised ?? false, fullScreen: was?.fullScreen ?? false }
    },
    follow(window, map) {
      const moved = () => remember(map(), placeOf(window))
      window.on('resize', moved)
      window.on('move', moved)
      window.on('maximize', moved)
      window.on('unmaximize', moved)
      window.on('enter-full-screen', moved)
      window.on('leave-full-screen', moved)
      window.on('closed', file.flush)
    },
  }
}

function placeOf(window: BrowserWindow): Place {
  return {
    bounds: window.getNormalBounds(),
    maximised: window.isMaximized(),
    fullScreen: window.isFullScreen(),
  }
}

/** The main screen first, without what bars and docks take of each. */
function workAreas(): Box[] {
  const main = screen.getPrimaryDisplay()
  const others = screen.getAllDisplays().filter(({ id }) => id !== main.id)
  return [main, ...others].map(({ workArea }) => workArea)
}
