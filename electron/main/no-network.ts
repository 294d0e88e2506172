import type { CommandLine, Session } from 'electron'

/** What Chromium would do on its own, without any page asking. */
const quiet: readonly string[] = [
  // No proxy is looked for, nor asked.
  'no-proxy-server',
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-sync',
  'no-pings',
  // No reports of crashes: Electron makes none unless told to, and so does whatever lies beneath.
  'disable-breakpad',
]

/**
 * Takes the network from the whole app, before it is ready: whoever asks for a host, be it a page, a dictionary or
 * Chromium itself, is told that there is none. Addresses that are numbers count as hosts here.
 */
export function refuseNetwork(commandLine: Pick<CommandLine, 'appendSwitch'>): void {
  for (const name of quiet) commandLine.appendSwitch(name)
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  // Media streams between pages would find their own way out, which no policy of a page stops.
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Whatever would speak TLS in spite of all is met with a refused certificate. */
export function refuseCertificates(session: Pick<Session, 'setCertificateVerifyProc'>): void {
  session.setCertificateVerifyProc((_request, answer) => answer(refused))
}

/** Chromium's net::ERR_FAILED. */
const refused = -2
