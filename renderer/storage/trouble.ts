import { StorageTrouble, type StorageTroubleKind } from '../journey/repository.ts'

const kindOfName: Readonly<Record<string, StorageTroubleKind>> = {
  QuotaExceededError: 'quota',
  VersionError: 'newer-version',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  InvalidAccessError: 'unavailable',
  NotAllowedError: 'unavailable',
}

/**
 * Any failure of the database as the trouble to show. The name that tells may sit deep: a full disk arrives as an
 * AbortError whose `inner` is the QuotaExceededError.
 */
export function toTrouble(error: unknown): StorageTrouble {
  let kind: StorageTroubleKind = 'write-failed'
  for (const link of chainOf(error)) {
    if (link instanceof StorageTrouble) return link
    const name = nameOf(link)
    if (name && kindOfName[name]) {
      kind = kindOfName[name]
      break
    }
  }
  return new StorageTrouble(kind, messageOf(error), { cause: error })
}

/** An error and everything it was caused by, outermost first. */
function chainOf(error: unknown): unknown[] {
  const links: unknown[] = []
  const follow = (link: unknown) => {
    if (typeof link !== 'object' || link === null || links.includes(link)) return
    links.push(link)
    const { inner, cause, failures } = link as { inner?: unknown; cause?: unknown; failures?: unknown }
    follow(inner)
    follow(cause)
    if (Array.isArray(failures)) for (const failure of failures) follow(failure)
  }
  follow(error)
  return links
}

function nameOf(link: unknown): string | null {
  const { name } = link as { name?: unknown }
  return typeof name === 'string' ? name : null
}

function messageOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error)
}
