/**
 * How long one frame may paint. What is left over goes to the next frames, so that the board answers at once however
 * much there is to paint. The first piece of work of a frame is always allowed: a slow machine gets there too.
 */
export class FrameBudget {
  private readonly now: () => number
  private readonly until: number
  private begun = false

  /** `milliseconds` from now on, by a clock that counts milliseconds. */
  constructor(milliseconds: number, now: () => number) {
    this.now = now
    this.until = now() + milliseconds
  }

  /** Whether another tile may be painted in this frame. */
  allows(): boolean {
    if (!this.begun) {
      this.begun = true
      return true
    }
    return this.now() < this.until
  }
}
