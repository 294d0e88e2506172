import type { Point } from '../scene/geometry.ts'

/** The ring that closes around a finger while it rests, so that one sees that something will happen. */
export interface HoldHint {
  /** `at` in CSS pixels of the host. */
  show(at: Point): void
  hide(): void
}

/** Makes the hint of a board. It is drawn by the style sheet; nothing runs while it is not shown. */
export function createHoldHint(host: HTMLElement): HoldHint {
  let ring: HTMLElement | null = null
  const hide = () => {
    ring?.remove()
    ring = null
  }
  return {
    show(at) {
      hide()
      ring = host.ownerDocument.createElement('div')
      ring.className = 'hold-hint'
      ring.style.left = `${at.x}px`
      ring.style.top = `${at.y}px`
      host.append(ring)
    },
    hide,
  }
}
