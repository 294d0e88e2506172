import { type Diff, emptyDiff } from '../journey/diff.ts'
import { applyDiff, type JourneyDocument, mapOf } from '../journey/document.ts'
import type { IdSource } from '../journey/ids.ts'
import { buildTemplate } from '../journey/templates/build-template.ts'
import { proposedToDiff } from './apply-proposal.ts'
import type { ImportedMap } from './import-choice.ts'

export interface NewMapTools {
  readonly ids: IdSource
  /** Milliseconds since 1970. */
  readonly now: number
}

/** A map that is still empty, and what fills it as one change that can be undone. */
export interface FilledMap {
  readonly empty: JourneyDocument
  readonly diff: Diff
}

/** Makes a new map for what a file comes to. */
export function newMapOf({ title, language, proposed }: ImportedMap, { ids, now }: NewMapTools): FilledMap {
  const blank = buildTemplate('blank', { language, example: false, ids, now, title })
  const isBlueprint = proposed.lanes.some(
    ({ laneType }) => laneType === 'frontstage' || laneType === 'backstage',
  )
  const map = { ...mapOf(blank), kind: isBlueprint ? ('service-blueprint' as const) : mapOf(blank).kind }
  const empty = applyDiff(blank, { ...emptyDiff, updated: [[mapOf(blank), Object.freeze(map)]] })
  return { empty, diff: proposedToDiff(empty, proposed, title, { ids, mode: 'replace-structure' }).diff }
}

/** The new map with everything in it. */
export function newDocumentOf(imported: ImportedMap, tools: NewMapTools): JourneyDocument {
  const { empty, diff } = newMapOf(imported, tools)
  return applyDiff(empty, diff)
}
