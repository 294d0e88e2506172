import type { StoreApi } from 'zustand/vanilla'

export interface EditionState {
  /** Whether the page is kept here, so that it opens without a network. */
  readonly offline: boolean
  /** Whether a newer version waits for the user to agree. */
  readonly updateReady: boolean
  /** Whether the browser offers to install the page as an app now. */
  readonly installable: boolean
}

/** What an app in a browser can do about itself: be there without a network, be installed, become newer. */
export interface BrowserEdition {
  readonly store: StoreApi<EditionState>
  /** Lets the browser ask whether to install. */
  install(): Promise<void>
  /** Writes everything down and starts the newer version. Rejects, staying as it is, when something can't be saved. */
  update(): Promise<void>
}
