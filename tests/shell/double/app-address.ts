/**
 * Chromium can't answer a scheme of our own under Playwright, so app://jejak/x is shown as
 * https://jejak.app.electron-double.test/x: also a secure origin of its own, with its own storage.
 */
export const hostSuffix = '.electron-double.test'

/** The address in Chromium of an address that main code speaks of. */
export function toReal(address: string, schemes: readonly string[]): string {
  const parts = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address)
  const [, scheme = '', host = '', rest = ''] = parts ?? []
  return schemes.includes(scheme) ? `https://${host}.${scheme}${hostSuffix}${rest || '/'}` : address
}

/** The address that main code sees of an address in Chromium. */
export function toApp(address: string): string {
  const parts = /^https:\/\/(.+)\.([a-z0-9-]+)\.electron-double\.test(.*)$/i.exec(address)
  const [, host = '', scheme = '', rest = ''] = parts ?? []
  return parts ? `${scheme}://${host}${rest}` : address
}
