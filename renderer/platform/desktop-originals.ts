import type { OriginalsBridge } from '../../electron/shared/originals-bridge.ts'
import type { OriginalFiles } from './original-files.ts'

/** The shell's originals. What breaks on the way to it is trouble like any other. */
export function createDesktopOriginals(bridge: OriginalsBridge): OriginalFiles {
  return {
    choose: ({ suggestedName, extension, label, near }) =>
      bridge.choose({ suggestedName, extension, label, near }),
    async write(token, make, expected) {
      const bytes = await make()
      return bridge
        .write({ token, bytes, expected })
        .catch(() => ({ kind: 'trouble', trouble: 'other' }) as const)
    },
    state: (token, expected) => bridge.state(token, expected).catch(() => 'unknown' as const),
    read: token => bridge.read(token).catch(() => ({ kind: 'unreadable' }) as const),
    dropped: (_item, file) => bridge.dropped(file).catch(() => null),
  }
}
