/** Resolves when the page has nothing better to do, soon in any case. */
export function idleMoment(): Promise<void> {
  return new Promise(resolve => requestIdleCallback(() => resolve(), { timeout: 500 }))
}
