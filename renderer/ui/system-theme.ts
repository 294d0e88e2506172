import { useSyncExternalStore } from 'react'
import type { ThemeName } from '../scene/theme.ts'

const query = '(prefers-color-scheme: dark)'

/** The theme the machine asks for now. */
export function systemTheme(): ThemeName {
  return typeof matchMedia === 'function' && matchMedia(query).matches ? 'dark' : 'light'
}

/** Calls back when the machine's theme changes. Returns the way to stop. */
export function watchSystemTheme(listener: () => void): () => void {
  const media = matchMedia(query)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

export function useSystemTheme(): ThemeName {
  return useSyncExternalStore(watchSystemTheme, systemTheme, () => 'light')
}
