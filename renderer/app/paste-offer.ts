import type { Editor } from '../editor/editor.ts'
import { benchHere } from '../import/import-bench.ts'
import { usualChoice } from '../import/import-choice.ts'
import type { ImportPart } from '../import/import-part.ts'
import type { PastePlan } from '../import/paste-plan.ts'
import { mapOf } from '../journey/document.ts'
import type { ImportOffer } from '../ui/dialogs/import-offer.ts'
import { fillMap } from './fill-map.ts'

/** Tables of the clipboard as the preview shows them: each taken or left, one change of the open map at the end. */
export function pasteOffer(
  editor: Editor,
  plan: Extract<PastePlan, { kind: 'ask' }>,
  failed: (error: unknown) => void,
): ImportOffer {
  // Tables that belong together come joined as the first one, and then one by one.
  const tables = plan.joined ? plan.tables.slice(1) : plan.tables
  const parts = tables.map((table): ImportPart => ({ kind: 'table', table, from: 'text' }))
  const usual = usualChoice(parts)
  return {
    file: null,
    bench: benchHere(
      parts,
      { name: mapOf(editor.state().document).title, language: plan.proposal.language },
      plan.joined ? { together: true, parts: usual.parts.map(part => ({ ...part, chosen: true })) } : usual,
    ),
    hidden: null,
    targets: ['open'],
    failed,
    accept: ([map]) => {
      const count = map ? fillMap(editor, map) : null
      if (count !== null) editor.announce('cardsAdded', { count })
    },
  }
}
