import type { Editor } from '../editor/editor.ts'
import type { LinkedMap } from '../editor/linked-map.ts'
import { type JourneyDocument, mapOf } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import type { LinkedCurve } from '../journey/linked-curve.ts'
import { linkedCurveOf, sameCurve } from '../journey/read-linked-curve.ts'
import type { MapRepository, MapSummary } from '../journey/repository.ts'

/** What there is of a linked map: nothing but its id when it is no longer in the library. */
async function lookUpLinked(repository: Pick<MapRepository, 'list' | 'read'>, id: MapId): Promise<LinkedMap> {
  return readLinked(repository, id, await summaryOf(repository, id))
}

async function summaryOf(
  repository: Pick<MapRepository, 'list'>,
  id: MapId,
): Promise<MapSummary | undefined> {
  return (await repository.list()).find(map => map.id === id)
}

async function readLinked(
  repository: Pick<MapRepository, 'read'>,
  id: MapId,
  summary: MapSummary | undefined,
): Promise<LinkedMap> {
  if (!summary) return { id, title: null, curve: null }
  return { id, title: summary.title, curve: linkedCurveOf(await repository.read(id)) }
}

/** The curve that runs behind a map's own, for a picture of it; null when there is none or it can't be read. */
export async function curveBehind(
  document: JourneyDocument,
  repository: Pick<MapRepository, 'list' | 'read'>,
): Promise<LinkedCurve | null> {
  const { linkedMapId } = mapOf(document)
  if (!linkedMapId) return null
  const linked = await lookUpLinked(repository, linkedMapId).catch(() => null)
  return linked?.curve ?? null
}

/**
 * Keeps an editor told of the map that its own answers: when it is opened, when another one is linked, and when the
 * user comes back to this window, since only another one can have changed it. Returns the way to stop.
 */
export function followLinked(
  editor: Editor,
  repository: Pick<MapRepository, 'list' | 'read'>,
  window: Pick<Window, 'addEventListener' | 'removeEventListener'>,
): () => void {
  let asked: MapId | null = null
  /** The linked map as it was when its curve was last read. */
  let shown: MapSummary | null = null
  const refresh = async () => {
    const id = asked
    if (!id) return
    // A map that can't be read now keeps the curve that it had.
    const summary = await summaryOf(repository, id).catch(() => null)
    if (summary === null || asked !== id) return
    // Reading a whole map is much for coming back to a window: mostly nothing has changed there.
    if (summary && shown?.id === id && shown.revision === summary.revision) return
    const found = await readLinked(repository, id, summary).catch(() => null)
    if (!found || asked !== id) return
    shown = summary ?? null
    const { linked } = editor.state()
    if (linked?.id === id && linked.title === found.title && sameCurve(linked.curve, found.curve)) return
    editor.setLinked(found)
  }
  const follow = () => {
    const { linkedMapId } = mapOf(editor.state().document)
    if (linkedMapId === asked) return
    asked = linkedMapId
    shown = null
    if (editor.state().linked) editor.setLinked(null)
    void refresh()
  }
  const onReturn = () => void refresh()
  follow()
  const stop = editor.store.subscribe(follow)
  window.addEventListener('focus', onReturn)
  return () => {
    stop()
    asked = null
    window.removeEventListener('focus', onReturn)
  }
}
