import type { PersonaId } from '../../journey/ids.ts'
import type { LaneCells } from '../../journey/journey-index.ts'
import type { Lane } from '../../journey/records/lane.ts'
import type { Persona } from '../../journey/records/persona.ts'
import type { Colour } from '../theme.ts'
import type { MarkerShape } from './marker-path.ts'

/** How the curve of a persona is drawn where there are several; `personaId` is null for cards of nobody in particular. */
export interface PersonaLine {
  readonly personaId: PersonaId | null
  readonly name: string
  readonly stroke: Colour
  readonly dash: readonly number[] | null
  /** What stands behind the persona's points, and in the legend. */
  readonly marker: MarkerShape | null
}

/** A line of the legend: a persona's, or one of the two of a map that answers another. */
export type LegendLine =
  | (PersonaLine & { readonly kind: 'persona' })
  | { readonly kind: 'today' }
  | { readonly kind: 'future' }

/** Patterns by the persona's place, so that nobody needs to tell colours apart. Drawn with round ends. */
const patterns: readonly (readonly number[] | null)[] = [null, [9, 7], [1, 6], [12, 6, 1, 6], [4, 6]]
const patternOfAll: readonly number[] = [14, 5, 4, 5]
/** Shapes by the persona's place, for points that stand too close for a pattern to show. */
const markers: readonly (MarkerShape | null)[] = [null, 'square', 'diamond', 'triangle', 'hexagon']

/** The lines of those that have a curve in an emotion lane, in the order of the personas; empty unless several have. */
export function personaLines(
  lane: Lane,
  cells: LaneCells | undefined,
  personas: readonly Persona[],
): readonly PersonaLine[] {
  const scored = new Set<PersonaId | null>()
  for (const cards of cells?.values() ?? [])
    for (const card of cards) if (card.score !== null) scored.add(card.personaId ?? lane.personaId)
  if (scored.size < 2) return []
  const lines: PersonaLine[] = []
  personas.forEach(({ id, name, colour }, i) => {
    if (!scored.has(id)) return
    const stroke: Colour = colour ? `${colour}-solid` : 'emo-stroke'
    lines.push({
      personaId: id,
      name: name.trim(),
      stroke,
      dash: patterns[i % patterns.length] ?? null,
      marker: markers[i % markers.length] ?? null,
    })
  })
  if (scored.has(null))
    lines.push({ personaId: null, name: '', stroke: 'ink-3', dash: patternOfAll, marker: 'ring' })
  return lines
}

/** What the label of an emotion lane explains: whose curves these are, and which one is the linked map's. */
export function legendLines(
  lane: Lane,
  cells: LaneCells | undefined,
  personas: readonly Persona[],
  ghost: boolean,
): readonly LegendLine[] {
  const lines = personaLines(lane, cells, personas).map(line => ({ ...line, kind: 'persona' as const }))
  if (!ghost) return lines
  return lines.length === 0 ? [{ kind: 'future' }, { kind: 'today' }] : [...lines, { kind: 'today' }]
}
