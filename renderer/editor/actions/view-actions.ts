import { boxOfCards, sceneBounds } from '../../scene/query.ts'
import { type Camera, fitBox, zoomAt } from '../camera.ts'
import type { Editor } from '../editor.ts'
import { stageOf } from '../jump.ts'
import { selectedCards } from '../selection.ts'
import { restOnMap } from '../sticky.ts'
import { zoomToStage } from '../zoom-to-stage.ts'
import type { Action } from './action.ts'

/** Where the viewer stands, and which panels are open. */
export const viewActions: readonly Action[] = [
  {
    id: 'fitMap',
    icon: 'maximize',
    keys: [
      { key: '!', shift: true },
      { key: '1', alt: true },
    ],
    enabled: () => true,
    run: ({ editor }) => fitMap(editor),
  },
  {
    id: 'fitSelection',
    keys: [
      { key: '@', shift: true },
      { key: '2', alt: true },
    ],
    enabled: ({ editor }) => selectedCards(editor.state().selection).length > 0,
    run: ({ editor }) => fitSelection(editor),
  },
  {
    id: 'zoomToStage',
    icon: 'signpost',
    keys: [
      { key: '#', shift: true },
      { key: '3', alt: true },
    ],
    enabled: ({ editor }) => stageOf(editor.state(), editor.state().selection) !== undefined,
    run: ({ editor }) => {
      const stage = stageOf(editor.state(), editor.state().selection)
      if (stage) zoomToStage(editor, stage)
    },
  },
  {
    id: 'zoom100',
    keys: [{ key: '0', mod: true }],
    enabled: () => true,
    run: ({ editor }) => zoomTo(editor, 1),
  },
  {
    id: 'zoomIn',
    icon: 'plus',
    keys: [
      { key: '+', mod: true },
      { key: '=', mod: true },
    ],
    enabled: () => true,
    run: ({ editor }) => zoomTo(editor, nextStop(editor.state().camera.zoom, 1)),
  },
  {
    id: 'zoomOut',
    icon: 'minus',
    keys: [{ key: '-', mod: true }],
    enabled: () => true,
    run: ({ editor }) => zoomTo(editor, nextStop(editor.state().camera.zoom, -1)),
  },
  {
    id: 'inspector',
    keys: [],
    enabled: () => true,
    checked: ({ editor }) => editor.state().inspectorOpen,
    run: ({ editor }) => editor.patch({ inspectorOpen: !editor.state().inspectorOpen }),
  },
  {
    id: 'penMode',
    keys: [],
    // Whoever has no pen need not wonder what it is.
    enabled: ({ editor }) => editor.state().penMode !== 'unused',
    checked: ({ editor }) => editor.state().penMode === 'on',
    run: ({ editor }) => editor.patch({ penMode: editor.state().penMode === 'on' ? 'off' : 'on' }),
  },
]

const stops = [0.05, 0.1, 0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4, 5]

function nextStop(zoom: number, direction: 1 | -1): number {
  const near = 0.001
  const found =
    direction > 0 ? stops.find(stop => stop > zoom + near) : stops.findLast(stop => stop < zoom - near)
  return found ?? zoom
}

/** Zooms around the middle of the canvas, without void where there is map to show. */
function zoomTo(editor: Editor, zoom: number): void {
  const { camera, viewport, scene } = editor.state()
  const zoomed = zoomAt(camera, { x: viewport.width / 2, y: viewport.height / 2 }, zoom)
  editor.setCamera(restOnMap(scene, zoomed, viewport))
}

/** The camera that shows the whole map, at most at 100 %. */
export function wholeMap(editor: Editor): Camera {
  const { scene, viewport } = editor.state()
  return fitBox(sceneBounds(scene), viewport)
}

function fitMap(editor: Editor): void {
  editor.setCamera(wholeMap(editor))
}

function fitSelection(editor: Editor): void {
  const { scene, document, selection, viewport } = editor.state()
  const box = boxOfCards(scene, document, selectedCards(selection))
  if (box) editor.setCamera(fitBox(box, viewport, 80, 2))
}
