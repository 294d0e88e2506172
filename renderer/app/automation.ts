import type { BoardView } from '../board/board-view.ts'
import { boxToScreen, type Camera } from '../editor/camera.ts'
import type { Editor } from '../editor/editor.ts'
import { readOptions, requestOf } from '../export/read-options.ts'
import { decodeBase64 } from '../journey/base64.ts'
import { type CardId, type LaneId, newId, type StepId } from '../journey/ids.ts'
import { type FileAsset, jejakContent, readJejakContent } from '../journey/jejak-file.ts'
import type { MapRepository } from '../journey/repository.ts'
import type { Box } from '../scene/geometry.ts'
import { cardBox, cellBox } from '../scene/query.ts'
import type { Exports } from '../ui/export/exports.ts'
import type { AppMapDesk } from './map-desk.ts'
import type { MapSession } from './map-session.ts'
import { randomIds } from './random-ids.ts'

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
  readonly repository: Pick<MapRepository, 'list'>
  readonly exports: () => Promise<Exports>
  readonly session: () => MapSession | null
  /** Whether a copy outside the database is being written. */
  readonly copying: () => boolean
  /** The board that is on screen, once it is. */
  readonly board: () => {
    readonly view: BoardView
    readonly host: HTMLElement
    readonly editor: Editor
  } | null
}

/** Makes the automation port. Nothing else in the app depends on it. */
export function createAutomation({
  maps,
  repository,
  exports,
  session,
  copying,
  board,
}: AutomationTools): Automation {
  const editor = (): Editor => {
    const open = session()
    if (!open) throw new Error('no map is open')
    return open.editor
  }
  // Asking for many places in a row measures the page once.
  let measured: DOMRect | null = null
  const hostRect = (): DOMRect | null => {
    if (measured) return measured
    measured = board()?.host.getBoundingClientRect() ?? null
    queueMicrotask(() => {
      measured = null
    })
    return measured
  }
  const onPage = (box: Box | null): Box | null => {
    const rect = box && hostRect()
    if (!box || !rect) return null
    const at = boxToScreen(editor().state().camera, box)
    return { ...at, x: at.x + rect.left, y: at.y + rect.top }
  }
  const shown = async () => {
    // The board of the map before may still be there.
    const mounted = await until(() => {
      const shown = board()
      return shown?.editor === editor() ? shown : null
    })
    await mounted.view.whenComplete()
  }
  /** The same content; under an id of its own when a map of that id is kept already. */
  const underFreeId = async (file: unknown): Promise<unknown> => {
    const { records } = (file ?? {}) as { records?: unknown }
    if (!Array.isArray(records)) return file
    const known = new Set<unknown>((await repository.list()).map(({ id }) => id))
    if (session()) known.add(session()?.id)
    const renamed = records.map(record =>
      record?.type === 'map' && known.has(record.id) ? { ...record, id: newId('map', randomIds) } : record,
    )
    return { ...(file as object), records: renamed }
  }
  // Pictures are stored by then, but `document()` has to answer at once.
  let given: ReadonlyMap<string, FileAsset> = new Map()
  return {
    async openDocument(file) {
      const read = readJejakContent(await underFreeId(file))
      if (!read.ok) throw new Error(`not a Jejak map: ${read.trouble.kind}`)
      given = read.value.assets
      const bytes = new Map<string, Uint8Array>()
      for (const [hash, { base64 }] of given) {
        const decoded = decodeBase64(base64)
        if (decoded) bytes.set(hash, decoded)
      }
      await maps.start(read.value.document, { assets: bytes })
      editor().patch({ inspectorOpen: false, miniMapOpen: false })
      await shown()
    },
    document: () => jejakContent({ document: editor().state().document, assets: given }),
    async settled() {
      await until(() => (session()?.busy() || copying() ? null : true))
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
      const { make } = await exports()
      const options = { ...readOptions('png'), scale, embed: false }
      const { signal } = new AbortController()
      const bytes = await make(editor(), requestOf('png', options, null), { onProgress: () => {}, signal })
      return new Blob([bytes], { type: 'image/png' })
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
