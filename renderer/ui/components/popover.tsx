import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { pixelOf } from '../interface-size.ts'
import { classNames } from './class-names.ts'

/** Where a popover hangs: under (or over) an element, or at a point of the page in CSS pixels. */
export type PopoverAnchor = RefObject<HTMLElement | null> | { readonly x: number; readonly y: number }

interface PopoverProps {
  anchor: PopoverAnchor
  /** Which edge it shares with its anchor. */
  align?: 'start' | 'end'
  /** Whether it stands at the right (or left) of its anchor, not under it. */
  beside?: boolean
  /** The finger that asked for it is still down: lifting it must not close it, as it would close a native one. */
  held?: boolean
  role?: 'dialog' | 'menu'
  label: string
  className?: string
  onClose: () => void
  children: ReactNode
}

/**
 * A panel in the browser's top layer that closes on a press outside and on Escape, and gives the focus back to
 * where it was. Native popovers do the closing; only the place is ours.
 */
export function Popover({
  anchor,
  align = 'start',
  beside = false,
  held = false,
  role = 'dialog',
  label,
  className,
  onClose,
  children,
}: PopoverProps) {
  const box = useRef<HTMLDivElement>(null)
  const close = useRef(onClose)
  close.current = onClose

  useLayoutEffect(() => {
    const element = box.current
    if (!element) return
    const before = document.activeElement
    element.showPopover()
    place(element, anchor, align, beside)
    const focusFirst = element.querySelector<HTMLElement>(
      '[autofocus], [role^="menuitem"], input, button, select, textarea',
    )
    ;(focusFirst ?? element).focus()
    return () => {
      if (element.contains(document.activeElement) || document.activeElement === document.body) {
        if (before instanceof HTMLElement) before.focus()
      }
    }
  }, [anchor, align, beside])

  useEffect(() => {
    if (!held) return
    const stop = new AbortController()
    const options = { capture: true, signal: stop.signal }
    const isOutside = (event: Event) => !(event.target instanceof Node && box.current?.contains(event.target))
    document.addEventListener('pointerdown', event => isOutside(event) && close.current(), options)
    document.addEventListener('keydown', event => event.key === 'Escape' && close.current(), options)
    return () => stop.abort()
  }, [held])

  useEffect(() => {
    const element = box.current
    const toggled = (event: Event) => {
      if ((event as ToggleEvent).newState === 'closed') close.current()
    }
    element?.addEventListener('toggle', toggled)
    return () => element?.removeEventListener('toggle', toggled)
  }, [])

  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the role is always one of two that carry a name
    <div
      ref={box}
      popover={held ? 'manual' : 'auto'}
      role={role}
      aria-label={label}
      tabIndex={-1}
      className={classNames('popover', className)}
    >
      {children}
    </div>
  )
}

const gap = 4
const margin = 8

function place(element: HTMLElement, anchor: PopoverAnchor, align: 'start' | 'end', beside: boolean): void {
  const at =
    'current' in anchor
      ? (anchor.current?.getBoundingClientRect() ?? new DOMRect())
      : new DOMRect(anchor.x, anchor.y, 0, 0)
  const { width, height } = element.getBoundingClientRect()
  const within = (value: number, size: number, room: number) =>
    `${Math.max(margin, Math.min(room - size - margin, value)) / pixelOf(element)}px`
  const below = at.bottom + gap
  const under =
    below + height + margin <= window.innerHeight ? below : Math.max(margin, at.top - gap - height)
  const right = at.right + gap
  const next = right + width + margin <= window.innerWidth ? right : at.left - gap - width
  const x = beside ? next : align === 'start' ? at.left : at.right - width
  element.style.left = within(x, width, window.innerWidth)
  element.style.top = within(beside ? at.top - gap : under, height, window.innerHeight)
}
