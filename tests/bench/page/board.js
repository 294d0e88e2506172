/**
 * @typedef {{ id: string, x: number, y: number, w: number, h: number, fill: string, text: string }} Note
 * @typedef {{ n: number, cols: number, rows: number, width: number, height: number, notes: Note[] }} Board
 */

const note = { width: 160, height: 96, across: 180, down: 116 }
export const fills = ['#fff3a3', '#ffd6a5', '#caffbf', '#a0e7ff', '#d0bfff', '#ffc6d9']
const words =
  'guest books room reads offer compares prices asks friend calls desk waits line gets answer pays deposit checks mail packs arrives looks around feels welcome returns writes review'.split(
    ' ',
  )

/**
 * The same board for every peer: `n` notes in columns and rows, each with a sentence and a colour. Always the same
 * for the same `n`.
 * @param {number} n
 * @returns {Board}
 */
export function makeBoard(n) {
  let seed = 7919
  const random = () => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  const pick = (/** @type {string[]} */ list) => list[Math.floor(random() * list.length)] ?? ''
  const cols = Math.max(1, Math.round(Math.sqrt((n * 1.6 * note.down) / note.across)))
  const rows = Math.ceil(n / cols)
  const notes = Array.from({ length: n }, (_, i) => {
    let text = pick(words)
    while (text.length < 55) text += ` ${pick(words)}`
    return {
      id: `n${i}`,
      x: (i % cols) * note.across,
      y: Math.floor(i / cols) * note.down,
      w: note.width,
      h: note.height,
      fill: pick(fills),
      text,
    }
  })
  const gap = { x: note.across - note.width, y: note.down - note.height }
  return { n, cols, rows, width: cols * note.across - gap.x, height: rows * note.down - gap.y, notes }
}
