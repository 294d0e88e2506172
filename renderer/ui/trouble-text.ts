import { StorageTrouble } from '../journey/repository.ts'
import { PlatformTrouble } from '../platform/platform.ts'
import type { MessageKey } from './i18n/dictionary.ts'
import { isMessageKey, type Params } from './i18n/translate.ts'
import type { Shell } from './shell.ts'

/**
 * The message for something that was thrown. Storage and platform name their failures by `kind`; so do files and
 * pictures, either on the error itself or on its `trouble`, with the values that the sentence needs beside it.
 * What is loaded only when it is needed names its words itself, as `words`. Anything else is a bug and reads "unknown".
 */
export function troubleMessage(error: unknown): { key: MessageKey; params: Params } {
  if (error instanceof StorageTrouble || error instanceof PlatformTrouble) {
    return { key: `trouble.${error.kind}`, params: {} }
  }
  const trouble = recordOf(recordOf(error).trouble ?? error)
  const params: Record<string, string | number> = {}
  for (const [name, value] of Object.entries({ ...trouble, ...recordOf(trouble.params) })) {
    if (typeof value === 'string' || typeof value === 'number') params[name] = value
  }
  for (const key of [`${trouble.words}`, `trouble.file-${trouble.kind}`, `trouble.${trouble.kind}`]) {
    if (isMessageKey(key)) return { key, params }
  }
  return { key: 'trouble.unknown', params: {} }
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
}

/** Shows what went wrong as a message that stays. Aborts are not trouble: somebody asked for them. */
export function showTrouble(shell: Shell, error: unknown): void {
  if (error instanceof DOMException && error.name === 'AbortError') return
  const { key, params } = troubleMessage(error)
  if (key === 'trouble.unknown') console.error(error)
  shell.toast({ message: key, params, tone: 'trouble' })
}
