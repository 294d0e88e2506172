import { errorShape } from '../../electron/shared/error-shape.ts'
import type { LogBridge } from '../../electron/shared/log-bridge.ts'
import type { AppLog } from './app-log.ts'

/** The log that the shell keeps in files. */
export function createDesktopLog(bridge: LogBridge): AppLog {
  return {
    note: (trouble, thrown) => bridge.note(trouble, errorShape(thrown)),
    show: async () => ((await bridge.show()) ? 'shown' : []),
  }
}
