import { useSyncExternalStore } from 'react'

/** The modal dialogs of the page, the topmost last. All beside it is inert: messages are only of use inside it. */
let dialogs: readonly HTMLElement[] = []
const listeners = new Set<() => void>()

function show(next: readonly HTMLElement[]): void {
  dialogs = next
  for (const listener of listeners) listener()
}

/** Has messages shown inside a modal dialog for as long as it is open. Returns the way to end that. */
export function showMessagesIn(dialog: HTMLElement): () => void {
  show([...dialogs, dialog])
  return () => show(dialogs.filter(one => one !== dialog))
}

/** The dialog in which messages are shown now, or null for the page itself. */
export function useMessagePlace(): HTMLElement | null {
  return useSyncExternalStore(subscribe, () => dialogs.at(-1) ?? null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
