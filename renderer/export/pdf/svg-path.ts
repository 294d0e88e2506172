import type { PathSegment } from '../../scene/marks.ts'

/** How many numbers each command of SVG path data takes. */
const arity: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0 }
const token = /([MLHVCSQTAZmlhvcsqtaz])|([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/g

/** The path data of an SVG drawing as absolute segments; arcs become curves. For drawings of our own, which are right. */
export function segmentsOfSvg(data: string): PathSegment[] {
  const segments: PathSegment[] = []
  const pen = { x: 0, y: 0, startX: 0, startY: 0, controlX: 0, controlY: 0, before: '' }
  for (const { command, numbers } of commandsOf(data)) addCommand(segments, pen, command, numbers)
  return segments
}

interface PathPen {
  x: number
  y: number
  startX: number
  startY: number
  /** The last control point, for smooth curves, and the command that it belongs to. */
  controlX: number
  controlY: number
  before: string
}

/** The commands one by one; what is written once for several groups of numbers is repeated. */
function* commandsOf(
  data: string,
): Iterable<{ readonly command: string; readonly numbers: readonly number[] }> {
  let command = ''
  let numbers: number[] = []
  for (const part of arcFlagsApart(data).match(token) ?? []) {
    if (/^[a-z]$/i.test(part)) {
      command = part
      numbers = []
      if (part === 'z' || part === 'Z') yield { command, numbers }
      continue
    }
    numbers.push(Number(part))
    if (numbers.length < (arity[command.toUpperCase()] ?? 1)) continue
    yield { command, numbers }
    // Further pairs after a move are lines.
    if (command === 'M') command = 'L'
    if (command === 'm') command = 'l'
    numbers = []
  }
}

/** The two flags of an arc may be written without a space after them. */
function arcFlagsApart(data: string): string {
  return data.replace(/[Aa][^A-Za-z]*/g, arc => {
    const number = /\s*,?\s*([+-]?(?:\d+\.?\d*|\.\d+))/y
    const flag = /\s*,?\s*([01])/y
    let at = 1
    let count = 0
    let out = arc.charAt(0)
    while (at < arc.length) {
      const kind = count % 7 === 3 || count % 7 === 4 ? flag : number
      kind.lastIndex = at
      const match = kind.exec(arc)
      if (!match) break
      out += ` ${match[1]}`
      at = kind.lastIndex
      count++
    }
    return `${out} `
  })
}

function addCommand(
  segments: PathSegment[],
  pen: PathPen,
  command: string,
  numbers: readonly number[],
): void {
  const kind = command.toUpperCase()
  const relative = command !== kind
  const n = (i: number) => numbers[i] ?? 0
  const x = (i: number) => n(i) + (relative ? pen.x : 0)
  const y = (i: number) => n(i) + (relative ? pen.y : 0)
  const smooth = (kinds: string) => kinds.includes(pen.before)
  const to = (toX: number, toY: number, controlX = toX, controlY = toY) => {
    Object.assign(pen, { x: toX, y: toY, controlX, controlY })
  }
  switch (kind) {
    case 'M':
      segments.push(['M', x(0), y(1)])
      to(x(0), y(1))
      pen.startX = pen.x
      pen.startY = pen.y
      break
    case 'L':
      segments.push(['L', x(0), y(1)])
      to(x(0), y(1))
      break
    case 'H':
      segments.push(['L', x(0), pen.y])
      to(x(0), pen.y)
      break
    case 'V': {
      const toY = n(0) + (relative ? pen.y : 0)
      segments.push(['L', pen.x, toY])
      to(pen.x, toY)
      break
    }
    case 'C':
      segments.push(['C', x(0), y(1), x(2), y(3), x(4), y(5)])
      to(x(4), y(5), x(2), y(3))
      break
    case 'S': {
      const [cx, cy] = smooth('CS') ? [2 * pen.x - pen.controlX, 2 * pen.y - pen.controlY] : [pen.x, pen.y]
      segments.push(['C', cx, cy, x(0), y(1), x(2), y(3)])
      to(x(2), y(3), x(0), y(1))
      break
    }
    case 'Q':
      segments.push(['Q', x(0), y(1), x(2), y(3)])
      to(x(2), y(3), x(0), y(1))
      break
    case 'T': {
      const [cx, cy] = smooth('QT') ? [2 * pen.x - pen.controlX, 2 * pen.y - pen.controlY] : [pen.x, pen.y]
      segments.push(['Q', cx, cy, x(0), y(1)])
      to(x(0), y(1), cx, cy)
      break
    }
    case 'A':
      segments.push(
        ...arcCurves({ x: pen.x, y: pen.y }, n(0), n(1), n(2), n(3) !== 0, n(4) !== 0, {
          x: x(5),
          y: y(6),
        }),
      )
      to(x(5), y(6))
      break
    default:
      segments.push(['Z'])
      to(pen.startX, pen.startY)
  }
  pen.before = kind
}

interface Spot {
  readonly x: number
  readonly y: number
}

/** An elliptical arc as cubic curves of at most a quarter turn each (SVG 1.1, appendix F.6). */
function arcCurves(
  from: Spot,
  radiusX: number,
  radiusY: number,
  degrees: number,
  large: boolean,
  sweep: boolean,
  to: Spot,
): PathSegment[] {
  let rx = Math.abs(radiusX)
  let ry = Math.abs(radiusY)
  if (rx === 0 || ry === 0) return [['L', to.x, to.y]]
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const dx = (from.x - to.x) / 2
  const dy = (from.y - to.y) / 2
  const x1 = cos * dx + sin * dy
  const y1 = -sin * dx + cos * dy
  const over = (x1 / rx) ** 2 + (y1 / ry) ** 2
  if (over > 1) {
    rx *= Math.sqrt(over)
    ry *= Math.sqrt(over)
  }
  const share = (rx * y1) ** 2 + (ry * x1) ** 2
  if (share === 0) return []
  const root = Math.sqrt(Math.max(0, (rx * ry) ** 2 - share) / share) * (large === sweep ? -1 : 1)
  const cx1 = (root * rx * y1) / ry
  const cy1 = (-root * ry * x1) / rx
  const cx = cos * cx1 - sin * cy1 + (from.x + to.x) / 2
  const cy = sin * cx1 + cos * cy1 + (from.y + to.y) / 2
  const start = Math.atan2((y1 - cy1) / ry, (x1 - cx1) / rx)
  let turn = Math.atan2((-y1 - cy1) / ry, (-x1 - cx1) / rx) - start
  if (sweep && turn < 0) turn += 2 * Math.PI
  if (!sweep && turn > 0) turn -= 2 * Math.PI
  const count = Math.max(1, Math.ceil(Math.abs(turn) / (Math.PI / 2) - 1e-9))
  const step = turn / count
  const reach = (4 / 3) * Math.tan(step / 4)
  const at = (u: number, v: number): Spot => ({
    x: cx + cos * rx * u - sin * ry * v,
    y: cy + sin * rx * u + cos * ry * v,
  })
  return Array.from({ length: count }, (_, i): PathSegment => {
    const a = start + i * step
    const b = a + step
    const first = at(Math.cos(a) - reach * Math.sin(a), Math.sin(a) + reach * Math.cos(a))
    const second = at(Math.cos(b) + reach * Math.sin(b), Math.sin(b) - reach * Math.cos(b))
    const end = i === count - 1 ? to : at(Math.cos(b), Math.sin(b))
    return ['C', first.x, first.y, second.x, second.y, end.x, end.y]
  })
}
