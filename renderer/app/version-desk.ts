import { changesBetween } from '../journey/changes-between.ts'
import { type JourneyDocument, mapOf } from '../journey/document.ts'
import type { IdSource, MapId } from '../journey/ids.ts'
import { type MapRepository, StorageTrouble } from '../journey/repository.ts'
import type { MapVersion } from '../journey/versions.ts'
import { paintThumbnail } from '../paint/thumbnail.ts'
import { type Layout, plainView } from '../scene/layout.ts'
import type { Scene } from '../scene/scene.ts'
import { themes } from '../scene/theme.ts'
import { picturePage } from '../ui/export/picture-page.ts'
import type { VersionDesk } from '../ui/versions/version-desk.ts'
import { idleMoment } from './idle-moment.ts'
import type { Images } from './images.ts'
import { curveBehind } from './linked-maps.ts'
import { type AppMapDesk, withNewId } from './map-desk.ts'
import type { MapSession } from './map-session.ts'
import { RecentlyUsed } from './recently-used.ts'
import { replaceMap } from './replace-map.ts'

export interface VersionDeskTools {
  readonly repository: MapRepository
  /** The map that is open in this window, or null. */
  readonly session: () => MapSession | null
  /** The document of a map as it is on screen in this window, or null when it isn't open. */
  readonly onScreen: (id: MapId) => JourneyDocument | null
  readonly start: AppMapDesk['start']
  readonly layout: () => Layout
  readonly images: Images
  readonly ids: IdSource
}

/** Most cards of all versions that are kept in memory. A version counts for some even without any. */
const mostCards = 20_000
const leastCards = 200

/** A version that was read, or is being read. */
interface ReadVersion {
  readonly document: Promise<JourneyDocument | null>
  readonly cards: number
  failed: boolean
}

/** Loaded when versions are first looked at. */
export function createVersionDesk(tools: VersionDeskTools): VersionDesk {
  const { repository, session, images } = tools
  const read = new RecentlyUsed<ReadVersion>(
    mostCards,
    ({ cards }) => leastCards + cards,
    () => {},
  )
  const scenes = new WeakMap<JourneyDocument, { readonly scene: Scene; readonly by: Layout }>()
  let line: Promise<unknown> = Promise.resolve()

  /** What nobody waits for: one after the other, while the page has nothing better to do. */
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = line.then(idleMoment).then(work)
    line = turn.catch(() => {})
    return turn
  }

  function documentOf({ id, mapId, cardCount }: MapVersion): Promise<JourneyDocument | null> {
    const key = `${mapId} ${id}`
    const known = read.get(key)
    if (known && !known.failed) return known.document
    const document = repository.versions().then(versions => versions.read(mapId, id))
    const reading: ReadVersion = { document, cards: cardCount, failed: false }
    document.catch(() => {
      // It is tried again when it is asked for again.
      reading.failed = true
    })
    read.set(key, reading)
    return document
  }

  async function sceneOf(document: JourneyDocument): Promise<Scene> {
    const by = tools.layout()
    const known = scenes.get(document)
    if (known?.by === by) return known.scene
    const linked = await curveBehind(document, repository)
    const scene = by.layout(document, { ...plainView, linked }, null)
    scenes.set(document, { scene, by })
    return scene
  }

  const now = async (id: MapId) => tools.onScreen(id) ?? (await repository.read(id))

  return {
    async list(id) {
      const document = tools.onScreen(id)
      const [versions, maps] = await Promise.all([
        repository.versions().then(store => store.list(id)),
        document ? [] : repository.list(),
      ])
      const title = document ? mapOf(document).title : maps.find(map => map.id === id)?.title
      return { title: title ?? '', versions }
    },
    watch: onChange => repository.watch(onChange),
    async show(version, theme) {
      const document = await documentOf(version)
      if (!document) return null
      const [scene, current] = await Promise.all([sceneOf(document), now(version.mapId)])
      const look = { content: { kind: 'map' }, background: 'paper', theme, heading: null, images } as const
      return {
        page: picturePage(scene, document.index.cardCount, look),
        since: changesBetween(document, current),
      }
    },
    changes: (version, before) =>
      inTurn(async () => {
        const [after, earlier] = await Promise.all([documentOf(version), documentOf(before)])
        return after && earlier && changesBetween(earlier, after)
      }),
    draw: (canvas, version, theme) =>
      inTurn(async () => {
        const document = canvas.isConnected ? await documentOf(version) : null
        const ctx = canvas.getContext('2d')
        if (!document || !ctx) return
        const scene = await sceneOf(document)
        canvas.width = Math.max(1, Math.round(canvas.clientWidth * devicePixelRatio))
        canvas.height = Math.max(1, Math.round(canvas.clientHeight * devicePixelRatio))
        const { width, height } = canvas
        paintThumbnail(ctx, scene, themes[theme], { width, height, pixelRatio: devicePixelRatio }, hash =>
          images.image(hash, 1),
        )
      }),
    async save(name) {
      const open = session()
      if (!open) throw new StorageTrouble('not-found', 'No map is open')
      await open.keepVersion({ name, reason: 'asked' })
    },
    async rename({ mapId, id }, name) {
      await (await repository.versions()).rename(mapId, id, name)
    },
    async remove({ mapId, id }) {
      const versions = await repository.versions()
      const removed = await versions.remove(mapId, id)
      return removed && (() => versions.putBack(removed))
    },
    async restore(version) {
      const document = await documentOf(version)
      if (!document) return null
      return replaceMap({ repository, session }, version.mapId, document, { label: 'restoreVersion' })
    },
    async openAsNew(version, title) {
      const document = await documentOf(version)
      if (!document) return false
      await tools.start(withNewId(document, tools.ids, title))
      return true
    },
  }
}
