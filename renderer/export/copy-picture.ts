import type { Result } from '../journey/result.ts'
import { success } from '../journey/result.ts'
import type { Platform } from '../platform/platform.ts'
import { exportPng, type PngRequest } from './png/export-png.ts'
import type { PngTrouble } from './png/png-plan.ts'

/**
 * Puts a picture on the clipboard as PNG. Rejects with a `PlatformTrouble` where the machine refuses.
 */
export async function copyPicture(
  platform: Pick<Platform, 'writeClipboard'>,
  request: PngRequest,
): Promise<Result<null, PngTrouble>> {
  const made = await exportPng(request)
  if (!made.ok) return made
  await platform.writeClipboard({ png: new Uint8Array(await made.value.arrayBuffer()) })
  return success(null)
}
