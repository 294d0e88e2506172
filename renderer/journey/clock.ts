const day = 24 * 60

/** Minutes since midnight of "08:30", or null for anything that is no time of day. */
export function minutesOf(time: string | null | undefined): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(time ?? '')
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null
}

/** The time of day so many minutes after midnight, "08:30", or null past the end of the day. */
export function clockOf(minutes: number): string | null {
  if (minutes < 0 || minutes >= day) return null
  const two = (value: number) => String(value).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(Math.floor(minutes) % 60)}`
}

/** The time half way between two times of day, on a whole five minutes where that lies between them; else null. */
export function halfWayBetween(from: string | null, to: string | null): string | null {
  const start = minutesOf(from)
  const end = minutesOf(to)
  if (start === null || end === null || end - start < 2) return null
  const half = (start + end) / 2
  const five = Math.round(half / 5) * 5
  return clockOf(five > start && five < end ? five : Math.floor(half))
}
