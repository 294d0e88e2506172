import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useT } from '../app-context.ts'
import { Button } from '../components/button.tsx'
import { Icon } from '../components/icon.tsx'
import { IconButton } from '../components/icon-button.tsx'
import { PageCanvas } from './page-canvas.tsx'
import type { PreviewPage } from './preview-page.ts'

interface PagePreviewProps {
  /** What there is: "6 pages, A3 landscape". */
  heading: string
  pages: readonly PreviewPage[]
  /** How many stand side by side. */
  columns: number
  /** What shows behind the pages where they are clear. */
  ground: 'white' | 'paper' | 'transparent'
  /** The page that is being written, from 0, or null. Those before it are done. */
  writing?: number | null
  legend?: ReactNode
  /** Pages are not made narrower than this to fit, in CSS pixels: the preview scrolls instead. */
  leastWidth?: number
}

/** Free room between pages, and the height of a page's label, in CSS pixels. */
const gap = 14
const labelHeight = 22
/** How much larger than fitting the pages can be seen. */
const zooms = [1, 1.5, 2, 3, 4.5, 7, 10] as const

/** The pages small, all at once or from near. */
export function PagePreview({
  heading,
  pages,
  columns,
  ground,
  writing = null,
  legend,
  leastWidth = 132,
}: PagePreviewProps) {
  const t = useT()
  const host = useRef<HTMLDivElement>(null)
  const [room, setRoom] = useState<{ width: number; height: number } | null>(null)
  const [zoom, setZoom] = useState(0)

  useEffect(() => {
    const element = host.current
    if (!element) return
    const observer = new ResizeObserver(() =>
      setRoom({ width: element.clientWidth, height: element.clientHeight }),
    )
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  const labelled = pages.some(page => page.label !== null)
  const scale = room && fitting(room, pages, columns, labelled, leastWidth) * (zooms[zoom] ?? 1)
  const rows = Math.max(1, ...pages.map(page => page.place?.row ?? 1))
  return (
    <section className="export-preview" aria-label={t('exporting.preview')}>
      <header className="preview-head">
        <h2 className="number">{heading}</h2>
        <span className="grow" />
        <IconButton
          icon="minus"
          size="small"
          label={t('exporting.smaller')}
          disabled={zoom === 0}
          onClick={() => setZoom(zoom - 1)}
        />
        <Button size="small" onClick={() => setZoom(0)}>
          {t('exporting.fit')}
        </Button>
        <IconButton
          icon="plus"
          size="small"
          label={t('exporting.larger')}
          disabled={zoom === zooms.length - 1}
          onClick={() => setZoom(zoom + 1)}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <div ref={host} className="preview-host" data-ground={ground} tabIndex={0}>
        {scale !== null && (
          <ul
            className="preview-pages"
            style={{ gridTemplateColumns: `repeat(${columns}, max-content)`, gap: `${gap}px` }}
            data-together={rows > 1 || columns > 1}
          >
            {pages.map((page, at) => (
              <li
                key={page.key}
                className="preview-page"
                data-writing={writing === at}
                style={page.place && { gridColumn: page.place.column, gridRow: page.place.row }}
              >
                <PageCanvas page={page} scale={scale} root={host} />
                {labelled && (
                  <span className="preview-label">
                    {page.label}
                    {writing !== null && at < writing && <Icon name="check" size={14} />}
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
      </div>
      {legend && <footer className="preview-legend">{legend}</footer>}
    </section>
  )
}

/** CSS pixels for each unit at which all pages are seen at once, or as many as can be told apart. */
function fitting(
  room: { width: number; height: number },
  pages: readonly PreviewPage[],
  columns: number,
  labelled: boolean,
  leastWidth: number,
): number {
  const wide = Math.max(...pages.map(page => page.width))
  const high = Math.max(...pages.map(page => page.height))
  const rows = Math.max(Math.ceil(pages.length / columns), ...pages.map(page => page.place?.row ?? 1))
  // A border of one pixel on each side.
  const across = Math.max(1, room.width - gap * (columns - 1) - 2) / (columns * wide)
  const down =
    Math.max(1, room.height - gap * (rows - 1) - rows * (labelled ? labelHeight : 0) - 2) / (rows * high)
  return Math.max(Math.min(across, down), Math.min(across, leastWidth / wide))
}
