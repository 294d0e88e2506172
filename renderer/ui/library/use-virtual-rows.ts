import { type RefObject, useLayoutEffect, useState } from 'react'
import { pixelOf } from '../interface-size.ts'

/** Rows that are drawn beyond what can be seen, on either side. */
const spare = 2

/** The rows of a long list that are near the view: `from` to `to`, `to` not included. */
export interface RowRange {
  readonly from: number
  readonly to: number
}

/** The first page of a list, for before anything is measured. */
const firstRows: RowRange = { from: 0, to: 6 }

/**
 * Which rows of a list to draw, followed as its scroller scrolls or changes its size. The list is `rows` of
 * `rowHeight` CSS pixels each, and stands anywhere inside the nearest element with the class `library-main`.
 */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  rows: number,
  rowHeight: number,
): RowRange {
  const [range, setRange] = useState(firstRows)

  useLayoutEffect(() => {
    const scroller = list.current?.closest<HTMLElement>('.library-main')
    if (!scroller) return
    const look = () => {
      const element = list.current
      if (!element) return
      const scrolled = scroller.getBoundingClientRect().top - element.getBoundingClientRect().top
      const above = scrolled / pixelOf(scroller)
      const from = Math.max(0, Math.floor(above / rowHeight) - spare)
      const to = Math.min(rows, Math.ceil((above + scroller.clientHeight) / rowHeight) + spare)
      setRange(known => (known.from === from && known.to === to ? known : { from, to }))
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    return () => {
      scroller.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [list, rows, rowHeight])

  return range
}
