import { createStore } from 'zustand/vanilla'
import { isEmptyDiff } from '../journey/diff.ts'
import { applyDiff, type JourneyDocument } from '../journey/document.ts'
import type { History, HistoryLabel } from '../journey/history.ts'
import * as history from '../journey/history.ts'
import type { IdSource } from '../journey/ids.ts'
import type { JournalEntry } from '../journey/journal.ts'
import type { Language } from '../journey/language.ts'
import type { RepairReport } from '../journey/repair.ts'
import type { LayoutView } from '../scene/layout.ts'
import type { Announcement } from './announcement.ts'
import { type Camera, initialCamera, type Size } from './camera.ts'
import { cancelGesture, handleEvent } from './dispatch.ts'
import { type Draft, draftEntry, retractDraft } from './draft.ts'
import type { Editor } from './editor.ts'
import type { EditorState, ReadOnlyReason } from './editor-state.ts'
import { noFilter } from './filter.ts'
import { noFind } from './find-state.ts'
import type { LayoutPort } from './layout-port.ts'
import type { MenuRequest } from './menu-request.ts'
import { revealChange } from './reveal-selection.ts'
import { noSelection } from './selection.ts'
import { pruneEditing, pruneSelection } from './selection-upkeep.ts'

/** What an editor starts from. */
export interface EditorOptions {
  readonly document: JourneyDocument
  readonly history: History
  readonly readOnly: ReadOnlyReason | null
  readonly repairs: RepairReport
  readonly layout: LayoutPort
  readonly ids: IdSource
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The language in which what is added is named; English unless given. */
  readonly language?: () => Language
  readonly camera?: Camera
  readonly viewport?: Size
}

/** Whether what is open is a new card into which nothing has been typed yet. */
function isUntouched({ editing, document }: EditorState): boolean {
  return editing?.kind === 'card' && editing.fresh && document.records.get(editing.id)?.text.trim() === ''
}

/** The card that is being edited, which shows all its lines. */
const expandedBy = (editing: EditorState['editing']) => (editing?.kind === 'card' ? editing.id : null)

/** What of the session changes the scene. */
function viewOf({ editing, linked }: Pick<EditorState, 'editing' | 'linked'>): LayoutView {
  return { expanded: expandedBy(editing), linked: linked?.curve ?? null }
}

