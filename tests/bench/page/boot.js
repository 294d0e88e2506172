// What runs in the page of every peer: opens the board, tells when it is on screen, and hands out places.
import { makeBoard } from './board.js'

const frame = () => new Promise(resolve => requestAnimationFrame(resolve))

/**
 * Starts a peer and offers `window.bench`. A peer is an object with `mount`, `prepare`, `load`, `setView`, `noteBox`,
 * `painted`, `count`, `noteText` and `exportPng`: see README.md.
 */
export async function boot(peer) {
  let board
  let file
  await peer.mount(document.getElementById('root'))
  await frame()

  const inView = () =>
    board.notes.filter(({ id }) => {
      const box = peer.noteBox(id)
      return (
        box &&
        box.x >= 2 &&
        box.y >= 2 &&
        box.x + box.width <= innerWidth - 2 &&
        box.y + box.height <= innerHeight - 2
      )
    })

  /** Resolves in the frame after the one in which every note in view is painted. */
  async function whenPainted() {
    const start = performance.now()
    let seen = []
    do {
      await frame()
      if (seen.length === 0) seen = inView()
      if (performance.now() - start > 60_000) throw new Error('the notes were never painted')
    } while (seen.length === 0 || !peer.painted(seen))
    await frame()
  }

  window.bench = {
    /** Makes the peer's own document. Not timed. */
    async prepare(n) {
      board = makeBoard(n)
      file = await peer.prepare(board)
      const { width, height } = peer.size?.() ?? board
      return { cols: board.cols, width, height }
    },
    /** Opens it at 100 %, from the text of the document to the first complete frame. Milliseconds. */
    async open() {
      const start = performance.now()
      await peer.load(file)
      await whenPainted()
      const wall = performance.now() - start
      if (peer.count() !== board.n) throw new Error(`${peer.count()} of ${board.n} notes are there`)
      return wall
    },
    /** Looks at another part of the board. Milliseconds to the first complete frame. */
    async view(view) {
      const start = performance.now()
      peer.setView(view)
      await whenPainted()
      return performance.now() - start
    },
    whenPainted,
    async frames() {
      await frame()
      await frame()
    },
    box(id) {
      const { x, y, width, height } = peer.noteBox(id)
      return { x, y, width, height }
    },
    text: id => String(peer.noteText(id)),
    snaps: () => peer.snaps === true,
    zoomDelta: () => peer.zoomDelta ?? 4,
    can: phase => peer.can?.includes(phase) ?? true,
    async png(scale) {
      const start = performance.now()
      const blob = await peer.exportPng(scale, board)
      const wall = performance.now() - start
      const head = new DataView(await blob.slice(0, 24).arrayBuffer())
      return { wall, width: head.getUint32(16), height: head.getUint32(20) }
    },
  }
  window.benchReady = true
}
