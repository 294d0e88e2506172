import type { ActionId } from '../../editor/actions/action-ids.ts'
import type { Editor } from '../../editor/editor.ts'
import { revealSelection } from '../../editor/reveal-selection.ts'
import { zoomToStage } from '../../editor/zoom-to-stage.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { templates } from '../../journey/templates/templates.ts'
import type { IconName } from '../../scene/icons.ts'
import type { AppServices } from '../app-services.ts'
import { keyHint } from '../components/key-hint.ts'
import type { Translator } from '../i18n/translate.ts'
import type { MapCommands } from '../library/map-commands.ts'
import { stageLabel } from '../record-names.ts'
import { focusBoard } from './focus-board.ts'
import { fuzzyScore } from './fuzzy-score.ts'

/** A line of the palette. */
export interface PaletteEntry {
  readonly id: string
  readonly label: string
  readonly icon: IconName | undefined
  readonly hint: string | undefined
  readonly enabled: boolean
  readonly run: () => void
}

/** Commands that mean nothing once a dialog has come between. */
const leftOut: ReadonlySet<ActionId> = new Set(['palette'])

/** What the palette offers: all commands, the stages of the open map, new maps from templates and the other maps. */
export function paletteEntries(
  app: AppServices,
  t: Translator,
  commands: MapCommands,
  maps: readonly MapSummary[],
  editor: Editor | null,
): readonly PaletteEntry[] {
  const { actions, platform, navigation } = app
  const all: PaletteEntry[] = []
  for (const { id, icon, keys } of actions.list) {
    if (leftOut.has(id)) continue
    all.push({
      id,
      label: t(`action.${id}`),
      icon,
      hint: keys[0] && keyHint(keys[0], platform.os),
      enabled: actions.state(id).enabled,
      run: () => actions.run(id),
    })
  }
  if (editor) {
    const { document } = editor.state()
    for (const stage of document.index.stages)
      all.push({
        id: stage.id,
        label: t('palette.goToStage', { name: stageLabel(document, stage.id) }),
        icon: 'signpost',
        hint: undefined,
        enabled: true,
        run: () => {
          editor.select({ kind: 'stage', id: stage.id })
          zoomToStage(editor, stage.id)
          revealSelection(editor)
          focusBoard(editor)
        },
      })
  }
  for (const { id, name } of templates)
    all.push({
      id: `template:${id}`,
      label: t('palette.newMap', { name: name[t.language] }),
      icon: 'file-plus',
      hint: undefined,
      enabled: true,
      run: () => void commands.create(id, { language: t.language, filled: false }),
    })
  const open = editor?.state().document.index.map.id
  for (const map of maps)
    if (map.id !== open)
      all.push({
        id: map.id,
        label: t('palette.openMap', { name: map.title.trim() || t('board.untitled') }),
        icon: 'map',
        hint: undefined,
        enabled: true,
        run: () => navigation.open(map.id),
      })
  return all
}

/** Most lines that are shown: further down nobody looks. */
const most = 60

/**
 * The entries that fit a query, the best first. Without a query those used last come first, and what can't be done
 * now is left out.
 */
export function matchingEntries(
  entries: readonly PaletteEntry[],
  query: string,
  recent: readonly string[],
): readonly PaletteEntry[] {
  const recency = (entry: PaletteEntry) => recent.length - recent.indexOf(entry.id)
  const used = (entry: PaletteEntry) => (recent.includes(entry.id) ? recency(entry) : 0)
  if (query.trim() === '')
    return entries
      .filter(entry => entry.enabled)
      .sort((a, b) => used(b) - used(a))
      .slice(0, most)
  return entries
    .map(entry => ({ entry, score: fuzzyScore(query, entry.label) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        Number(b.entry.enabled) - Number(a.entry.enabled) ||
        b.score - a.score ||
        used(b.entry) - used(a.entry),
    )
    .slice(0, most)
    .map(({ entry }) => entry)
}
