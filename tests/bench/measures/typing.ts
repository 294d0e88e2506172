import { gesture, held, key, letGo, mouse, pause } from '../input.ts'
import type { Measure } from './measure.ts'

const sentence = 'Forty characters are typed into one note'
/** Milliseconds from key to key. */
const pace = 33

/** Opens the second note of the fourth row with a double click and types into it. */
export const typing: Measure = {
  name: 'type',
  async take({ peer, cols }) {
    const { page, cdp } = peer
    const id = `n${cols * 3 + 1}`
    const empty = { x: 1_200, y: 870 }
    await mouse(peer, 'mousePressed', empty.x, empty.y, held)
    await mouse(peer, 'mouseReleased', empty.x, empty.y, letGo)
    await pause(700)
    const box = await page.evaluate(one => window.bench.box(one), id)
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await mouse(peer, 'mouseMoved', x, y)
    for (const clickCount of [1, 2]) {
      await mouse(peer, 'mousePressed', x, y, { ...held, clickCount })
      await mouse(peer, 'mouseReleased', x, y, { ...letGo, clickCount })
    }
    await pause(500)
    const { cpu, steps } = await gesture(peer, sentence.length, i => key(peer, sentence[i] ?? ' '), pace)
    for (const type of ['keyDown', 'keyUp'] as const)
      await cdp.send('Input.dispatchKeyEvent', { type, key: 'Escape', windowsVirtualKeyCode: 27 })
    await pause(300)
    const text = await page.evaluate(one => window.bench.text(one), id)
    if (!text.includes(sentence.slice(0, steps))) throw new Error('what was typed is not in the note')
    return { type: cpu }
  },
}
