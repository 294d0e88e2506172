/** A link that can be opened: its full address, and the part of it that says where it leads. */
export interface LinkAddress {
  readonly href: string
  /** The host of a page, the address of a mail. */
  readonly shown: string
}

const bareHost = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d+)?(?:[/?#]|$)/i

/**
 * Where what stands in a link field leads, or null when it can't be opened: only secure pages and mail addresses can,
 * never files or anything that runs.
 */
export function linkAddress(link: string): LinkAddress | null {
  const typed = link.trim()
  if (typed === '' || /\s/.test(typed)) return null
  const hasScheme = /^[a-z][a-z0-9+.-]*:/i.test(typed) && !bareHost.test(typed)
  const candidate = hasScheme ? typed : bareHost.test(typed) ? `https://${typed}` : null
  if (candidate === null || !URL.canParse(candidate)) return null
  const { protocol, host, pathname, href } = new URL(candidate)
  if (protocol === 'mailto:') return pathname.includes('@') ? { href, shown: decoded(pathname) } : null
  if (protocol !== 'https:') return null
  return host === '' ? null : { href, shown: host }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
