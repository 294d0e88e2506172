import type { CDPSession, Page } from 'playwright-core'

interface Finger {
  readonly x: number
  readonly y: number
  /** Half the width of the contact, in CSS pixels; that of a fingertip unless given. */
  readonly radius?: number
}

/** Fingers and a pen on the page, as the browser gets them from a screen. */
export class TouchUser {
  private constructor(
    private readonly page: Page,
    private readonly cdp: CDPSession,
  ) {}

  static async on(page: Page): Promise<TouchUser> {
    return new TouchUser(page, await page.context().newCDPSession(page))
  }

  private async touch(
    type: 'touchStart' | 'touchMove' | 'touchEnd',
    fingers: readonly Finger[],
    timestamp = Date.now() / 1000,
  ) {
    await this.cdp.send('Input.dispatchTouchEvent', {
      type,
      timestamp,
      touchPoints: fingers.map(({ x, y, radius = 8 }, id) => ({
        x,
        y,
        id,
        radiusX: radius,
        radiusY: radius,
      })),
    })
  }

  down(...fingers: readonly Finger[]): Promise<void> {
    return this.touch('touchStart', fingers)
  }
  move(...fingers: readonly Finger[]): Promise<void> {
    return this.touch('touchMove', fingers)
  }
  /** Lifts all fingers. */
  up(): Promise<void> {
    return this.touch('touchEnd', [])
  }

  async tap(at: Finger): Promise<void> {
    await this.down(at)
    await this.up()
  }

  /** Two taps as fast as a hand makes them, however long the machine takes to pass them on. */
  async tapTwice(at: Finger): Promise<void> {
    const now = Date.now() / 1000
    for (const [down, up] of [
      [0, 0.05],
      [0.15, 0.2],
    ] as const) {
      await this.touch('touchStart', [at], now + down)
      await this.touch('touchEnd', [], now + up)
    }
  }

  /** Moves one finger from one place to another. */
  async drag(from: Finger, to: Finger): Promise<void> {
    await this.down(from)
    await this.glide([from], [to])
    await this.up()
  }

  /** Moves fingers that are down, in some steps. */
  async glide(from: readonly Finger[], to: readonly Finger[], steps = 6): Promise<void> {
    for (let step = 1; step <= steps; step++)
      await this.move(
        ...from.map((finger, i) => ({
          x: finger.x + (((to[i]?.x ?? finger.x) - finger.x) * step) / steps,
          y: finger.y + (((to[i]?.y ?? finger.y) - finger.y) * step) / steps,
        })),
      )
  }

  async pen(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', at: Finger, down = true): Promise<void> {
    await this.cdp.send('Input.dispatchMouseEvent', {
      type,
      x: at.x,
      y: at.y,
      pointerType: 'pen',
      button: type === 'mouseMoved' && !down ? 'none' : 'left',
      buttons: down && type !== 'mouseReleased' ? 1 : 0,
      clickCount: 1,
    })
  }

  async penTap(at: Finger): Promise<void> {
    await this.pen('mousePressed', at)
    await this.pen('mouseReleased', at)
  }

  async penDrag(from: Finger, to: Finger): Promise<void> {
    await this.pen('mousePressed', from)
    for (let step = 1; step <= 6; step++)
      await this.pen('mouseMoved', {
        x: from.x + ((to.x - from.x) * step) / 6,
        y: from.y + ((to.y - from.y) * step) / 6,
      })
    await this.pen('mouseReleased', to)
  }

  /** Until the browser takes a touch for one of a fresh gesture, not for the hand beside a pen. */
  async letThePenGo(): Promise<void> {
    const from = await this.page.evaluate(() => performance.now())
    await this.page.waitForFunction(start => performance.now() - start > 700, from)
  }
}
