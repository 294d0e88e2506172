import { type RefObject, useEffect, useRef, useState } from 'react'
import { stepsInSlices } from '../../export/steps.ts'
import type { PreviewPage } from './preview-page.ts'
import { breath } from './use-steps.ts'

/** Most pixels of one page's canvas. */
const mostPixels = 12_000_000

let queue: Promise<void> = Promise.resolve()

/** Draws one page after the other, each in a turn of its own, so that the dialog stays free. */
function inTurn(draw: () => void | Promise<void>): void {
  queue = queue.then(breath).then(draw).catch(console.error)
}

/** Thrown into a drawing that nobody waits for any more. */
class NotWanted extends Error {}

interface PageCanvasProps {
  page: PreviewPage
  /** CSS pixels for each unit of the page. */
  scale: number
  root: RefObject<HTMLElement | null>
}

/** A page drawn when it comes into view. */
export function PageCanvas({ page, scale, root }: PageCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [near, setNear] = useState(false)

  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setNear(entry?.isIntersecting ?? false), {
      root: root.current,
      rootMargin: '100px',
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [root])

  useEffect(() => {
    const element = canvas.current
    if (!element || !near) return
    let current = true
    inTurn(async () => {
      if (!current) return
      const wanted = scale * devicePixelRatio
      const most = Math.sqrt(mostPixels / (page.width * page.height))
      const fine = Math.min(wanted, most)
      const drawing = element.ownerDocument.createElement('canvas')
      drawing.width = Math.max(1, Math.round(page.width * fine))
      drawing.height = Math.max(1, Math.round(page.height * fine))
      const ctx = drawing.getContext('2d')
      if (!ctx) return
      const rest = async () => {
        await breath()
        if (!current) throw new NotWanted()
      }
      try {
        await stepsInSlices(await page.draw(ctx, fine), rest)
      } catch (error) {
        if (error instanceof NotWanted) return
        throw error
      }
      if (!current) return
      element.width = drawing.width
      element.height = drawing.height
      element.getContext('2d')?.drawImage(drawing, 0, 0)
    })
    return () => {
      current = false
    }
  }, [page, scale, near])

  return (
    <div className="page-canvas" aria-hidden="true">
      <canvas ref={canvas} style={{ width: `${page.width * scale}px`, height: `${page.height * scale}px` }} />
    </div>
  )
}
