import { held, letGo, mouse, pause } from '../input.ts'
import type { Measure } from './measure.ts'

/** Goes back to the library and opens the same map again by a press on it. Jejak alone has a library. */
export const reopen: Measure = {
  name: 'reopen',
  async take({ peer }) {
    const { page } = peer
    await page.getByRole('button', { name: 'All maps' }).click()
    // The bench has opened smaller ones before; the list begins with the newest.
    const map = page
      .getByRole('list', { name: 'All maps' })
      .getByRole('button', { name: 'Bench', exact: true })
      .first()
    await map.waitFor()
    // The library draws the map's picture meanwhile.
    await pause(1_500)
    await page.evaluate(() => {
      const opened = new Promise<number>(resolve => {
        addEventListener(
          'click',
          () => {
            const start = performance.now()
            const look = () => {
              if (document.querySelector('[role="grid"]'))
                void window.bench.whenPainted().then(() => resolve(performance.now() - start))
              else requestAnimationFrame(look)
            }
            look()
          },
          { once: true, capture: true },
        )
      })
      Object.assign(window, { opened })
    })
    const box = await map.boundingBox()
    if (!box) throw new Error('the map is not in the library')
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
    await mouse(peer, 'mouseMoved', x, y)
    const before = await peer.mainThread()
    await mouse(peer, 'mousePressed', x, y, held)
    await mouse(peer, 'mouseReleased', x, y, letGo)
    const reopenWall = await page.evaluate(() => Reflect.get(window, 'opened') as Promise<number>)
    return { reopenWall, reopenCpu: (await peer.mainThread()) - before }
  },
}
