import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { pixelOf } from '../interface-size.ts'

interface Tip {
  readonly text: string
  readonly hint: string | null
  readonly side: string
  readonly anchor: DOMRect
}

/** Milliseconds that the pointer rests before a tooltip shows. */
const delay = 500

/**
 * Shows the tooltip of whatever carries `data-tip`, after a rest of the pointer or at once on keyboard focus. One
 * layer for the whole app, so that a button costs nothing for having one. The text repeats the accessible name, so
 * assistive technology doesn't need it.
 */
export function TooltipLayer() {
  const [tip, setTip] = useState<Tip | null>(null)
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    let timer = 0
    const hide = () => {
      clearTimeout(timer)
      setTip(null)
    }
    const tipOf = (target: EventTarget | null) =>
      target instanceof Element ? target.closest<HTMLElement>('[data-tip]') : null
    const show = (anchor: HTMLElement) => {
      if (!anchor.isConnected || anchor.getAttribute('aria-expanded') === 'true') return
      // It would lie over the lines of what is open.
      const menu = document.querySelector('.menu:popover-open')
      if (menu && !menu.contains(anchor)) return
      setTip({
        text: anchor.dataset.tip ?? '',
        hint: anchor.dataset.tipHint ?? null,
        side: anchor.dataset.tipSide ?? 'below',
        anchor: anchor.getBoundingClientRect(),
      })
    }
    const over = (event: PointerEvent) => {
      if (event.pointerType === 'touch') return
      clearTimeout(timer)
      const anchor = tipOf(event.target)
      if (anchor) timer = window.setTimeout(() => show(anchor), delay)
      else setTip(null)
    }
    const focus = (event: FocusEvent) => {
      const anchor = tipOf(event.target)
      if (anchor?.matches(':focus-visible')) show(anchor)
      else hide()
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape') hide()
    }
    document.addEventListener('pointerover', over)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('focusin', focus)
    document.addEventListener('focusout', hide)
    document.addEventListener('keydown', key)
    document.addEventListener('scroll', hide, true)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('pointerover', over)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('keydown', key)
      document.removeEventListener('scroll', hide, true)
    }
  }, [])

  useLayoutEffect(() => {
    const element = box.current
    if (!element || !tip) return
    // A manual popover lies in the top layer, above open dialogs and menus.
    if (!element.matches(':popover-open')) element.showPopover()
    const { width, height } = element.getBoundingClientRect()
    const { anchor } = tip
    const below = tip.side === 'below' && anchor.bottom + 8 + height < window.innerHeight
    const x = tip.side === 'right' ? anchor.right + 8 : anchor.left + anchor.width / 2 - width / 2
    const y =
      tip.side === 'right'
        ? anchor.top + anchor.height / 2 - height / 2
        : below
          ? anchor.bottom + 6
          : anchor.top - height - 6
    const pixel = pixelOf(element)
    element.style.left = `${Math.max(8, Math.min(window.innerWidth - width - 8, x)) / pixel}px`
    element.style.top = `${Math.max(8, y) / pixel}px`
  }, [tip])

  if (!tip) return null
  return (
    <div ref={box} popover="manual" className="tooltip" aria-hidden="true">
      {tip.text}
      {tip.hint && <kbd className="key">{tip.hint}</kbd>}
    </div>
  )
}
