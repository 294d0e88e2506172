import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Language, languages } from '../journey/language.ts'
import type { ThemeName } from '../scene/theme.ts'
import { preferredLanguage } from './i18n/language.ts'
import { type LibrarySort, librarySorts } from './library/matching-maps.ts'

/** How large the interface can be, in per cent. The map has its own zoom. */
export const interfaceSizes = [100, 115, 130, 150] as const

/** What a plain turn of the wheel does on the board. */
export const wheelUses = ['scroll', 'zoom'] as const

/** What a person has set on this device. */
export interface Preferences {
  readonly language: Language
  /** "system" follows the machine. */
  readonly theme: ThemeName | 'system'
  /** Whether keys without a modifier (V, H, N, 1–5) do something. */
  readonly singleKeys: boolean
  /** Name put under one's comments; empty until given. */
  readonly author: string
  readonly interfaceSize: (typeof interfaceSizes)[number]
  readonly wheel: (typeof wheelUses)[number]
  /** Whether the system tells when a long export is done and Jejak is not in front. */
  readonly tellWhenDone: boolean
  /** The order of the library. */
  readonly librarySort: { readonly by: LibrarySort; readonly reverse: boolean }
  /** Whether the library shows pictures or a table. */
  readonly libraryView: 'grid' | 'list'
  /** Whether maps are copied into the folder of backups by themselves. */
  readonly backups: boolean
}

/** The part of localStorage that is used; absent where the browser forbids it. */
type KeyValueStorage = Pick<Storage, 'getItem' | 'setItem'>

const storageKey = 'jejak.preferences'

/**
 * The preferences, read from and written to `storage`. What can't be read falls back to the defaults, and a
 * storage that refuses to write changes nothing but that the next start has forgotten.
 */
export function createPreferences(
  storage: KeyValueStorage | null,
  machineLanguages: readonly string[],
): StoreApi<Preferences> {
  const defaults: Preferences = {
    language: preferredLanguage(machineLanguages),
    theme: 'system',
    singleKeys: true,
    author: '',
    interfaceSize: 100,
    wheel: 'scroll',
    tellWhenDone: false,
    librarySort: { by: 'edited', reverse: false },
    libraryView: 'grid',
    backups: true,
  }
  const store = createStore<Preferences>(() => ({ ...defaults, ...readStored(storage) }))
  store.subscribe(preferences => {
    try {
      storage?.setItem(storageKey, JSON.stringify(preferences))
    } catch {
      // Full or forbidden: the choice still holds for this session.
    }
  })
  return store
}

function readStored(storage: KeyValueStorage | null): Partial<Preferences> {
  let stored: unknown
  try {
    stored = JSON.parse(storage?.getItem(storageKey) ?? '{}')
  } catch {
    return {}
  }
  if (typeof stored !== 'object' || stored === null) return {}
  const {
    language,
    theme,
    singleKeys,
    author,
    interfaceSize,
    wheel,
    tellWhenDone,
    librarySort,
    libraryView,
    backups,
  } = stored as Record<string, unknown>
  const known = languages.find(one => one === language)
  const size = interfaceSizes.find(one => one === interfaceSize)
  const use = wheelUses.find(one => one === wheel)
  return {
    ...(known ? { language: known } : {}),
    ...(theme === 'light' || theme === 'dark' || theme === 'system' ? { theme } : {}),
    ...(typeof singleKeys === 'boolean' ? { singleKeys } : {}),
    ...(typeof author === 'string' ? { author } : {}),
    ...(size ? { interfaceSize: size } : {}),
    ...(use ? { wheel: use } : {}),
    ...(typeof tellWhenDone === 'boolean' ? { tellWhenDone } : {}),
    ...readSort(librarySort),
    ...(typeof backups === 'boolean' ? { backups } : {}),
    ...(libraryView === 'list' || libraryView === 'grid' ? { libraryView } : {}),
  }
}

function readSort(value: unknown): Partial<Preferences> {
  if (typeof value !== 'object' || value === null) return {}
  const { by, reverse } = value as Record<string, unknown>
  const known = librarySorts.find(one => one === by)
  return known ? { librarySort: { by: known, reverse: reverse === true } } : {}
}
