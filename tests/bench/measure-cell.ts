import type { Cell, Figures } from './figures.ts'
import { pause } from './input.ts'
import { drag } from './measures/drag.ts'
import type { Measure, OpenBoard } from './measures/measure.ts'
import { pan } from './measures/pan.ts'
import { png } from './measures/png.ts'
import { reopen } from './measures/reopen.ts'
import { typing } from './measures/typing.ts'
import { showBeginning, showWhole } from './measures/views.ts'
import { zoom } from './measures/zoom.ts'
import { type OpenedPeer, openPeer } from './opened-peer.ts'
import type { PeerPages } from './peer-pages.ts'

/** In this order, since what one measure changes the next ones bear. */
const measures: readonly Measure[] = [pan, zoom, drag, typing, png, reopen]

/** Measures one peer with `n` notes in a fresh Chromium. */
export async function measureCell(
  pages: PeerPages,
  { peer: name, n, round }: Pick<Cell, 'peer' | 'n' | 'round'>,
  isWanted: (measure: string) => boolean,
): Promise<Cell> {
  const figures: Figures = {}
  const failures: string[] = []
  const attempt = async (what: string, take: () => Promise<Figures>) => {
    try {
      Object.assign(figures, await take())
    } catch (error) {
      failures.push(`${what}: ${String(error).split('\n')[0]}`)
    }
  }
  const peer = await openPeer(pages.address(name), pages.script(name))
  try {
    const board = { peer, n, ...(await peer.page.evaluate(count => window.bench.prepare(count), n)) }
    await pause(300)
    const empty = await peer.memory()
    await attempt('open', () => open(peer))
    await pause(400)
    if (isWanted('memory')) await attempt('memory', () => memory(board, empty))
    for (const measure of measures)
      if (isWanted(measure.name) && (await can(peer, name, measure.name)))
        await attempt(measure.name, () => measure.take(board))
  } finally {
    await peer.close()
  }
  return { peer: name, n, round, figures, failures }
}

async function open(peer: OpenedPeer): Promise<Figures> {
  const before = await peer.mainThread()
  const openWall = await peer.page.evaluate(() => window.bench.open())
  return { openWall, openCpu: (await peer.mainThread()) - before }
}

async function memory(board: OpenBoard, empty: { renderer: number | null; heap: number }): Promise<Figures> {
  const { heap } = await board.peer.memory()
  await showWhole(board)
  await pause(1_000)
  await showBeginning(board)
  await pause(500)
  const { renderer } = await board.peer.memory()
  return {
    heap: heap - empty.heap,
    ...(renderer !== null && empty.renderer !== null ? { memory: renderer - empty.renderer } : {}),
  }
}

async function can(peer: OpenedPeer, name: string, measure: string): Promise<boolean> {
  if (measure === 'reopen') return name === 'jejak'
  return peer.page.evaluate(phase => window.bench.can(phase), measure)
}
