import type { JourneyDocument } from '../journey/document.ts'
import type { CardId, LaneId } from '../journey/ids.ts'
import { alignCurve, type LinkedCurve } from '../journey/linked-curve.ts'
import { createFaceBuilder } from './faces/face-builder.ts'
import { createCollapsedRows } from './layout/collapsed-row.ts'
import { layoutColumns } from './layout/columns.ts'
import { createConnectors } from './layout/connectors.ts'
import { createHeaders } from './layout/headers.ts'
import { createLaneLabels } from './layout/lane-label.ts'
import { perRecord } from './layout/per-record.ts'
import { layoutRows, type RowMemory } from './layout/rows.ts'
import type { SceneStrings } from './layout/scene-strings.ts'
import { createSeparators } from './layout/separators.ts'
import { edgeRoom, metricsOf } from './metrics.ts'
import type { Scene } from './scene.ts'
import type { BreakFinder } from './text/line-breaker.ts'
import type { TextMeasurer } from './text/text-measurer.ts'
import { createTextSetter } from './text/text-setter.ts'

/** What a layout needs from outside. */
export interface LayoutOptions {
  readonly measure: TextMeasurer
  readonly findBreaks: BreakFinder
  readonly strings: SceneStrings
}

/** What of the session changes how a map is laid out. */
export interface LayoutView {
  /** The card that is being edited and so shows all its lines, or null. */
  readonly expanded: CardId | null
  /** The curve of the linked map, to be drawn behind this one's. The same object means the same curve. */
  readonly linked?: LinkedCurve | null
}

/** What the last call of `layout` had to do. */
export interface LayoutStats {
  readonly rowsLaidOut: number
  readonly columnsLaidOut: number
  readonly facesBuilt: number
  readonly textsBroken: number
  readonly connectorsRouted: number
}

export interface Layout {
  /**
   * The scene of a document. The result depends on document and view only; `previous`, the scene of an earlier
   * version made by this layout, makes it faster and lends it every part that has not changed. The same document
   * and view give `previous` itself. Without one, the last scene of the same document takes its place.
   */
  layout(document: JourneyDocument, view: LayoutView, previous: Scene | null): Scene
  readonly stats: LayoutStats
}

/** A view in which nothing is being edited, of a map that is linked to none. */
export const plainView: LayoutView = { expanded: null }

const idle: LayoutStats = {
  rowsLaidOut: 0,
  columnsLaidOut: 0,
  facesBuilt: 0,
  textsBroken: 0,
  connectorsRouted: 0,
}

interface Origin {
  readonly document: JourneyDocument
  readonly view: LayoutView
  readonly memory: ReadonlyMap<LaneId, RowMemory>
}

const sameView = (a: LayoutView, b: LayoutView) =>
  a.expanded === b.expanded && (a.linked ?? null) === (b.linked ?? null)

/** A layout with caches of its own. Another language or another font needs another layout. */
export function createLayout(options: LayoutOptions): Layout {
  const text = createTextSetter(options)
  const faces = createFaceBuilder({
    text,
    more: options.strings.more,
    pictureLost: options.strings.pictureLost,
  })
  const labels = createLaneLabels(text, options.strings)
  const collapsedRows = createCollapsedRows(text)
  const headersOf = createHeaders(text, options.strings)
  const separatorsOf = createSeparators(text)
  const connectorsOf = createConnectors(text)
  // What a scene was made from. Scenes of other layouts are not known here, and so lend nothing.
  const origins = new WeakMap<Scene, Origin>()
  // A map that is opened again, or drawn small for the library, is laid out already.
  const sceneOf = new WeakMap<JourneyDocument, Scene>()
  const aligned = perRecord((curve: LinkedCurve, index: Parameters<typeof alignCurve>[1]) =>
    alignCurve(curve, index),
  )
  let stats = idle

  const layout: Layout['layout'] = (document, view, given) => {
    const previous = given ?? sceneOf.get(document) ?? null
    const origin = previous ? (origins.get(previous) ?? null) : null
    if (previous && origin?.document === document && sameView(origin.view, view)) {
      stats = idle
      return previous
    }
    const before = previous && origin ? { scene: previous, ...origin } : null
    const facesBefore = faces.built
    const textsBefore = text.broken
    const metrics = metricsOf(document.index.map.kind)

    const { columns, laidOut: columnsLaidOut } = layoutColumns(
      document,
      before && { document: before.document, columns: before.scene.columns },
    )
    const pass = layoutRows(
      document,
      columns,
      {
        expanded: view.expanded,
        linked: view.linked
          ? aligned(view.linked, {
              stages: document.index.stages,
              stepsOfStage: document.index.stepsOfStage,
            })
          : null,
      },
      before && { document: before.document, rows: before.scene.rows, memory: before.memory },
      faces,
      labels,
      collapsedRows,
    )
    const { rows } = pass
    const last = columns.at(-1)
    const right = (last ? last.x + last.width : metrics.labelWidth) + edgeRoom(document.index.map.kind)
    const columnOf =
      before?.scene.columns === columns
        ? before.scene.columnOf
        : new Map(columns.map(column => [column.stepId, column]))
    const rowOf =
      before?.scene.rows === rows ? before.scene.rowOf : new Map(rows.map(row => [row.laneId, row]))
    const separators = separatorsOf(document, rows, { metrics, right }, before?.scene.separators)
    const routed = connectorsOf(document, { columns, rows, columnOf, rowOf }, before?.scene ?? null)
    const scene: Scene = {
      width: right,
      height: pass.bottom,
      metrics,
      columns,
      rows,
      columnOf,
      rowOf,
      ...headersOf(document, columns, before?.scene ?? null),
      separators,
      connectors: routed.connectors,
    }
    sceneOf.set(document, scene)
    origins.set(scene, { document, view, memory: pass.memory })
    stats = {
      rowsLaidOut: pass.laidOut,
      columnsLaidOut,
      facesBuilt: faces.built - facesBefore,
      textsBroken: text.broken - textsBefore,
      connectorsRouted: routed.routed,
    }
    return scene
  }

  return {
    layout,
    get stats() {
      return stats
    },
  }
}
