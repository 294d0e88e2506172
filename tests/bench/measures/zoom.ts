import { gesture, mouse, pause } from '../input.ts'
import type { Measure, OpenBoard } from './measure.ts'
import { middle, showBeginning, showWhole } from './views.ts'

const inputs = 36
const control = 2

/** Zooms with Ctrl and the wheel, about 4 % an input: out and in again from 100 %, in and out from the whole board. */
export const zoom: Measure = {
  name: 'zoom',
  async take(board) {
    const near = await turn(board, 1)
    await showWhole(board)
    await pause(400)
    const whole = await turn(board, -1)
    await showBeginning(board)
    return { zoom: near, zoomWhole: whole }
  },
}

async function turn({ peer }: OpenBoard, first: 1 | -1): Promise<number> {
  const delta = await peer.page.evaluate(() => window.bench.zoomDelta())
  const { cpu } = await gesture(peer, inputs, i =>
    mouse(peer, 'mouseWheel', middle.x, middle.y, {
      deltaX: 0,
      deltaY: delta * (i < inputs / 2 ? first : -first),
      modifiers: control,
    }),
  )
  return cpu
}
