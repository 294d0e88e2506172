import { labelOfStep, numberOfStage } from '../journey/counts.ts'
import { type JourneyDocument, recordOf } from '../journey/document.ts'
import type { HeaderTarget } from './tools.ts'

/** What a stage, step or lane is called and how many cards begin in it: for telling what went with it. */
export function nameAndCards(
  document: JourneyDocument,
  header: HeaderTarget,
): { readonly name: string; readonly count: number } {
  const { stepsOfStage, cells } = document.index
  const name = recordOf(document, header.id)?.name.trim() ?? ''
  switch (header.kind) {
    case 'lane': {
      const cards = [...(cells.get(header.id)?.values() ?? [])].flat()
      return { name, count: cards.length }
    }
    case 'stage': {
      const steps = (stepsOfStage.get(header.id) ?? []).map(step => step.id)
      return { name: name || numberOfStage(document, header.id), count: cardsIn(document, steps) }
    }
    case 'step':
      return { name: name || labelOfStep(document, header.id), count: cardsIn(document, [header.id]) }
  }
}

function cardsIn(
  document: JourneyDocument,
  steps: readonly Extract<HeaderTarget, { kind: 'step' }>['id'][],
): number {
  let count = 0
  for (const lane of document.index.cells.values()) for (const id of steps) count += lane.get(id)?.length ?? 0
  return count
}
