import type { WriteTrouble } from '../shared/originals-bridge.ts'
import { codeOf } from './error-code.ts'

/** What the codes of a file system mean to whoever wants to save. */
const kinds: Readonly<Record<string, WriteTrouble>> = {
  EBUSY: 'locked',
  ETXTBSY: 'locked',
  ENOSPC: 'full',
  EDQUOT: 'full',
  EFBIG: 'full',
  EROFS: 'read-only',
  EACCES: 'read-only',
  EPERM: 'read-only',
  ENAMETOOLONG: 'name-too-long',
  EIO: 'unreachable',
  ENXIO: 'unreachable',
  ENODEV: 'unreachable',
  ESTALE: 'unreachable',
  ENOTCONN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNRESET: 'unreachable',
  ECONNABORTED: 'unreachable',
  EHOSTDOWN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETDOWN: 'unreachable',
  ENETUNREACH: 'unreachable',
}

/** Why a disk refused to write. On Windows a file that another program has open may not be renamed either. */
export function diskTrouble(error: unknown, platform: NodeJS.Platform = process.platform): WriteTrouble {
  const code = codeOf(error)
  if (platform === 'win32' && code === 'EPERM') return 'locked'
  return kinds[code] ?? 'other'
}
