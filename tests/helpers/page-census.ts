import type { Page } from 'playwright-core'

/** What a page holds after everything that nobody uses has been collected. */
export interface Census {
  readonly listeners: number
  readonly nodes: number
  /** Bytes of script objects. */
  readonly heap: number
}

/** Counts what a page holds. */
export async function censusOf(page: Page): Promise<Census> {
  const tools = await page.context().newCDPSession(page)
  try {
    await tools.send('Performance.enable')
    // What the first round lets go may hold the last link to more.
    for (let round = 0; round < 3; round++) await tools.send('HeapProfiler.collectGarbage')
    const { metrics } = await tools.send('Performance.getMetrics')
    const of = (name: string) => metrics.find(metric => metric.name === name)?.value ?? Number.NaN
    return { listeners: of('JSEventListeners'), nodes: of('Nodes'), heap: of('JSHeapUsedSize') }
  } finally {
    await tools.detach()
  }
}

/** Times that the page's main thread asked to be woken again. */
export interface Wakes {
  readonly timers: number
  readonly frames: number
}

/** Put into a page before its own scripts, it counts what the page asks for from then on. */
export function countWakes(): void {
  const counted = { timers: 0, frames: 0 }
  const { setTimeout: wait, setInterval: repeat, requestAnimationFrame: draw } = window
  const timer =
    <T extends (...values: never[]) => unknown>(original: T) =>
    (...values: Parameters<T>) => {
      counted.timers++
      return original(...values)
    }
  Object.assign(window, {
    setTimeout: timer(wait),
    // Each time that it comes round counts.
    setInterval: (run: () => void, pause?: number) =>
      repeat(() => {
        counted.timers++
        run()
      }, pause),
    requestAnimationFrame: (run: FrameRequestCallback) => {
      counted.frames++
      return draw(run)
    },
    wakesDuring: (span: number) => {
      const before = { ...counted }
      return new Promise(resolve =>
        wait(
          () => resolve({ timers: counted.timers - before.timers, frames: counted.frames - before.frames }),
          span,
        ),
      )
    },
  })
}

/** How often the page, into which `countWakes` was put, asks to be woken during a span, in ms. */
export function wakesDuring(page: Page, span: number): Promise<Wakes> {
  return page.evaluate(time => Reflect.get(window, 'wakesDuring')(time) as Promise<Wakes>, span)
}
