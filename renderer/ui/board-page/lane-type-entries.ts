import { addNamedLane } from '../../editor/add-structure.ts'
import type { Editor } from '../../editor/editor.ts'
import { mapOf } from '../../journey/document.ts'
import type { LaneId } from '../../journey/ids.ts'
import type { LaneType } from '../../journey/vocabulary.ts'
import { laneIcons } from '../../scene/lane-icons.ts'
import type { MenuEntry } from '../components/menu.tsx'
import type { Translator } from '../i18n/translate.ts'

const experience: readonly LaneType[] = [
  'actions',
  'touchpoints',
  'channels',
  'thoughts',
  'emotions',
  'pain-points',
  'gains',
  'opportunities',
  'needs',
  'quotes',
]
const circumstances: readonly LaneType[] = ['storyboard', 'metrics', 'time', 'place', 'tools']
const service: readonly LaneType[] = [
  'physical-evidence',
  'customer-actions',
  'frontstage',
  'backstage',
  'support-processes',
  'policies',
  'enablers',
  'owners',
]

/** The types of a new lane as a menu, those that suit the kind of map first. */
export function laneTypeEntries(t: Translator, editor: Editor, before: LaneId | null): MenuEntry[] {
  const blueprint = mapOf(editor.state().document).kind === 'service-blueprint'
  const groups: readonly (readonly LaneType[])[] = blueprint
    ? [service, circumstances, experience, ['custom']]
    : [experience, circumstances, service, ['custom']]
  return groups.flatMap((group, index): MenuEntry[] => [
    ...(index > 0 ? [{ kind: 'separator' } as const] : []),
    ...group.map(
      (laneType): MenuEntry => ({
        kind: 'item',
        label: t(`laneType.${laneType}`),
        icon: laneIcons[laneType],
        run: () => addNamedLane(editor, laneType, before),
      }),
    ),
  ])
}
