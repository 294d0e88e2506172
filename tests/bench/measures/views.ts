import { viewport } from '../opened-peer.ts'
import type { OpenBoard } from './measure.ts'

/** Shows the top left of the board at 100 %. */
export async function showBeginning({ peer }: OpenBoard): Promise<void> {
  await peer.page.evaluate(() => window.bench.view({ x: 0, y: 0, zoom: 1 }))
}

/** Shows the whole board, or as much as the smallest zoom shows. Resolves with the ms to the first complete frame. */
export function showWhole({ peer, width, height }: OpenBoard): Promise<number> {
  const edge = 20
  const fitting = Math.min((viewport.width - 2 * edge) / width, (viewport.height - 2 * edge) / height)
  const zoom = Math.max(0.1, Math.min(1, fitting))
  return peer.page.evaluate(view => window.bench.view(view), { x: edge / zoom, y: edge / zoom, zoom })
}

/** Where the wheel is turned. */
export const middle = { x: viewport.width / 2, y: viewport.height / 2 + 40 } as const
