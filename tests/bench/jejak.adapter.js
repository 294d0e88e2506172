// Measures Jejak with the whiteboard bench: the same board of notes as every peer, through `window.jejak`.
// A note's column is its step, its row its lane, one card in each cell; its fill becomes one of Jejak's colours.
import { canvasHasFill, probes } from 'whiteboard-bench/boot.js'

/** The bench's fills and the colours of the light theme that stand for them. */
const colours = {
  '#fff3a3': { name: 'thought', hex: '#FBF1CC' },
  '#ffd6a5': { name: 'place', hex: '#F8E9DA' },
  '#caffbf': { name: 'opp', hex: '#DFF1E3' },
  '#a0e7ff': { name: 'action', hex: '#E5EEF8' },
  '#d0bfff': { name: 'touch', hex: '#EDEAF8' },
  '#ffc6d9': { name: 'pain', hex: '#FCE5DF' },
}

/** Fractional order keys that sort as their numbers do: integer part "c" + three base-62 digits. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const key = i => `c${digits[Math.floor(i / 3844) % 62]}${digits[Math.floor(i / 62) % 62]}${digits[i % 62]}`

const jejak = () => window.jejak
const inCanvas = (box, canvas) => {
  const r = canvas.getBoundingClientRect()
  return (
    box.x >= r.left + 2 &&
    box.y >= r.top + 2 &&
    box.x + box.width <= r.right - 2 &&
    box.y + box.height <= r.bottom - 2
  )
}

export default {
  snaps: true,
  async mount() {
    while (!window.jejak) await new Promise(resolve => setTimeout(resolve, 5))
    await window.jejak.openDocument(fileOf({ cols: 6, rows: 4, notes: [] }))
  },
  prepare: board => JSON.stringify(fileOf(board)),
  load: text => jejak().openDocument(JSON.parse(text)),
  setView: view => jejak().setCamera(view),
  noteBox: id => jejak().cardRect(`card:${id}`),
  size: () => jejak().boardSize(),
  painted(notes) {
    const canvas = document.querySelector('canvas')
    const seen = notes.filter(note => inCanvas(this.noteBox(note.id), canvas))
    return (
      seen.length > 0 &&
      probes(seen).every(note => canvasHasFill(canvas, this.noteBox(note.id), colours[note.fill].hex))
    )
  },
  count: () =>
    jejak()
      .document()
      .records.filter(record => record.type === 'card').length,
  noteText: id =>
    jejak()
      .document()
      .records.find(record => record.id === `card:${id}`)?.text,
  exportPng: scale => jejak().exportPng({ scale }),
}

function fileOf({ cols, rows, notes }) {
  const stage = { id: 'stage:s', type: 'stage', order: 'a0', name: 'Stage', duration: '', phase: null }
  const steps = Array.from({ length: cols }, (_, i) => ({
    id: `step:s${i}`,
    type: 'step',
    stageId: stage.id,
    order: key(i),
    name: `Step ${i + 1}`,
    start: null,
    duration: '',
    width: null,
  }))
  const lanes = Array.from({ length: rows }, (_, i) => ({
    id: `lane:l${i}`,
    type: 'lane',
    order: key(i),
    laneType: 'custom',
    name: `Lane ${i + 1}`,
    colour: null,
    hidden: false,
    collapsed: false,
    height: null,
    personaId: null,
  }))
  const cards = notes.map((note, i) => ({
    id: `card:${note.id}`,
    type: 'card',
    laneId: `lane:l${Math.floor(i / cols)}`,
    stepId: `step:s${i % cols}`,
    order: 'a0',
    text: note.text,
    span: 1,
    score: null,
    personaId: null,
    evidence: null,
    source: '',
    momentOfTruth: false,
    votes: 0,
    severity: null,
    impact: null,
    effort: null,
    owner: '',
    due: null,
    link: '',
    imageId: null,
    tags: [],
    colour: colours[note.fill].name,
    channel: null,
    nature: null,
    flag: null,
    start: null,
  }))
  const map = {
    id: 'map:bench',
    type: 'map',
    title: 'Bench',
    kind: 'blank',
    notes: '',
    tags: [],
    createdAt: 0,
    linkedMapId: null,
    reviewEvery: null,
    reviewedOn: null,
  }
  return { format: 'jejak', version: 1, records: [map, stage, ...steps, ...lanes, ...cards], assets: {} }
}
