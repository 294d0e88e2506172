import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { Editor } from '../editor/editor.ts'
import type { EditorState } from '../editor/editor-state.ts'
import type { ThemeName } from '../scene/theme.ts'
import type { AppServices } from './app-services.ts'
import { createTranslator, type Translator } from './i18n/translate.ts'
import type { Preferences } from './preferences.ts'
import type { ShellState } from './shell.ts'
import { useSystemTheme } from './system-theme.ts'

/** The services of the app. Null only outside `App`. */
export const AppContext = createContext<AppServices | null>(null)

/** The editor of the open map. Null only outside the board page. */
export const EditorContext = createContext<Editor | null>(null)

export function useApp(): AppServices {
  const services = useContext(AppContext)
  if (!services) throw new Error('useApp outside of App')
  return services
}

/** The translator of the chosen language; a component that uses it is drawn anew when the language changes. */
export function useT(): Translator {
  return createTranslator(usePreference(preferences => preferences.language))
}

export function usePreference<T>(select: (preferences: Preferences) => T): T {
  return useStore(useApp().preferences, select)
}

export function useShell<T>(select: (shell: ShellState) => T): T {
  return useStore(useApp().shell.store, select)
}

/** The theme that is shown, with "system" resolved. */
export function useTheme(): ThemeName {
  const chosen = usePreference(preferences => preferences.theme)
  const system = useSystemTheme()
  return chosen === 'system' ? system : chosen
}

export function useEditor(): Editor {
  const editor = useContext(EditorContext)
  if (!editor) throw new Error('useEditor outside of the board page')
  return editor
}

/**
 * A part of the open map's state. Keep selectors narrow and their results stable: the camera changes with every
 * frame of a pan, and nothing that doesn't show it should be drawn again.
 */
export function useEditorState<T>(select: (state: EditorState) => T): T {
  return useStore(useEditor().store, select)
}