/** Makes an editor for an open map. */
export function createEditor(options: EditorOptions): Editor {
  let layout = options.layout
  let draft: Draft | null = null
  let label: HistoryLabel = { key: 'change' }
  const journalListeners = new Set<(entry: JournalEntry) => void>()
  const announceListeners = new Set<(announcement: Announcement) => void>()
  const menuListeners = new Set<(request: MenuRequest) => void>()

  const store = createStore<EditorState>(() => ({
    document: options.document,
    history: options.history,
    scene: layout.layout(options.document, { expanded: null }, null),
    camera: options.camera ?? initialCamera,
    viewport: options.viewport ?? { width: 0, height: 0 },
    selection: noSelection,
    editing: null,
    tool: { tool: 'select', state: 'idle' },
    linked: null,
    hover: null,
    keyboard: false,
    save: { kind: 'saved' },
    readOnly: options.readOnly,
    repairs: options.repairs,
    inspectorOpen: true,
    inspectorFocus: null,
    spaceHeld: false,
    penMode: 'unused',
    find: noFind,
    filter: noFilter,
    miniMapOpen: true,
    contentsOpen: false,
    presenting: null,
  }))
  const state = store.getState

  const journal = (entry: JournalEntry | null) => {
    if (entry) for (const listener of journalListeners) listener(entry)
  }

  /** Sets a new document with everything that follows from it. */
  const show = (document: JourneyDocument, past: History) => {
    const now = state()
    if (document === now.document) {
      store.setState({ history: past })
      return
    }
    const editing = pruneEditing(now.editing, document)
    store.setState({
      document,
      history: past,
      editing,
      scene: layout.layout(document, viewOf({ editing, linked: now.linked }), now.scene),
      selection: pruneSelection(now.selection, document),
      hover: null,
    })
  }

  const editor: Editor = {
    store,
    ids: options.ids,
    now: options.now,
    language: options.language ?? (() => 'en'),
    state,

    patch(part) {
      const before = state()
      store.setState(part)
      if (part.editing !== undefined && expandedBy(part.editing) !== expandedBy(before.editing)) {
        const now = state()
        store.setState({ scene: layout.layout(now.document, viewOf(now), now.scene) })
      }
    },

    change(changeLabel, make) {
      if (state().readOnly) {
        editor.announce('readOnly')
        return false
      }
      if (state().history.pending) editor.commit()
      const diff = make(state().document)
      if (isEmptyDiff(diff)) return false
      const entry = { label: changeLabel, diff }
      show(applyDiff(state().document, diff), history.push(state().history, entry))
      journal({ op: 'do', entry })
      return true
    },

    mark(markLabel) {
      if (state().readOnly) return
      if (state().history.pending) editor.commit()
      label = markLabel
      draft = null
      store.setState({ history: history.mark(state().history) })
    },

    preview(make) {
      const now = state()
      if (!now.history.pending) return
      const diff = make(now.document)
      if (isEmptyDiff(diff)) return
      show(applyDiff(now.document, diff), history.preview(now.history, diff))
    },

    commit() {
      const pending = state().history.pending
      if (!pending) return false
      journal(draftEntry(draft, pending, label))
      draft = null
      const committed = history.commit(state().history, label)
      store.setState({ history: committed.history })
      return committed.entry !== null
    },

    bail() {
      if (!state().history.pending) return
      if (draft) journal(retractDraft(draft))
      draft = null
      const { history: past, diff } = history.bail(state().history)
      show(applyDiff(state().document, diff), past)
    },

    writeDraft() {
      const pending = state().history.pending
      // An empty card that has just been opened is not worth a trace.
      if (!pending || isUntouched(state())) return
      const entry = draftEntry(draft, pending, label)
      if (!entry) return
      journal(entry)
      draft = { label, written: pending }
    },

    undo() {
      if (state().readOnly) return false
      if (state().history.pending) editor.commit()
      const step = history.undo(state().history)
      if (!step) {
        editor.announce('nothingToUndo')
        return false
      }
      show(applyDiff(state().document, step.diff), step.history)
      journal({ op: 'undo', entry: step.entry })
      revealChange(editor, step.diff)
      editor.announce('undone', { what: step.entry.label.key, count: step.entry.label.count ?? 1 })
      return true
    },

    redo() {
      if (state().readOnly) return false
      if (state().history.pending) editor.commit()
      const step = history.redo(state().history)
      if (!step) {
        editor.announce('nothingToRedo')
        return false
      }
      show(applyDiff(state().document, step.diff), step.history)
      journal({ op: 'redo', entry: step.entry })
      revealChange(editor, step.diff)
      editor.announce('redone', { what: step.entry.label.key, count: step.entry.label.count ?? 1 })
      return true
    },

    select(selection) {
      if (selection !== state().selection) store.setState({ selection })
    },
    setCamera(camera) {
      store.setState({ camera })
    },
    setTool(tool) {
      cancelGesture(editor)
      store.setState({ tool: { tool, state: 'idle' }, hover: null })
    },
    dispatch(event) {
      handleEvent(editor, event)
    },
    useLayout(next) {
      layout = next
      store.setState({ scene: layout.layout(state().document, viewOf(state()), null) })
    },
    replace(document, past, readOnly) {
      draft = null
      show(document, past)
      store.setState({ readOnly, save: { kind: 'saved' } })
    },
    setLinked(linked) {
      const now = state()
      store.setState({
        linked,
        scene: layout.layout(now.document, viewOf({ editing: now.editing, linked }), now.scene),
      })
    },
    setSave(save) {
      if (save.kind !== state().save.kind || save.kind === 'failed') store.setState({ save })
    },
    setReadOnly(reason) {
      // What has been typed stays on screen, to be read and copied, even where it can no longer be saved.
      if (reason) editor.commit()
      store.setState({ readOnly: reason, editing: reason ? null : state().editing })
    },
    announce(key, params = {}) {
      for (const listener of announceListeners) listener({ key, params })
    },
    onJournal(listener) {
      journalListeners.add(listener)
      return () => journalListeners.delete(listener)
    },
    onAnnounce(listener) {
      announceListeners.add(listener)
      return () => announceListeners.delete(listener)
    },
    askMenu(request) {
      for (const listener of menuListeners) listener(request)
    },
    onMenu(listener) {
      menuListeners.add(listener)
      return () => menuListeners.delete(listener)
    },
  }
  return editor
}
