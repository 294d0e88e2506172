import type { Canvas2D } from '../paint/canvas.ts'
import { boundsOfPath } from '../paint/path-bounds.ts'
import { type Box, inflate, intersection, union } from '../scene/geometry.ts'

/** A transform of the plane, as a canvas has it: x' = a·x + c·y + e, y' = b·x + d·y + f. */
type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

interface State {
  readonly matrix: Matrix
  readonly clip: Box
  /** What was assigned: line width, font, shadow … */
  readonly values: Record<string, unknown>
}

const identity: Matrix = [1, 0, 0, 1, 0, 0]
/** Widest letter, as a share of the type size: of plain text, and of any other. */
const plainLetter = 1
const anyLetter = 1.5
const plain = /^[ -~]*$/

/**
 * How far a drawing reaches on a canvas of `width` × `height` pixels, or null when nothing is drawn: at least all of
 * it, at most a little more. `paint` runs on a context that draws nothing; `pen` is asked only how wide text is.
 */
export function drawnBounds(
  paint: (ctx: Canvas2D) => void,
  pen: Canvas2D,
  width: number,
  height: number,
): Box | null {
  const probe = new BoundsProbe(pen, { x: 0, y: 0, width, height })
  paint(probe.context())
  return probe.found
}

class BoundsProbe {
  found: Box | null = null
  private readonly pen: Canvas2D
  private state: State
  private readonly saved: State[] = []
  /** Reach of the current path, in pixels of the canvas. */
  private path: Box | null = null

  constructor(pen: Canvas2D, canvas: Box) {
    this.pen = pen
    this.state = { matrix: identity, clip: canvas, values: {} }
  }

  context(): Canvas2D {
    const calls: Readonly<Record<string, (...args: never[]) => unknown>> = this.calls()
    return new Proxy(this.pen, {
      get: (pen, key) => {
        if (typeof key !== 'string') return Reflect.get(pen, key, pen)
        const call = calls[key]
        if (call) return call
        if (key in this.state.values) return this.state.values[key]
        const value: unknown = Reflect.get(pen, key, pen)
        if (typeof value !== 'function') return value
        return (...args: unknown[]) => {
          // Whatever it draws could be anywhere.
          this.add(this.state.clip)
          return value.apply(pen, args)
        }
      },
      set: (_, key, value) => {
        if (typeof key === 'string') this.state.values[key] = value
        return true
      },
    })
  }

  private calls() {
    const { pen } = this
    const nothing = () => {}
    const through = (x: number, y: number) => this.extend(this.onCanvas({ x, y, width: 0, height: 0 }))
    const box = (x: number, y: number, width: number, height: number) =>
      this.extend(this.onCanvas({ x, y, width, height }))
    return {
      save: () => {
        this.saved.push(this.state)
        this.state = { ...this.state, values: { ...this.state.values } }
      },
      restore: () => {
        this.state = this.saved.pop() ?? this.state
      },
      setTransform: (...matrix: Matrix) => this.transformTo(matrix.length === 6 ? matrix : identity),
      resetTransform: () => this.transformTo(identity),
      transform: (...by: Matrix) => this.transformBy(by),
      translate: (x: number, y: number) => this.transformBy([1, 0, 0, 1, x, y]),
      scale: (x: number, y: number) => this.transformBy([x, 0, 0, y, 0, 0]),
      rotate: (angle: number) => {
        const cos = Math.cos(angle)
        const sin = Math.sin(angle)
        this.transformBy([cos, sin, -sin, cos, 0, 0])
      },
      beginPath: () => {
        this.path = null
      },
      closePath: nothing,
      moveTo: through,
      lineTo: through,
      quadraticCurveTo: (x1: number, y1: number, x: number, y: number) => {
        through(x1, y1)
        through(x, y)
      },
      bezierCurveTo: (x1: number, y1: number, x2: number, y2: number, x: number, y: number) => {
        through(x1, y1)
        through(x2, y2)
        through(x, y)
      },
      arcTo: (x1: number, y1: number, x2: number, y2: number) => {
        through(x1, y1)
        through(x2, y2)
      },
      arc: (x: number, y: number, r: number) => box(x - r, y - r, 2 * r, 2 * r),
      ellipse: (x: number, y: number, rx: number, ry: number) => {
        const r = Math.max(rx, ry)
        box(x - r, y - r, 2 * r, 2 * r)
      },
      rect: box,
      roundRect: box,
      clip: (path?: Path2D | string) => {
        if (path instanceof Object) return
        const clip = this.path && intersection(this.state.clip, this.path)
        this.state = { ...this.state, clip: clip ?? { ...this.state.clip, width: 0, height: 0 } }
      },
      fill: (path?: Path2D | string) => this.addPath(path, 0),
      stroke: (path?: Path2D | string) => this.addPath(path, this.strokeReach()),
      fillRect: (x: number, y: number, width: number, height: number) =>
        this.add(this.onCanvas({ x, y, width, height })),
      strokeRect: (x: number, y: number, width: number, height: number) =>
        this.add(inflate(this.onCanvas({ x, y, width, height }), this.strokeReach())),
      clearRect: nothing,
      fillText: (text: string, x: number, y: number) => this.add(this.onCanvas(this.textBox(text, x, y))),
      strokeText: (text: string, x: number, y: number) =>
        this.add(inflate(this.onCanvas(this.textBox(text, x, y)), this.strokeReach())),
      drawImage: (image: { width: number; height: number }, ...at: number[]) => {
        const [x = 0, y = 0, width = image.width, height = image.height] = at.length === 8 ? at.slice(4) : at
        this.add(this.onCanvas({ x, y, width, height }))
      },
      setLineDash: nothing,
      getLineDash: () => [],
      measureText: (text: string) => {
        pen.font = this.value('font', pen.font)
        return pen.measureText(text)
      },
    }
  }

