import type { Canvas2D } from '../../renderer/paint/canvas.ts'

/** One call or assignment on a recorded context. */
export interface Recorded {
  readonly name: string
  readonly args: readonly unknown[]
}

/** A 2D context without a canvas that writes down what is done to it. */
export interface RecordingContext {
  readonly ctx: Canvas2D
  readonly log: Recorded[]
  /** How often a method was called. */
  count(name: string): number
  /** The arguments of every call of a method. */
  calls(name: string): readonly (readonly unknown[])[]
  clear(): void
}

/** Makes a recording context. Assigned properties can be read back and obey save() and restore(). */
export function recordingContext(): RecordingContext {
  const log: Recorded[] = []
  let values: Record<string, unknown> = { globalAlpha: 1, lineWidth: 1, fillStyle: '#000000' }
  const stack: Record<string, unknown>[] = []
  const ctx = new Proxy(
    {},
    {
      get(_, key) {
        if (typeof key !== 'string') return undefined
        if (key in values) return values[key]
        return (...args: unknown[]) => {
          log.push({ name: key, args })
          if (key === 'save') stack.push({ ...values })
          if (key === 'restore') values = stack.pop() ?? values
          return key === 'measureText' ? { width: 10 } : undefined
        }
      },
      set(_, key, value) {
        if (typeof key === 'string') {
          values[key] = value
          log.push({ name: `set ${key}`, args: [value] })
        }
        return true
      },
    },
  ) as Canvas2D
  return {
    ctx,
    log,
    count: name => log.filter(entry => entry.name === name).length,
    calls: name => log.filter(entry => entry.name === name).map(entry => entry.args),
    clear: () => {
      log.length = 0
    },
  }
}

/** Stands in for the browser's Path2D, which Node lacks. */
export class RecordedPath {
  readonly commands: Recorded[] = []
  readonly data: string | undefined

  constructor(data?: string) {
    this.data = data
  }
  moveTo = (...args: number[]) => void this.commands.push({ name: 'moveTo', args })
  lineTo = (...args: number[]) => void this.commands.push({ name: 'lineTo', args })
  bezierCurveTo = (...args: number[]) => void this.commands.push({ name: 'bezierCurveTo', args })
  quadraticCurveTo = (...args: number[]) => void this.commands.push({ name: 'quadraticCurveTo', args })
  closePath = () => void this.commands.push({ name: 'closePath', args: [] })
}
