import type { Box } from '../../scene/geometry.ts'
import { type ThemeName, themes } from '../../scene/theme.ts'
import type { ExportBackground } from '../export-options.ts'
import type { PageText, PdfPage } from './pdf-page.ts'

/**
 * The colour of a whole page behind its content; null where the paper itself will do. The margins of sheets stay white:
 * they are cut off, and what stands in them is dark.
 */
export function pageGround({ kind }: PdfPage, theme: ThemeName, background: ExportBackground): string | null {
  if (kind !== 'whole' || background === 'transparent') return null
  if (background === 'paper') return themes[theme].canvas
  return theme === 'light' ? null : themes[theme].surface
}

/** The colour of the words on a page: sheets are white, one page has the ground that was chosen. */
export function pageInk({ kind }: PdfPage, theme: ThemeName, background: ExportBackground): string {
  return themes[kind === 'whole' && background !== 'transparent' ? theme : 'light'].ink
}

/** The light ground under a text that stands on a drawing; null where it stands on plain paper. `width` is the text's. */
export function plateOf(text: PageText, width: number): (Box & { readonly radius: number }) | null {
  if (!text.plate) return null
  const { x, y, size } = text
  const pad = size * 0.35
  const radius = size * 0.25
  return {
    x: x - width / 2 - pad,
    y: y - size * 0.73 - pad,
    width: width + 2 * pad,
    height: size * 0.73 + 2 * pad,
    radius,
  }
}
