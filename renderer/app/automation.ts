import type { BoardView } from '../board/board-view.ts'
import { boxToScreen, type Camera } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import type { CardId, LaneId, StepId } from '../journey/ids.ts'
import { jejakContent, readJejakContent } from '../journey/jejak-file.ts'
import type { Box } from '../scene/geometry.ts'
import { cardBox, cellBox } from '../scene/query.ts'
import type { Pictures } from '../ui/app-services.ts'
import type { AppMapDesk } from './map-desk.ts'
import type { MapSession } from './map-session.ts'

/** What a page with `?automation` in its address offers as `window.jejak`. Documented in the README. */
export interface Automation {
  /** Opens the parsed content of a `.jejak` file as a new map. Resolves when its first complete frame is on screen. */
  openDocument(file: unknown): Promise<void>
  /** The open map, in the same shape. */
  document(): unknown
  /** Resolves when nothing is pending: layout, drawing, saving. */
  settled(): Promise<void>
  /** Where a card is on the page, in CSS pixels, or null. */
  cardRect(id: string): Box | null
  /** Where a cell is on the page, in CSS pixels, or null. */
  cellRect(laneId: string, stepId: string): Box | null
  camera(): Camera
  setCamera(camera: Camera): void
  /** Size of the whole map in board pixels. */
  boardSize(): { width: number; height: number }
  exportPng(options: { scale: 1 | 2 | 3 | 4 }): Promise<Blob>
}

export interface AutomationTools {
  readonly maps: AppMapDesk
  readonly pictures: Pictures
  readonly session: () => MapSession | null
  /** The board that is on screen, once it is. */
  readonly board: () => { readonly view: BoardView; readonly host: HTMLElement } | null
}

/** Makes the automation port. Nothing else in the app depends on it. */
export function createAutomation({ maps, pictures, session, board }: AutomationTools): Automation {
  const editor = (): Editor => {
    const open = session()
    if (!open) throw new Error('no map is open')
    return open.editor
  }
  const onPage = (box: Box | null): Box | null => {
    const host = board()?.host
    if (!box || !host) return null
    const rect = host.getBoundingClientRect()
    const at = boxToScreen(editor().state().camera, box)
    return { ...at, x: at.x + rect.left, y: at.y + rect.top }
  }
  const shown = async () => {
    const mounted = await until(() => board())
    await mounted.view.whenComplete()
  }
  return {
    async openDocument(file) {
      const read = readJejakContent(file)
      if (!read.ok) throw new Error(`not a Jejak map: ${read.trouble.kind}`)
      await maps.start(read.value.document)
      editor().patch({ inspectorOpen: false })
      await shown()
    },
    document: () => jejakContent({ document: editor().state().document, assets: new Map() }),
    async settled() {
      await until(() => (session()?.busy() ? null : true))
      if (session()) await shown()
    },
    cardRect: id => {
      const { scene, document } = editor().state()
      return onPage(cardBox(scene, document, id as CardId))
    },
    cellRect: (laneId, stepId) => onPage(cellBox(editor().state().scene, laneId as LaneId, stepId as StepId)),
    camera: () => editor().state().camera,
    setCamera: ({ x, y, zoom }) => editor().setCamera({ x, y, zoom }),
    boardSize: () => {
      const { width, height } = editor().state().scene
      return { width, height }
    },
    async exportPng({ scale }) {
      const bytes = await pictures.png(
        editor(),
        { content: { kind: 'map' }, scale, background: 'white', theme: 'light' },
        { progress: () => {}, signal: new AbortController().signal },
      )
      return new Blob([bytes.slice()], { type: 'image/png' })
    },
  }
}

/** The first value of `find` that is not null, looked for once a frame. */
async function until<T>(find: () => T | null): Promise<T> {
  for (;;) {
    const found = find()
    if (found !== null) return found
    await new Promise(resolve => requestAnimationFrame(resolve))
  }
}
