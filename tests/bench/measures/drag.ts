import { gesture, held, letGo, mouse, pause } from '../input.ts'
import type { Measure } from './measure.ts'

/** Drags the third note of the third row to the right and down, and drops it. */
export const drag: Measure = {
  name: 'drag',
  async take({ peer, cols }) {
    const { page } = peer
    const id = `n${cols * 2 + 2}`
    const box = (note: string) => page.evaluate(one => window.bench.box(one), note)
    const before = await box(id)
    const x = before.x + before.width / 2
    const y = before.y + before.height * 0.9
    await mouse(peer, 'mouseMoved', x, y)
    await mouse(peer, 'mousePressed', x, y, held)
    await mouse(peer, 'mouseMoved', x + 6, y + 4, held)
    await pause(300)
    const at = (i: number) => [x + 6 + i * 9, y + 4 + i * 5] as const
    const { cpu, steps } = await gesture(peer, 48, i => mouse(peer, 'mouseMoved', ...at(i + 1), held))
    const start = await peer.mainThread()
    await mouse(peer, 'mouseReleased', ...at(steps), letGo)
    await page.evaluate(() => window.bench.frames())
    const drop = (await peer.mainThread()) - start
    await pause(400)
    const after = await box(id)
    const moved = after.x - before.x
    const snaps = await page.evaluate(() => window.bench.snaps())
    if (snaps ? moved === 0 : Math.abs(moved - 6 - steps * 9) > 30) throw new Error('the note was not moved')
    return { drag: cpu, drop }
  },
}
