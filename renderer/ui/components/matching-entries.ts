/** What is looked at of a line of a menu. */
interface Line {
  readonly kind: string
  readonly label?: string
  readonly about?: string | undefined
}

/** The lines of a menu whose label, or what is said about them, holds what was typed; all of them for nothing. */
export function matchingEntries<Entry extends Line>(
  entries: readonly Entry[],
  typed: string,
): readonly Entry[] {
  const wanted = typed.trim().toLowerCase()
  if (wanted === '') return entries
  const holds = (text: string | undefined) => text?.toLowerCase().includes(wanted) === true
  const found = entries.filter(
    entry => entry.kind === 'item' && (holds(entry.label) || (wanted.length > 2 && holds(entry.about))),
  )
  // What begins with it comes first: typing two letters and Enter is enough.
  const starts = (entry: Entry) => entry.label?.toLowerCase().startsWith(wanted) === true
  return [...found.filter(starts), ...found.filter(entry => !starts(entry))]
}
