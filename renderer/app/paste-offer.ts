import type { Editor } from '../editor/editor.ts'
import { selectCards } from '../editor/selection.ts'
import { proposalToDiff, usualMode } from '../import/apply-proposal.ts'
import type { PastePlan } from '../import/paste-plan.ts'
import type { MapProposal, Orientation, ProposedMap, Track } from '../import/proposal.ts'
import { proposeMap } from '../import/propose-map.ts'
import { readProposal } from '../import/read-proposal.ts'
import { cellCount } from '../import/table.ts'
import type { LaneType } from '../journey/vocabulary.ts'
import {
  type PasteChoice,
  type PasteOffer,
  type PastePreview,
  shownSteps,
} from '../ui/dialogs/paste-offer.ts'

/** A proposal before anybody corrects it, with what it comes to. */
interface Base {
  readonly proposal: MapProposal
  readonly proposed: ProposedMap
}

/** Tables as the preview dialog shows them: two ways round, lane types to correct, one change at the end. */
export function pasteOffer(
  editor: Editor,
  { tables, joined, proposal: suggested }: Extract<PastePlan, { kind: 'ask' }>,
): PasteOffer {
  const bases = new Map<string, Base>()
  const baseOf = ({ table, stagesIn }: PasteChoice): Base => {
    const key = `${table} ${stagesIn}`
    const known = bases.get(key)
    if (known) return known
    const orientation: Orientation = stagesIn === 'rows' ? 'stages-in-rows' : 'stages-in-columns'
    const proposal =
      table === 0 && orientation === suggested.orientation
        ? suggested
        : proposeMap(tables[table] ?? suggested.table, orientation)
    const base = { proposal, proposed: readProposal(proposal) }
    bases.set(key, base)
    return base
  }
  const chosen = (choice: PasteChoice): MapProposal => {
    const { proposal, proposed } = baseOf(choice)
    return { ...proposal, tracks: withLaneTypes(proposal.tracks, proposed, choice.laneTypes) }
  }
  const suggestion = (table: number): PasteChoice => {
    const source = tables[table]
    const { orientation } = table === 0 || !source ? suggested : proposeMap(source)
    return { table, stagesIn: orientation === 'stages-in-rows' ? 'rows' : 'columns', laneTypes: {} }
  }
  return {
    tables: tables.map((table, i) => ({
      title: table.title,
      cellCount: cellCount(table),
      all: joined && i === 0,
    })),
    suggestion,
    preview: choice => previewOf(readProposal(chosen(choice)), baseOf(choice).proposed),
    accept(choice) {
      const { document } = editor.state()
      const { diff, cardIds } = proposalToDiff(document, chosen(choice), {
        ids: editor.ids,
        mode: usualMode(document),
      })
      if (!editor.change({ key: 'pasteMap' }, () => diff)) return
      if (cardIds[0]) editor.select(selectCards([cardIds[0]]))
      editor.announce('cardsAdded', { count: cardIds.length })
    },
  }
}

/**
 * The tracks with the lane types that were chosen, by the places of the lanes. Several tracks can share a lane; one
 * without a name only belongs to the lane before it, and stays that way.
 */
function withLaneTypes(
  tracks: readonly Track[],
  { laneOfTrack }: ProposedMap,
  laneTypes: PasteChoice['laneTypes'],
): readonly Track[] {
  return tracks.map((track, i) => {
    const lane = laneOfTrack[i]
    const laneType: LaneType | undefined = lane === undefined ? undefined : laneTypes[lane]
    const follows = track.name === '' && track.laneType === 'custom' && laneOfTrack.indexOf(lane) < i
    return laneType === undefined || follows ? track : { ...track, laneType }
  })
}

/** What the dialog shows. Corrected lanes can fall together, so each says which lane of the table it was at first. */
function previewOf(proposed: ProposedMap, first: ProposedMap): PastePreview {
  const names = proposed.stages.flatMap(stage =>
    stage.steps.map((step, i) => step || (i === 0 ? stage.name : `${stage.name} ${i + 1}`)),
  )
  const steps = names.slice(0, shownSteps)
  const lanes = proposed.lanes.map(({ name, laneType }, i) => ({
    name,
    laneType,
    place: first.laneOfTrack[proposed.laneOfTrack.indexOf(i)] ?? i,
    cells: steps.map((): string[] => []),
  }))
  for (const { lane, step, text } of proposed.cards) lanes[lane]?.cells[step]?.push(text)
  return {
    steps,
    stepCount: names.length,
    stageCount: proposed.stages.length,
    lanes,
    cardCount: proposed.cards.length,
    unplaced: proposed.unplaced,
  }
}
