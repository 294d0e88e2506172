import { useEffect, useRef } from 'react'
import type { MapSummary } from '../../journey/repository.ts'
import { useApp, useTheme } from '../app-context.ts'

/** A map drawn small, once it comes into view, and again when it has changed. */
export function MapThumbnail({ map }: { map: MapSummary }) {
  const { thumbnails } = useApp()
  const theme = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)
  const latest = useRef(map)
  latest.current = map

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision is drawn anew
  useEffect(() => {
    const element = canvas.current
    if (!element) return
    const observer = new IntersectionObserver(
      entries => {
        if (!entries.some(entry => entry.isIntersecting)) return
        observer.disconnect()
        // A picture that can't be drawn leaves the card without one; the map itself reports its trouble on opening.
        thumbnails.draw(element, latest.current, theme).catch(console.error)
      },
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [thumbnails, theme, map.id, map.revision])

  return <canvas ref={canvas} className="map-picture" />
}
