import { gesture, mouse, pause } from '../input.ts'
import type { Measure, OpenBoard } from './measure.ts'
import { middle, showBeginning, showWhole } from './views.ts'

const inputs = 48

/** Moves the board with the wheel: there and back at 100 %, a little to and fro with the whole board in view. */
export const pan: Measure = {
  name: 'pan',
  async take(board) {
    const far = await turn(board, i => (i < inputs / 2 ? 1 : -1), { x: 30, y: 15 })
    const wholeWall = await showWhole(board)
    await pause(400)
    const whole = await turn(board, i => (i % 2 === 0 ? 1 : -1), { x: 8, y: 4 })
    await showBeginning(board)
    return { pan: far, panWhole: whole, wholeWall }
  },
}

async function turn(
  { peer }: OpenBoard,
  side: (i: number) => number,
  by: { readonly x: number; readonly y: number },
): Promise<number> {
  const { x, y } = middle
  const { cpu } = await gesture(peer, inputs, i =>
    mouse(peer, 'mouseWheel', x, y, { deltaX: by.x * side(i), deltaY: by.y * side(i) }),
  )
  return cpu
}
