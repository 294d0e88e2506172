import { convertToExcalidrawElements, Excalidraw, exportToBlob, restore } from '@excalidraw/excalidraw'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import '@excalidraw/excalidraw/index.css'
import { canvasHasFill, probes } from '../canvas-has-fill.js'

window.EXCALIDRAW_ASSET_PATH = './'

let api
let known = null
let byId = new Map()

function element(id) {
  const all = api.getSceneElements()
  if (all !== known) {
    known = all
    byId = new Map(all.map(one => [one.id, one]))
  }
  return byId.get(id)
}

const shape = ({ id, x, y, w, h, fill, text }) => ({
  type: 'rectangle',
  id,
  x,
  y,
  width: w,
  height: h,
  backgroundColor: fill,
  fillStyle: 'solid',
  strokeColor: 'transparent',
  roughness: 0,
  strokeWidth: 1,
  label: { text, fontSize: 14, fontFamily: 2, strokeColor: '#1e1e1e' },
})

export const peer = {
  // It zooms by a share of the wheel's delta, so that this gives the same 4 % as the others.
  zoomDelta: 2.5,
  mount: host =>
    new Promise(resolve => {
      const excalidrawAPI = given => {
        api = given
        resolve()
      }
      createRoot(host).render(
        createElement(
          'div',
          { style: { position: 'fixed', inset: 0 } },
          createElement(Excalidraw, { excalidrawAPI }),
        ),
      )
    }),
  prepare: board =>
    JSON.stringify({
      type: 'excalidraw',
      version: 2,
      elements: convertToExcalidrawElements(board.notes.map(shape), { regenerateIds: false }),
    }),
  load(text) {
    const { elements } = restore(JSON.parse(text), null, null)
    api.updateScene({ elements, appState: { scrollX: 0, scrollY: 0, zoom: { value: 1 } } })
  },
  setView: ({ x, y, zoom }) =>
    api.updateScene({ appState: { scrollX: x, scrollY: y, zoom: { value: zoom } } }),
  noteBox(id) {
    const found = element(id)
    if (!found) return null
    const { scrollX, scrollY, zoom, offsetLeft, offsetTop } = api.getAppState()
    return {
      x: (found.x + scrollX) * zoom.value + offsetLeft,
      y: (found.y + scrollY) * zoom.value + offsetTop,
      width: found.width * zoom.value,
      height: found.height * zoom.value,
    }
  },
  painted(notes) {
    const canvas = document.querySelector('canvas.excalidraw__canvas.static')
    return probes(notes).every(note => canvasHasFill(canvas, this.noteBox(note.id), note.fill))
  },
  count: () => api.getSceneElements().filter(one => one.type === 'rectangle').length,
  noteText: id => api.getSceneElements().find(one => one.containerId === id)?.originalText,
  exportPng: scale =>
    exportToBlob({
      elements: api.getSceneElements(),
      files: null,
      mimeType: 'image/png',
      exportPadding: 0,
      appState: { exportBackground: true, viewBackgroundColor: '#ffffff' },
      getDimensions: (width, height) => ({ width: width * scale, height: height * scale, scale }),
    }),
}
