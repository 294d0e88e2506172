/** What the page has of a device's storage, or of one that takes nothing more. */
export function deviceStorage(isFull = false): Storage {
  const kept: Record<string, string> = {}
  Object.defineProperties(kept, {
    getItem: { value: (key: string) => kept[key] ?? null },
    setItem: {
      value: (key: string, text: string) => {
        if (isFull) throw new DOMException('full', 'QuotaExceededError')
        kept[key] = text
      },
    },
    removeItem: { value: (key: string) => delete kept[key] },
  })
  return kept as unknown as Storage
}
