/** What a mail address may ask of the mail program; others attach files there. */
const mailFields: ReadonlySet<string> = new Set(['to', 'cc', 'bcc', 'subject', 'body'])

/** Whether an address may leave the app: secure pages and mail, never files, programs or anything that runs. */
export function mayLeave(address: string): boolean {
  if (!URL.canParse(address)) return false
  const { protocol, host, pathname, searchParams } = new URL(address)
  if (protocol === 'https:') return host !== ''
  if (protocol !== 'mailto:' || !pathname.includes('@')) return false
  return [...searchParams.keys()].every(field => mailFields.has(field.toLowerCase()))
}
