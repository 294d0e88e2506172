import { addNamedLane } from '../../editor/add-structure.ts'
import type { Editor } from '../../editor/editor.ts'
import { mapOf } from '../../journey/document.ts'
import type { LaneId } from '../../journey/ids.ts'
import type { LaneType } from '../../journey/vocabulary.ts'
import { laneIcons } from '../../scene/lane-icons.ts'
import type { MenuEntry } from '../components/menu.tsx'
import type { Translator } from '../i18n/translate.ts'

type LaneGroup = 'experience' | 'circumstances' | 'service' | 'own'

/** The words of the menu in one language. */
export interface LaneTypeWords {
  readonly laneAbout: Readonly<Record<LaneType, string>>
  readonly laneGroups: Readonly<Record<LaneGroup, string>>
}

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

/** The types of a new lane as a menu in groups, those that suit the kind of map first, each with what it is for. */
export function laneTypeEntries(
  t: Translator,
  editor: Editor,
  before: LaneId | null,
  words: LaneTypeWords | undefined,
): MenuEntry[] {
  const blueprint = mapOf(editor.state().document).kind === 'service-blueprint'
  const first = ['experience', experience] as const
  const last = ['service', service] as const
  const groups: readonly (readonly [LaneGroup, readonly LaneType[]])[] = [
    blueprint ? last : first,
    ['circumstances', circumstances],
    blueprint ? first : last,
    ['own', ['custom']],
  ]
  return groups.flatMap(([name, group]): MenuEntry[] => [
    words ? { kind: 'heading', label: words.laneGroups[name] } : { kind: 'separator' },
    ...group.map(
      (laneType): MenuEntry => ({
        kind: 'item',
        label: t(`laneType.${laneType}`),
        about: words?.laneAbout[laneType],
        icon: laneIcons[laneType],
        run: () => addNamedLane(editor, laneType, before),
      }),
    ),
  ])
}
