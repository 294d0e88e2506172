import type { AppLog } from '../platform/app-log.ts'

/** Notes every error of the page that no code caught, and what its policy stopped. */
export function noteErrors(window: Window, log: AppLog): void {
  window.addEventListener('error', ({ error }) => log.note('uncaught', error))
  window.addEventListener('unhandledrejection', ({ reason }) => log.note('rejected', reason))
  window.document.addEventListener('securitypolicyviolation', () => log.note('policy', null))
}
