import type { ActionContext, ActionHost } from '../../renderer/editor/actions/action.ts'
import type { ActionId } from '../../renderer/editor/actions/action-ids.ts'
import { actionOf } from '../../renderer/editor/actions/actions.ts'
import type { AnnouncementKey } from '../../renderer/editor/announcement.ts'
import { toScreen } from '../../renderer/editor/camera.ts'
import { createEditor } from '../../renderer/editor/create-editor.ts'
import type { Editor } from '../../renderer/editor/editor.ts'
import type { PointerInput } from '../../renderer/editor/editor-events.ts'
import type { EditorState } from '../../renderer/editor/editor-state.ts'
import { toolPath } from '../../renderer/editor/tools.ts'
import { cardsInCell, type JourneyDocument } from '../../renderer/journey/document.ts'
import { emptyHistory } from '../../renderer/journey/history.ts'
import { type CardId, countingIds, type LaneId, type StepId } from '../../renderer/journey/ids.ts'
import type { JournalEntry } from '../../renderer/journey/journal.ts'
import type { Point } from '../../renderer/scene/geometry.ts'
import { createLayout } from '../../renderer/scene/layout.ts'
import { cardBox, cellBox } from '../../renderer/scene/query.ts'
import { createAdvanceMeasurer } from '../../renderer/scene/text/advance-measurer.ts'
import { unicodeBreaks } from '../../renderer/scene/text/unicode-breaks.ts'

/** A layout as the app has it, with the measures of Node. */
export function nodeLayout() {
  return createLayout({
    measure: createAdvanceMeasurer(),
    findBreaks: unicodeBreaks,
    strings: {
      stages: 'Stages',
      time: 'Time',
      more: 'more',
      pictureLost: 'Picture not found',
      veryPositive: 'Very positive',
      neutral: 'Neutral',
      veryNegative: 'Very negative',
      everyone: 'Everyone',
      today: 'Today',
      future: 'Future',
    },
  })
}

const plain = { button: 0, pointerType: 'mouse', shift: false, alt: false, mod: false, clicks: 1 } as const
type Keys = Partial<Pick<PointerInput, 'shift' | 'alt' | 'mod' | 'button' | 'pointerType' | 'clicks'>>

/** An editor with hands: a pointer, the actions, and a record of what it journals and announces. */
export class EditorDriver {
  readonly editor: Editor
  readonly journal: JournalEntry[] = []
  readonly announced: AnnouncementKey[] = []
  readonly called: string[] = []

  constructor(document: JourneyDocument) {
    this.editor = createEditor({
      document,
      history: emptyHistory,
      readOnly: null,
      repairs: [],
      layout: nodeLayout(),
      ids: countingIds('new'),
      now: () => 1_000,
      viewport: { width: 1200, height: 800 },
    })
    this.editor.onJournal(entry => this.journal.push(entry))
    this.editor.onAnnounce(({ key }) => this.announced.push(key))
  }

  get state(): EditorState {
    return this.editor.state()
  }
  get tool(): string {
    return toolPath(this.state.tool)
  }
  get undos(): readonly string[] {
    return this.state.history.undos.map(entry => entry.label.key)
  }

  texts(laneId: LaneId, stepId: StepId): readonly string[] {
    return cardsInCell(this.state.document, laneId, stepId).map(card => card.text)
  }

  /** The middle of a card on the canvas. */
  onCard(id: CardId): Point {
    const box = cardBox(this.state.scene, this.state.document, id)
    if (!box) throw new Error(`${id} has no place`)
    return toScreen(this.state.camera, { x: box.x + box.width / 2, y: box.y + box.height / 2 })
  }

  /** A point in a cell, near its bottom, where no card is unless the cell is full. */
  inCell(laneId: LaneId, stepId: StepId): Point {
    const box = cellBox(this.state.scene, laneId, stepId)
    if (!box) throw new Error('no such cell')
    return toScreen(this.state.camera, { x: box.x + box.width / 2, y: box.y + box.height - 3 })
  }

  down(at: Point, keys: Keys = {}): this {
    this.editor.dispatch({ type: 'pointerDown', at, ...plain, ...keys })
    return this
  }
  move(at: Point, keys: Keys = {}): this {
    this.editor.dispatch({ type: 'pointerMove', at, ...plain, ...keys })
    return this
  }
  up(at: Point, keys: Keys = {}): this {
    this.editor.dispatch({ type: 'pointerUp', at, ...plain, ...keys })
    return this
  }
  click(at: Point, keys: Keys = {}): this {
    return this.down(at, keys).up(at, keys)
  }
  doubleClick(at: Point): this {
    this.click(at).down(at, { clicks: 2 }).up(at, { clicks: 2 })
    this.editor.dispatch({ type: 'doubleClick', at, ...plain, clicks: 2 })
    return this
  }
  drag(from: Point, to: Point, keys: Keys = {}): this {
    const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 }
    return this.down(from, keys).move(middle, keys).move(to, keys).up(to, keys)
  }
  type(text: string): this {
    this.editor.dispatch({ type: 'editInput', text })
    return this
  }
  end(how: 'finish' | 'cancel' | 'next-below' | 'next-step' | 'previous-step' = 'finish'): this {
    this.editor.dispatch({ type: 'editEnd', how })
    return this
  }
  run(id: ActionId): this {
    const context: ActionContext = { editor: this.editor, host: recordingHost(this.called) }
    const action = actionOf(id)
    if (action.enabled(context)) action.run(context)
    return this
  }
}

function recordingHost(called: string[]): ActionHost {
  const record = (name: string) => () => void called.push(name)
  return {
    goToLibrary: record('goToLibrary'),
    canOpenWindow: true,
    openInWindow: record('openInWindow'),
    newMap: record('newMap'),
    openFile: record('openFile'),
    save: () => undefined,
    saveAs: () => undefined,
    saveCopy: record('saveCopy'),
    openExport: record('openExport'),
    copyPicture: record('copyPicture'),
    saveVersion: record('saveVersion'),
    showVersions: record('showVersions'),
    renameMap: record('renameMap'),
    addPicture: () => undefined,
    makeFuture: record('makeFuture'),
    showShortcuts: record('showShortcuts'),
    showLog: record('showLog'),
    showSettings: () => undefined,
    restoreBackup: record('restoreBackup'),
    showAbout: record('showAbout'),
    openPalette: record('openPalette'),
    openFilter: record('openFilter'),
    toggleTheme: record('toggleTheme'),
    copy: cut => called.push(cut ? 'cut' : 'copy'),
    paste: as => called.push(`paste ${as}`),
  }
}
