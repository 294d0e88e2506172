import { useEffect, useRef } from 'react'
import type { Language } from '../../journey/language.ts'
import type { TemplateId } from '../../journey/templates/template.ts'
import { useApp, useTheme } from '../app-context.ts'

/** What a template becomes once it is filled, drawn small. Decorative. */
export function TemplatePicture({ template, language }: { template: TemplateId; language: Language }) {
  const { templatePictures } = useApp()
  const theme = useTheme()
  const canvas = useRef<HTMLCanvasElement>(null)

  useEffect(() => {
    const element = canvas.current
    // A picture that can't be drawn leaves the tile without one; its name and sentence still say what it is.
    if (element) templatePictures.draw(element, template, { language, theme }).catch(console.error)
  }, [templatePictures, template, language, theme])

  return (
    <div className="template-picture" aria-hidden="true">
      <canvas ref={canvas} />
    </div>
  )
}