  private value<T>(key: string, otherwise: T): T {
    return (this.state.values[key] as T | undefined) ?? otherwise
  }

  private transformTo(matrix: Matrix): void {
    this.state = { ...this.state, matrix }
  }

  private transformBy([a, b, c, d, e, f]: Matrix): void {
    const [A, B, C, D, E, F] = this.state.matrix
    this.transformTo([
      A * a + C * b,
      B * a + D * b,
      A * c + C * d,
      B * c + D * d,
      A * e + C * f + E,
      B * e + D * f + F,
    ])
  }

  private onCanvas({ x, y, width, height }: Box): Box {
    const [a, b, c, d, e, f] = this.state.matrix
    const left = Math.min(a * x, a * (x + width)) + Math.min(c * y, c * (y + height)) + e
    const right = Math.max(a * x, a * (x + width)) + Math.max(c * y, c * (y + height)) + e
    const top = Math.min(b * x, b * (x + width)) + Math.min(d * y, d * (y + height)) + f
    const bottom = Math.max(b * x, b * (x + width)) + Math.max(d * y, d * (y + height)) + f
    return { x: left, y: top, width: right - left, height: bottom - top }
  }

  private extend(box: Box): void {
    this.path = this.path ? union(this.path, box) : box
  }

  /** How far a line reaches beyond its middle, its corners included. */
  private strokeReach(): number {
    const [a, b, c, d] = this.state.matrix
    return 1.5 * this.value('lineWidth', 1) * Math.max(Math.hypot(a, b), Math.hypot(c, d))
  }

  private addPath(path: Path2D | string | undefined, reach: number): void {
    if (path instanceof Object) {
      const own = boundsOfPath(path)
      this.add(own ? inflate(this.onCanvas(own), reach) : this.state.clip)
    } else if (this.path) this.add(inflate(this.path, reach))
  }

  private textBox(text: string, x: number, y: number): Box {
    const size = Number(/([\d.]+)px/.exec(this.value('font', '10px'))?.[1] ?? 10)
    const width = text.length * size * (plain.test(text) ? plainLetter : anyLetter)
    const align = this.value<CanvasTextAlign>('textAlign', 'start')
    const left = align === 'left' ? 0 : width
    return { x: x - left, y: y - 1.5 * size, width: width + left, height: 2.25 * size }
  }

  private add(box: Box): void {
    const blur = this.value('shadowBlur', 0)
    const across = Math.abs(this.value('shadowOffsetX', 0))
    const down = Math.abs(this.value('shadowOffsetY', 0))
    // One pixel more for edges between pixels.
    const reach = inflate(box, 1 + blur + Math.max(across, down))
    const shown = intersection(reach, this.state.clip)
    if (shown) this.found = this.found ? union(this.found, shown) : shown
  }
}
