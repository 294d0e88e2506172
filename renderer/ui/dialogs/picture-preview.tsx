import { useEffect, useRef } from 'react'
import { useApp, useEditor, useT } from '../app-context.ts'
import type { PictureRequest } from '../app-services.ts'

/** The picture drawn small, as it will come out. */
export function PicturePreview({ request }: { request: PictureRequest }) {
  const t = useT()
  const { pictures } = useApp()
  const editor = useEditor()
  const host = useRef<HTMLDivElement>(null)
  const { background, theme } = request
  const content = JSON.stringify(request.content)

  useEffect(() => {
    const element = host.current
    if (!element) return
    let current = true
    // A canvas of its own for every preview: one that is still being drawn must not paint into the next.
    const canvas = element.ownerDocument.createElement('canvas')
    canvas.width = Math.round(element.clientWidth * devicePixelRatio)
    canvas.height = Math.round(element.clientHeight * devicePixelRatio)
    pictures()
      .then(({ preview }) =>
        preview(canvas, editor, { content: JSON.parse(content), scale: 1, background, theme }),
      )
      .then(() => {
        if (!current) return
        canvas.style.maxWidth = '100%'
        canvas.style.maxHeight = '100%'
        element.replaceChildren(canvas)
      }, console.error)
    return () => {
      current = false
    }
  }, [pictures, editor, content, background, theme])

  return (
    <div className="export-preview" data-background={background}>
      <h2>{t('exporting.preview')}</h2>
      <div ref={host} className="preview-host" aria-hidden="true" />
    </div>
  )
}
