import type { MapSummary } from '../../journey/repository.ts'

/** Letters without accents and in lower case, so that "cafe" finds "Café". */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}

/** The maps in whose title, tags or persona every word of the query stands. An empty query finds all. */
export function matchingMaps(maps: readonly MapSummary[], query: string): readonly MapSummary[] {
  const words = plain(query).split(/\s+/).filter(Boolean)
  if (words.length === 0) return maps
  return maps.filter(map => {
    const text = plain([map.title, map.persona, ...map.tags].join('\n'))
    return words.every(word => text.includes(word))
  })
}
