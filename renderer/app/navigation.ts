import { createStore } from 'zustand/vanilla'
import { isId, type MapId } from '../journey/ids.ts'
import { StorageTrouble } from '../journey/repository.ts'
import type { Navigation, Place } from '../ui/app-services.ts'
import type { MapSession } from './map-session.ts'
import { showCard } from './show-card.ts'

/** Opens and closes map sessions. */
export interface SessionDoor {
  open(id: MapId): Promise<MapSession>
}

/** The way between library and maps, with the session of the map that is open. */
export interface AppNavigation extends Navigation {
  session(): MapSession | null
  /** Shows a session that has just been made. Resolves with whether it is shown: another move may have come first. */
  show(session: MapSession): Promise<boolean>
  /** Resolves when the place that was asked for last is shown. */
  settled(): Promise<void>
}

/**
 * Goes from place to place. A map is closed, with everything written down, before the next one opens; when that
 * fails the map stays open, with the trouble in its status bar.
 */
export function createNavigation(
  door: SessionDoor,
  location: Location,
  history: globalThis.History,
  /** Told why a map can't be left, or why a move broke down. */
  onTrouble: (error: unknown) => void,
): AppNavigation {
  const store = createStore<{ place: Place }>(() => ({ place: { kind: 'library' } }))
  let session: MapSession | null = null
  let moves: Promise<void> = Promise.resolve()
  let closing: Promise<void> = Promise.resolve()
  let asked = 0

  const go = (place: Place) => {
    store.setState({ place })
    const hash = place.kind === 'library' ? '' : `#/map/${nameInHash(place.id)}`
    if (location.hash !== hash)
      history.replaceState(null, '', `${location.pathname}${location.search}${hash}`)
  }

  /** Closes a map with nothing left to write while the next one, which is at hand, is shown. */
  function letGo(): boolean {
    if (!session || session.busy()) return false
    closing = session.close().catch(() => {})
    session = null
    return true
  }

  async function leave(): Promise<boolean> {
    await closing
    if (!session) return true
    try {
      await session.close()
      session = null
      return true
    } catch (error) {
      onTrouble(error)
      return false
    }
  }

  /** Moves one after the other; a move that has been overtaken by a newer one is skipped. */
  function move(act: () => Promise<void>): Promise<void> {
    const mine = ++asked
    moves = moves.then(() => (mine === asked ? act() : undefined)).catch(onTrouble)
    return moves
  }

  const navigation: AppNavigation = {
    store,
    session: () => session,
    open(id, card) {
      void move(async () => {
        if (session?.id === id) {
          if (card) showCard(session.editor, card)
          return
        }
        if (!(await leave())) return
        go({ kind: 'opening', id })
        try {
          session = await door.open(id)
          go({ kind: 'board', id, editor: session.editor })
          if (card) showCard(session.editor, card)
        } catch (error) {
          go({ kind: 'trouble', id, trouble: error instanceof StorageTrouble ? error.kind : 'unknown' })
        }
      })
    },
    library() {
      void move(async () => {
        if (await leave()) go({ kind: 'library' })
      })
    },
    async show(next) {
      let shown = false
      await move(async () => {
        if (!letGo() && !(await leave())) return
        session = next
        shown = true
        go({ kind: 'board', id: next.id, editor: next.editor })
      })
      return shown
    },
    settled: () => moves,
  }
  return navigation
}

/** How an address names a map. */
export function nameInHash(id: MapId): string {
  return id.slice('map:'.length)
}

/** The map that an address names, or null. */
export function mapInHash(hash: string): MapId | null {
  const id = hash.startsWith('#/map/') ? `map:${hash.slice('#/map/'.length)}` : null
  return id && isId('map', id) ? id : null
}
