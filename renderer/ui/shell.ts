import { createStore, type StoreApi } from 'zustand/vanilla'
import type { MapId } from '../journey/ids.ts'
import type { MenuTarget } from './board-page/context-menu-actions.ts'
import type { ImportOffer } from './dialogs/import-offer.ts'
import type { OriginalQuestion } from './dialogs/original-question.ts'
import type { MessageKey } from './i18n/dictionary.ts'
import type { Params } from './i18n/translate.ts'
import type { LibraryQuestion } from './library/library-question.ts'

/** A part of the settings. */
export type SettingsTab = 'general' | 'control' | 'storage' | 'backups'

/** A dialog over the page. */
export type DialogState =
  | { readonly kind: 'new-map' }
  | { readonly kind: 'export'; readonly again: boolean }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'settings'; readonly tab?: SettingsTab }
  | { readonly kind: 'backups' }
  /** The notes about errors, oldest first. */
  | { readonly kind: 'log'; readonly lines: readonly string[] }
  | { readonly kind: 'palette' }
  | { readonly kind: 'about' }
  | { readonly kind: 'personas' }
  | { readonly kind: 'save-version' }
  | { readonly kind: 'versions'; readonly id: MapId }
  | { readonly kind: 'open-link'; readonly address: string }
  | { readonly kind: 'library'; readonly ask: LibraryQuestion }
  | { readonly kind: 'import'; readonly offer: ImportOffer }
  | { readonly kind: 'original'; readonly ask: OriginalQuestion }

/** A short message at the bottom, with at most one thing to do about it. */
export interface Toast {
  readonly id: number
  readonly message: MessageKey
  readonly params: Params
  readonly tone: 'plain' | 'trouble'
  readonly action: { readonly label: MessageKey; readonly run: () => void } | null
}

/** A context menu. CSS pixels of the page. */
export interface OpenContextMenu {
  readonly target: MenuTarget
  readonly x: number
  readonly y: number
  /** The finger that asked for it is still down: lifting it is no press beside the menu. */
  readonly held: boolean
}

/** What lies over the pages: dialogs, messages, the context menu. */
export interface ShellState {
  readonly dialog: DialogState | null
  readonly toasts: readonly Toast[]
  /** The context menu of the board: what it is about and where it opens. */
  readonly contextMenu: OpenContextMenu | null
  /** Whether the title in the top bar is being edited. */
  readonly renamingMap: boolean
  /** Whether the choice of what to look at is open. */
  readonly filterOpen: boolean
  /** Whether the window waits for writes before it closes. */
  readonly closing: boolean
  /** The newest sentence for screen readers. The number makes a repeated sentence a new one. */
  readonly announcement: { readonly text: string; readonly number: number }
}

/** The shell's store with the calls that change it. Usable outside React. */
export interface Shell {
  readonly store: StoreApi<ShellState>
  open(dialog: DialogState): void
  closeDialog(): void
  /** Shows a message; it goes by itself after some seconds unless it reports trouble. Returns its id. */
  toast(toast: {
    message: MessageKey
    params?: Params
    tone?: Toast['tone']
    action?: Toast['action']
  }): number
  dismiss(id: number): void
  openContextMenu(target: MenuTarget, x: number, y: number, held?: boolean): void
  closeContextMenu(): void
  renameMap(on: boolean): void
  openFilter(on: boolean): void
  /** Tells that the window closes once everything is saved, or that it does not close after all. */
  showClosing(on: boolean): void
  /** Says a sentence to screen readers, politely. */
  announce(text: string): void
}

/** Makes the shell of one window. */
export function createShell(): Shell {
  const store = createStore<ShellState>(() => ({
    dialog: null,
    toasts: [],
    contextMenu: null,
    renamingMap: false,
    filterOpen: false,
    closing: false,
    announcement: { text: '', number: 0 },
  }))
  let lastToast = 0
  return {
    store,
    open: dialog => store.setState({ dialog, contextMenu: null }),
    closeDialog: () => store.setState({ dialog: null }),
    toast: ({ message, params = {}, tone = 'plain', action = null }) => {
      const toast: Toast = { id: ++lastToast, message, params, tone, action }
      // The same sentence again takes the place of the old one instead of piling up.
      const same = (other: Toast) =>
        other.message === message && JSON.stringify(other.params) === JSON.stringify(params)
      store.setState(({ toasts }) => ({
        toasts: [...toasts.filter(other => !same(other)).slice(-2), toast],
      }))
      return toast.id
    },
    dismiss: id => store.setState(({ toasts }) => ({ toasts: toasts.filter(toast => toast.id !== id) })),
    openContextMenu: (target, x, y, held = false) => store.setState({ contextMenu: { target, x, y, held } }),
    closeContextMenu: () => store.setState({ contextMenu: null }),
    showClosing: closing => store.setState({ closing }),
    openFilter: filterOpen => store.setState({ filterOpen }),
    renameMap: renamingMap => store.setState({ renamingMap }),
    announce: text =>
      store.setState(({ announcement }) => ({ announcement: { text, number: announcement.number + 1 } })),
  }
}
