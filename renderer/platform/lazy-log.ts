import type { AppLog } from './app-log.ts'

/** A log whose code comes when there is something to note, or somebody asks for it. */
export function lazyLog(load: () => Promise<AppLog>): AppLog {
  return {
    // Where not even that can be loaded there is nothing more to do about it.
    note: (trouble, thrown) =>
      void load().then(
        log => log.note(trouble, thrown),
        () => {},
      ),
    show: async () => (await load()).show(),
  }
}
