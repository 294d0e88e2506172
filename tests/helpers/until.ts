import { vi } from 'vitest'

/** Waits until `check` no longer throws. How long that takes on a busy machine is no result. */
export const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 30_000 })
