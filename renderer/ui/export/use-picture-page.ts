import { use, useMemo } from 'react'
import type { PngOptions } from '../../export/export-options.ts'
import { useApp, useEditorState } from '../app-context.ts'
import { picturePage } from './picture-page.ts'
import type { PreviewPage } from './preview-page.ts'
import { useHeading } from './use-heading.ts'

/** A picture of the open map as a page in board pixels; null where there is nothing of it. */
export function usePicturePage({
  content,
  background,
  theme,
  heading,
}: Pick<PngOptions, 'content' | 'background' | 'theme' | 'heading'>): PreviewPage | null {
  const { images } = use(useApp().exports())
  const scene = useEditorState(state => state.scene)
  const cardCount = useEditorState(state => state.document.index.cardCount)
  const said = useHeading(heading)
  const key = JSON.stringify(content)
  return useMemo(() => {
    const shown = JSON.parse(key) as PngOptions['content']
    return picturePage(scene, cardCount, { content: shown, background, theme, heading: said, images })
  }, [scene, key, background, theme, said, images, cardCount])
}
