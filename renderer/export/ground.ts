import { type Theme, type ThemeName, themes } from '../scene/theme.ts'
import type { ExportBackground } from './export-options.ts'

/** A colour that paints nothing. */
const nothing = 'rgba(0,0,0,0)'

/** The colours of a drawing whose ground was chosen. */
export interface GroundThemes {
  /** For grid, backdrop, cards and arrows. */
  readonly content: Theme
  /** For labels, headers and their corner. */
  readonly frame: Theme
}

/** The scene paints its own ground, headers and label column; only their colours decide what lies behind the map. */
export function groundThemes(name: ThemeName, background: ExportBackground): GroundThemes {
  const theme = themes[name]
  const bare = background === 'transparent'
  const canvas = bare ? nothing : background === 'white' ? theme.surface : theme.canvas
  return { content: { ...theme, canvas }, frame: bare ? { ...theme, surface: nothing } : theme }
}
