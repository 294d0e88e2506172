import type { Editor } from '../editor/editor.ts'
import { selectCards } from '../editor/selection.ts'
import { proposalToDiff } from '../import/apply-proposal.ts'
import type { MapProposal, Orientation, ProposedMap } from '../import/proposal.ts'
import { proposeMap } from '../import/propose-map.ts'
import { readProposal } from '../import/read-proposal.ts'
import type { CardId } from '../journey/ids.ts'
import type { PasteChoice, PasteOffer, PastePreview } from '../ui/dialogs/paste-offer.ts'

/** A proposal as the preview dialog shows it: two ways round, lane types to correct, one change at the end. */
export function pasteOffer(editor: Editor, proposal: MapProposal): PasteOffer {
  const chosen = (choice: PasteChoice): MapProposal => {
    const orientation: Orientation = choice.stagesIn === 'rows' ? 'stages-in-rows' : 'stages-in-columns'
    const base = orientation === proposal.orientation ? proposal : proposeMap(proposal.table, orientation)
    // The dialog counts lanes from the top; tracks that are no lanes (the stages, what is ignored) are not in it.
    let lane = -1
    const tracks = base.tracks.map(track => {
      if (track.role !== 'lane') return track
      lane++
      const laneType = choice.laneTypes[lane]
      return laneType ? { ...track, laneType } : track
    })
    return { ...base, tracks }
  }
  return {
    suggestion: { stagesIn: proposal.orientation === 'stages-in-rows' ? 'rows' : 'columns', laneTypes: {} },
    preview: choice => previewOf(readProposal(chosen(choice))),
    accept(choice) {
      // On a map without cards the table decides the structure; else it is fitted into what is there.
      const mode = editor.state().document.index.cardCount === 0 ? 'replace-structure' : 'into-grid'
      let made: readonly CardId[] = []
      editor.change({ key: 'pasteMap' }, document => {
        const result = proposalToDiff(document, chosen(choice), { ids: editor.ids, mode })
        made = result.cardIds
        return result.diff
      })
      if (made[0]) editor.select(selectCards([made[0]]))
      editor.announce('cardsAdded', { count: made.length })
    },
  }
}

function previewOf(proposed: ProposedMap): PastePreview {
  const steps = proposed.stages.flatMap(stage =>
    stage.steps.map((step, i) => step || (i === 0 ? stage.name : `${stage.name} ${i + 1}`)),
  )
  return {
    steps,
    stageCount: proposed.stages.length,
    lanes: proposed.lanes.map((lane, laneIndex) => ({
      name: lane.name,
      laneType: lane.laneType,
      cells: steps.map((_, stepIndex) =>
        proposed.cards
          .filter(card => card.lane === laneIndex && card.step === stepIndex)
          .map(card => card.text),
      ),
    })),
    cardCount: proposed.cards.length,
  }
}
