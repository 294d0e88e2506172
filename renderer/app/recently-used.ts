/**
 * A bounded memory: what was used longest ago goes first. `size` weighs one value, `most` is the weight that all of
 * them may have together, and `onGone` is told of each value that goes or is replaced.
 */
export class RecentlyUsed<Value> {
  private readonly values = new Map<string, Value>()
  private weight = 0

  constructor(
    private readonly most: number,
    private readonly size: (value: Value) => number,
    private readonly onGone: (value: Value, key: string) => void,
  ) {}

  /** The value of a key, which counts as using it. */
  get(key: string): Value | undefined {
    const value = this.values.get(key)
    if (value === undefined) return undefined
    this.values.delete(key)
    this.values.set(key, value)
    return value
  }

  /** Whether there is a value, without using it. */
  has(key: string): boolean {
    return this.values.has(key)
  }

  /** Keeps a value. The newest one stays even when it alone is too heavy. */
  set(key: string, value: Value): void {
    this.drop(key)
    this.values.set(key, value)
    this.weight += this.size(value)
    for (const old of this.values.keys()) {
      if (this.weight <= this.most || old === key) break
      this.drop(old)
    }
  }

  private drop(key: string): void {
    const value = this.values.get(key)
    if (value === undefined) return
    this.values.delete(key)
    this.weight -= this.size(value)
    this.onGone(value, key)
  }
}
