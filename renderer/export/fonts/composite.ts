import { viewOf } from './true-type.ts'

/** A glyph as a part of another one: x' = a·x + c·y + dx, y' = b·x + d·y + dy. */
export interface Component {
  readonly glyph: number
  readonly a: number
  readonly b: number
  readonly c: number
  readonly d: number
  readonly dx: number
  readonly dy: number
}

/** The glyphs that a glyph is put together from; null when it has contours of its own, or none. */
export function componentsOf(data: Uint8Array): readonly Component[] | null {
  if (data.length < 10) return null
  const view = viewOf(data)
  if (view.getInt16(0) >= 0) return null
  const components: Component[] = []
  for (let at = 10, more = true; more; ) {
    const flags = view.getUint16(at)
    const glyph = view.getUint16(at + 2)
    at += 4
    const words = flags & 0x0001
    const isOffset = flags & 0x0002
    // Parts that are placed point to point do not occur in the bundled face; they stay where they are drawn.
    const dx = !isOffset ? 0 : words ? view.getInt16(at) : view.getInt8(at)
    const dy = !isOffset ? 0 : words ? view.getInt16(at + 2) : view.getInt8(at + 1)
    at += words ? 4 : 2
    const fraction = (offset: number) => view.getInt16(at + offset) / 0x4000
    let [a, b, c, d] = [1, 0, 0, 1]
    if (flags & 0x0008) {
      a = d = fraction(0)
      at += 2
    } else if (flags & 0x0040) {
      a = fraction(0)
      d = fraction(2)
      at += 4
    } else if (flags & 0x0080) {
      ;[a, b, c, d] = [fraction(0), fraction(2), fraction(4), fraction(6)]
      at += 8
    }
    components.push({ glyph, a, b, c, d, dx, dy })
    more = (flags & 0x0020) !== 0
  }
  return components
}
