import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { getIndices, getSnapshot, Tldraw, toRichText } from 'tldraw'
import 'tldraw/tldraw.css'
import { fills } from '../board.js'
import { probes } from '../canvas-has-fill.js'

let editor
const colours = ['yellow', 'orange', 'light-green', 'light-blue', 'light-violet', 'light-red']
const options = { maxShapesPerPage: 40_000 }
const assetUrls = getAssetUrlsByImport()
const shapeId = id => `shape:${id}`

const shape = ({ id, x, y, w, h, fill, text }, index, parentId) => ({
  id: shapeId(id),
  typeName: 'shape',
  type: 'geo',
  x,
  y,
  rotation: 0,
  index,
  parentId,
  isLocked: false,
  opacity: 1,
  meta: {},
  props: {
    geo: 'rectangle',
    w,
    h,
    growY: 0,
    scale: 0.75,
    dash: 'solid',
    url: '',
    flipX: false,
    flipY: false,
    labelColor: 'black',
    color: colours[fills.indexOf(fill)],
    fill: 'solid',
    size: 's',
    font: 'sans',
    align: 'middle',
    verticalAlign: 'middle',
    richText: toRichText(text),
  },
})

const isShown = element =>
  element && element.style.display !== 'none' && element.querySelector('path') && element.textContent

export const peer = {
  mount: host =>
    new Promise(resolve => {
      const onMount = given => {
        editor = given
        resolve()
      }
      createRoot(host).render(
        createElement(
          'div',
          { style: { position: 'fixed', inset: 0 } },
          createElement(Tldraw, { assetUrls, options, onMount }),
        ),
      )
    }),
  prepare(board) {
    const snapshot = getSnapshot(editor.store).document
    const indices = getIndices(board.n)
    const page = editor.getCurrentPageId()
    board.notes.forEach((note, i) => {
      snapshot.store[shapeId(note.id)] = shape(note, indices[i], page)
    })
    return JSON.stringify({ document: snapshot })
  },
  load(text) {
    editor.loadSnapshot(JSON.parse(text))
    editor.setCamera({ x: 0, y: 0, z: 1 }, { immediate: true })
  },
  setView: ({ x, y, zoom }) => editor.setCamera({ x, y, z: zoom }, { immediate: true }),
  noteBox(id) {
    const found = editor.getShape(shapeId(id))
    if (!found) return null
    const { x, y, z } = editor.getCamera()
    const screen = editor.getViewportScreenBounds()
    return {
      x: (found.x + x) * z + screen.x,
      y: (found.y + y) * z + screen.y,
      width: found.props.w * z,
      height: found.props.h * z,
    }
  },
  painted(notes) {
    const elementOf = note => document.querySelector(`[data-shape-id="${shapeId(note.id)}"]`)
    if (!probes(notes).every(note => isShown(elementOf(note)))) return false
    const shown = [...document.querySelectorAll('.tl-shape')].filter(one => one.style.display !== 'none')
    return shown.length >= notes.length
  },
  count: () => editor.getCurrentPageShapeIds().size,
  noteText: id => JSON.stringify(editor.getShape(shapeId(id)).props.richText),
  async exportPng(scale) {
    const ids = [...editor.getCurrentPageShapeIds()]
    return (await editor.toImage(ids, { format: 'png', scale, pixelRatio: 1, background: true, padding: 0 }))
      .blob
  },
}
