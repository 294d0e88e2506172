/** A title that none of the others has: itself, or with the first number from 2 that is free. */
export function uniqueTitle(title: string, others: Iterable<string>): string {
  const taken = new Set([...others].map(other => other.trim().toLowerCase()))
  if (!taken.has(title.trim().toLowerCase())) return title
  for (let number = 2; ; number++) {
    const next = `${title} ${number}`
    if (!taken.has(next.toLowerCase())) return next
  }
}
