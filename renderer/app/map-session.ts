import { type Autosave, startAutosave } from '../editor/autosave.ts'
import { createEditor } from '../editor/create-editor.ts'
import type { Editor } from '../editor/editor.ts'
import type { ReadOnlyReason } from '../editor/editor-state.ts'
import type { LayoutPort } from '../editor/layout-port.ts'
import type { IdSource, MapId } from '../journey/ids.ts'
import type { Language } from '../journey/language.ts'
import type { OpenMap } from '../journey/repository.ts'
import type { KeptVersion, MapVersion } from '../journey/versions.ts'
import { readView, writeView } from './session-memory.ts'

/** What every session is made with. */
export interface SessionTools {
  readonly layout: () => LayoutPort
  readonly ids: IdSource
  readonly now: () => number
  /** The language in which what is added to a map is named. */
  readonly language: () => Language
  readonly storage: Storage | null
}

/** A map that is open in this window, from opening to closing. */
export class MapSession {
  readonly editor: Editor
  private autosave: Autosave
  private stopWatching: () => void

  constructor(
    private map: OpenMap,
    private readonly tools: SessionTools,
    /** What stores the map, when it is new. */
    store: (() => Promise<void>) | null = null,
  ) {
    const view = readView(tools.storage, map.id)
    this.editor = createEditor({
      document: map.document,
      history: map.history,
      readOnly: reasonOf(map),
      repairs: map.repairs,
      layout: tools.layout(),
      ids: tools.ids,
      now: tools.now,
      language: tools.language,
      ...(view ? { camera: view.camera } : {}),
    })
    if (view) this.editor.patch(view)
    this.autosave = startAutosave(this.editor, map, store)
    this.stopWatching = map.onTakenOver(() => this.editor.setReadOnly('taken-over'))
  }

  get id(): MapId {
    return this.map.id
  }

  /** Whether anything waits to be written. */
  busy(): boolean {
    return this.autosave.busy()
  }

  /** Writes everything down now. Rejects when that fails. */
  async flush(): Promise<void> {
    this.remember()
    if (this.editor.state().readOnly === null) await this.autosave.flush()
  }

  /** Keeps the map as it is now as a version, the text being typed included. Rejects when that fails. */
  async keepVersion(kept: KeptVersion): Promise<MapVersion> {
    await this.autosave.flush()
    const { document, history } = this.editor.state()
    // Everything is written down by now: the document on screen is exactly what the journal leads to.
    return this.map.keepVersion(document, { ...history, pending: null }, kept)
  }

  retry(): void {
    this.autosave.retry()
  }

  /** Takes the map from the window that holds it, and shows it as it is there. */
  async takeOver(): Promise<void> {
    const taken = await this.map.takeOver()
    this.autosave.stop()
    this.stopWatching()
    if (this.map !== taken) void this.map.close()
    this.map = taken
    this.editor.replace(taken.document, taken.history, reasonOf(taken))
    this.autosave = startAutosave(this.editor, taken)
    this.stopWatching = taken.onTakenOver(() => this.editor.setReadOnly('taken-over'))
  }

  /** Writes down what is left and lets the map go. Rejects when something could not be written. */
  async close(): Promise<void> {
    await this.flush()
    this.autosave.stop()
    this.stopWatching()
    // Everything is written. What may still fail is letting the lock go, which the end of the window does too.
    await this.map.close().catch(() => {})
  }

  private remember(): void {
    const { camera, inspectorOpen, miniMapOpen, contentsOpen } = this.editor.state()
    writeView(this.tools.storage, this.id, { camera, inspectorOpen, miniMapOpen, contentsOpen })
  }
}

function reasonOf(map: OpenMap): ReadOnlyReason | null {
  if (map.access === 'edit') return null
  return map.unwritable ? 'unwritable' : 'open-elsewhere'
}
