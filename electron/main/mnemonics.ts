/** A label that means itself: "&" alone would mark the letter after it. */
export function plainLabel(label: string): string {
  return label.replaceAll('&', '&&')
}

/**
 * Labels of one menu with a letter each that chooses it from the keyboard, marked with "&", as on Windows and Linux:
 * the first letter of a word where that is free, else any letter. A label that finds none stays without.
 */
export function withMnemonics(labels: readonly string[]): string[] {
  const taken = new Set<string>()
  return labels.map(label => {
    const at = placesIn(label).find(place => !taken.has(letterAt(label, place)))
    if (at === undefined) return plainLabel(label)
    taken.add(letterAt(label, at))
    return `${plainLabel(label.slice(0, at))}&${plainLabel(label.slice(at))}`
  })
}

/** Where letters of the Latin alphabet stand, those that begin a word first. */
function placesIn(label: string): number[] {
  const places = [...label.matchAll(/[a-z]/gi)].map(match => match.index)
  const begins = (place: number) => place === 0 || /\s/.test(label.charAt(place - 1))
  return [...places.filter(begins), ...places.filter(place => !begins(place))]
}

function letterAt(label: string, place: number): string {
  return label.charAt(place).toLowerCase()
}
