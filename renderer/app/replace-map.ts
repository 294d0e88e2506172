import type { Editor } from '../editor/editor.ts'
import { backToMap } from '../editor/sticky.ts'
import { replaceContents } from '../journey/commands/replace-contents.ts'
import { isEmptyDiff } from '../journey/diff.ts'
import type { JourneyDocument } from '../journey/document.ts'
import type { MapId } from '../journey/ids.ts'
import { type MapRepository, StorageTrouble } from '../journey/repository.ts'
import type { MapSession } from './map-session.ts'

export interface ReplaceMapTools {
  readonly repository: Pick<MapRepository, 'putAsset' | 'replace'>
  /** The map that is open in this window, or null. */
  readonly session: () => Pick<MapSession, 'id' | 'editor' | 'keepVersion'> | null
}

/**
 * Makes a map say what a document says, as one undoable change, after its state of now was kept as a version. It stays
 * the same map, with its id. Works on the map that is open in this window and on one that is open nowhere; rejects with
 * a `StorageTrouble`, `open-elsewhere` among them, and then nothing has changed. `assets` are bytes of pictures that may
 * not be stored yet, by their hash. `label` is a key of the dictionary's `history`. Resolves with whether anything changed.
 */
export async function replaceMap(
  { repository, session }: ReplaceMapTools,
  id: MapId,
  document: JourneyDocument,
  { assets = new Map(), label }: { assets?: ReadonlyMap<string, Uint8Array>; label: string },
): Promise<boolean> {
  for (const [hash, bytes] of assets) await repository.putAsset(hash, bytes)
  const open = session()
  const records = [...document.records.values()]
  if (open?.id !== id) return repository.replace(id, records, label)
  const { editor } = open
  refuseReadOnly(editor)
  if (isEmptyDiff(replaceContents(editor.state().document, records))) return false
  await open.keepVersion({ name: null, reason: 'replace' })
  // Another window may have taken it over meanwhile.
  refuseReadOnly(editor)
  const changed = editor.change({ key: label }, now => replaceContents(now, records))
  backInSight(editor)
  return changed
}

function refuseReadOnly(editor: Editor): void {
  const { readOnly } = editor.state()
  if (!readOnly) return
  throw new StorageTrouble(
    readOnly === 'unwritable' ? 'write-failed' : 'open-elsewhere',
    'The map is read-only here',
  )
}

/** Brings the view back to the map where that has become smaller than what was shown of it. */
function backInSight(editor: Editor): void {
  const { scene, camera, viewport } = editor.state()
  if (viewport.width > 0) editor.setCamera(backToMap(scene, camera, viewport))
}
