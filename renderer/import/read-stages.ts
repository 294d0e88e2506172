import { saysNothing } from '../journey/says-nothing.ts'
import { cellWords, withoutNumber } from './plain-words.ts'
import type { MapProposal, ProposedStage } from './proposal.ts'
import type { Table } from './table.ts'

/**
 * The stages of a proposal, and the step (counted through all stages) of each line below the header. A line without
 * a stage name (merged cells), or with the name of the line before, is a further step of that stage. Where lines
 * name personas, a persona that comes to a stage after another one goes through the same steps.
 */
export function readStages(
  proposal: MapProposal,
  lines: readonly (readonly string[])[],
): { stages: readonly ProposedStage[]; stepOfLine: readonly number[] } {
  const { tracks, table } = proposal
  const textAt = (line: readonly string[], role: 'stage' | 'step' | 'persona') =>
    headingText(table.format, line[tracks.findIndex(track => track.role === role)] ?? '')
  const stages: { name: string; steps: { name: string; personas: Set<string> }[] }[] = []
  const lastOf = new Map<string, number>()
  const leftOut = new Set(proposal.leftOut)
  const places: { stage: number; step: number }[] = []
  for (const [n, line] of lines.slice(1).entries()) {
    if (leftOut.has(n)) {
      places.push({ stage: -1, step: 0 })
      continue
    }
    const name = textAt(line, 'stage')
    const stepName = textAt(line, 'step')
    const persona = textAt(line, 'persona')
    const last = stages.length - 1
    const same = name === '' ? last : (lastOf.get(name) ?? -1)
    const shared =
      persona === '' || same < 0
        ? -1
        : (stages[same]?.steps.findIndex(step => step.name === stepName && !step.personas.has(persona)) ?? -1)
    const isKnown = same >= 0 && (same === last || shared >= 0)
    const stage = isKnown ? same : stages.push({ name, steps: [] }) - 1
    if (!isKnown) lastOf.set(name, stage)
    const steps = stages[stage]?.steps ?? []
    const step = shared >= 0 ? shared : steps.push({ name: stepName, personas: new Set() }) - 1
    if (persona !== '') steps[step]?.personas.add(persona)
    places.push({ stage, step })
  }
  const firstStep: number[] = []
  let count = 0
  for (const { steps } of stages) {
    firstStep.push(count)
    count += steps.length
  }
  return {
    stages: stages.map(({ name, steps }) => ({ name, steps: steps.map(step => step.name) })),
    stepOfLine: places.map(({ stage, step }) => (firstStep[stage] ?? 0) + step),
  }
}

/** The text of a header cell: one line, plain, without its number; "" for a dash. */
export function headingText(format: Table['format'], cell: string): string {
  return saysNothing(cell) ? '' : withoutNumber(cellWords(format, cell).text.replace(/\s+/g, ' '))
}
