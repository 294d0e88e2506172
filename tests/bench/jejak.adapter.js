// Measures Jejak with the whiteboard bench: the same board of notes as every peer, through `window.jejak`.
// A note's column is its step, its row its lane, one card in each cell; its fill becomes one of Jejak's colours.

/** The bench's fills and the colours of the light theme that stand for them. */
const colours = {
  '#fff3a3': { name: 'thought', hex: '#FBF1CC' },
  '#ffd6a5': { name: 'place', hex: '#F8E9DA' },
  '#caffbf': { name: 'opp', hex: '#DFF1E3' },
  '#a0e7ff': { name: 'action', hex: '#E5EEF8' },
  '#d0bfff': { name: 'touch', hex: '#EDEAF8' },
  '#ffc6d9': { name: 'pain', hex: '#FCE5DF' },
}

/** Places in a card, as shares of its box, where its fill shows: beside the text at 100 %, anywhere in the overview. */
const places = [
  [0.03, 0.5],
  [0.5, 0.96],
  [0.5, 0.5],
  [0.3, 0.3],
]

/** Whether a card's very colour is on the canvas. The colours are pale: a looser look would take the ground for it. */
function isPainted(canvas, box, hex) {
  const { left, top, width } = canvas.getBoundingClientRect()
  const ratio = canvas.width / width
  const wanted = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16))
  return places.some(([across, down]) => {
    const x = Math.floor((box.x - left + box.width * across) * ratio)
    const y = Math.floor((box.y - top + box.height * down) * ratio)
    const pixel = canvas.getContext('2d').getImageData(x, y, 1, 1).data
    return wanted.every((value, i) => Math.abs(value - pixel[i]) <= 6)
  })
}

/** Eight of the cards in view, from the first to the last: other pictures do not show the same colours there. */
const probes = seen => Array.from({ length: 8 }, (_, i) => seen[Math.floor((i * (seen.length - 1)) / 7)])

/** Fractional order keys that sort as their numbers do: integer part "c" + three base-62 digits. */
const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const key = i => `c${digits[Math.floor(i / 3844) % 62]}${digits[Math.floor(i / 62) % 62]}${digits[i % 62]}`

const jejak = () => window.jejak
const inside = (box, r) =>
  box.x >= r.left + 2 &&
  box.y >= r.top + 2 &&
  box.x + box.width <= r.right - 2 &&
  box.y + box.height <= r.bottom - 2

export default {
  snaps: true,
  async mount() {
    while (!window.jejak) await new Promise(resolve => setTimeout(resolve, 5))
    await window.jejak.openDocument(fileOf({ cols: 6, rows: 4, notes: [] }))
  },
  /** The size is read off a map of as many steps and lanes with one card of four lines in each lane: no text of the board itself is laid out before it is opened. */
  async prepare(board) {
    const text = Array.from({ length: 14 }, () => 'measure').join(' ')
    const notes = Array.from({ length: board.rows }, (_, row) => ({
      id: `m${row}`,
      text,
      fill: '#fff3a3',
      at: row * board.cols,
    }))
    await jejak().openDocument(fileOf({ ...board, notes }))
    this.measured = jejak().boardSize()
    return JSON.stringify(fileOf(board))
  },
  load: text => jejak().openDocument(JSON.parse(text)),
  setView: view => jejak().setCamera(view),
  noteBox: id => jejak().cardRect(`card:${id}`),
  size() {
    return this.measured
  },
  painted(notes) {
    const canvas = document.querySelector('canvas')
    // The bench asks with the same notes until they are there: looking for those in view is not part of what it times.
    if (this.asked !== notes) {
      const rect = canvas.getBoundingClientRect()
      const seen = notes.filter(note => inside(this.noteBox(note.id), rect))
      this.asked = notes
      this.looked = seen.length > 0 ? probes(seen) : []
    }
    return (
      this.looked.length > 0 &&
      this.looked.every(note => isPainted(canvas, this.noteBox(note.id), colours[note.fill].hex))
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
    laneId: `lane:l${Math.floor((note.at ?? i) / cols)}`,
    stepId: `step:s${(note.at ?? i) % cols}`,
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
