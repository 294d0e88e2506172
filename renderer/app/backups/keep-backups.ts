import type { App } from '../services.ts'

/** What changed while the app was closed is copied this long after the start, in ms. */
const firstLook = 20_000
/** How long the copies may take when the window goes, in ms: less than it waits. */
const lastWork = 3_000

/** Keeps backups from now on, until the window goes. */
export async function keepBackups(app: Pick<App, 'backups' | 'flush' | 'platform'>): Promise<void> {
  const { keeper } = await app.backups()
  app.platform.onBeforeClose(async () => {
    // What is still to be saved belongs into the copy. What can't be saved is told by whoever saves it.
    await app.flush().catch(() => {})
    // A browser calls this whenever the page is out of sight.
    await keeper.finish(lastWork, app.platform.kind !== 'browser')
  })
  keeper.start(firstLook)
}
