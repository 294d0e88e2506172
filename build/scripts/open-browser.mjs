// @ts-check
import { spawn } from 'node:child_process'

/**
 * Shows an address in the user's own browser. Says nothing when there is none.
 * @param {string} url
 */
export function openBrowser(url) {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', url]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', url]
        : ['xdg-open', url]
  if (!command) return
  const child = spawn(command, args, { stdio: 'ignore', detached: true })
  child.once('error', () => {})
  child.unref()
}
