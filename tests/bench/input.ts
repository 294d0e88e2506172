import type { OpenedPeer } from './opened-peer.ts'

interface Mouse {
  readonly button?: 'left'
  readonly buttons?: number
  readonly clickCount?: number
  readonly deltaX?: number
  readonly deltaY?: number
  readonly modifiers?: number
}

type MouseEventType = 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel'

/** One mouse event, as the operating system would send it. Resolves when the page has taken it. */
export async function mouse(
  { cdp }: OpenedPeer,
  type: MouseEventType,
  x: number,
  y: number,
  more: Mouse = {},
): Promise<void> {
  await cdp.send('Input.dispatchMouseEvent', { type, x, y, ...more })
}

export const held = { button: 'left', buttons: 1, clickCount: 1 } as const
export const letGo = { button: 'left', buttons: 0, clickCount: 1 } as const

/** A key that writes a character. */
export async function key({ cdp }: OpenedPeer, character: string): Promise<void> {
  const windowsVirtualKeyCode = character.toUpperCase().charCodeAt(0)
  const text = { key: character, text: character, unmodifiedText: character, windowsVirtualKeyCode }
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyDown', ...text })
  await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key: character })
}

/** Inputs of one gesture come at the pace of a screen with 60 frames a second, in milliseconds. */
const pace = 1_000 / 60
/** A gesture that takes long is cut short after so many milliseconds, but not before it has this many steps. */
const longest = 2_500
const fewest = 6

export const pause = (ms: number) => new Promise<void>(resolve => setTimeout(resolve, ms))

/**
 * Sends `count` inputs one after the other, each when the page has taken the one before. Resolves with the
 * main-thread CPU time of one input in milliseconds, the frames that follow from it included, and how many were sent.
 */
export async function gesture(
  peer: OpenedPeer,
  count: number,
  step: (i: number) => Promise<void>,
  every = pace,
): Promise<{ cpu: number; steps: number }> {
  const frames = () => peer.page.evaluate(() => window.bench.frames())
  await frames()
  const before = await peer.mainThread()
  const start = performance.now()
  let steps = 0
  for (; steps < count && (steps < fewest || performance.now() - start < longest); steps++) {
    const sent = performance.now()
    await step(steps)
    await pause(Math.max(0, every - (performance.now() - sent)))
  }
  await frames()
  return { cpu: ((await peer.mainThread()) - before) / steps, steps }
}
