import { use, useMemo } from 'react'
import type { ExportContent } from '../../export/export-content.ts'
import type { ExportBackground } from '../../export/export-options.ts'
import type { ThemeName } from '../../scene/theme.ts'
import { useApp, useEditorState } from '../app-context.ts'
import { picturePage } from './picture-page.ts'
import type { PreviewPage } from './preview-page.ts'

/** A picture of the open map as a page in board pixels; null where there is nothing of it. */
export function usePicturePage(
  content: ExportContent,
  background: ExportBackground,
  theme: ThemeName,
): PreviewPage | null {
  const { images } = use(useApp().exports())
  const scene = useEditorState(state => state.scene)
  const cardCount = useEditorState(state => state.document.index.cardCount)
  const key = JSON.stringify(content)
  return useMemo(() => {
    const shown = JSON.parse(key) as ExportContent
    return picturePage(scene, cardCount, { content: shown, background, theme, images })
  }, [scene, key, background, theme, images, cardCount])
}
