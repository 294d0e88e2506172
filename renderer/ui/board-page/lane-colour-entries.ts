import type { Editor } from '../../editor/editor.ts'
import { updateLane } from '../../journey/commands/lanes.ts'
import { recordOf } from '../../journey/document.ts'
import type { LaneId } from '../../journey/ids.ts'
import { type ColourName, laneColour } from '../../journey/vocabulary.ts'
import { colourWords, offeredColours } from '../components/colour-row.tsx'
import type { MenuEntry } from '../components/menu.tsx'
import type { Translator } from '../i18n/translate.ts'

/** The colours of a lane as a menu; the first is the one of its type. */
export function laneColourEntries(t: Translator, editor: Editor, id: LaneId): MenuEntry[] {
  const lane = recordOf(editor.state().document, id)
  if (!lane) return []
  const entry = (colour: ColourName | null, label: string): MenuEntry => ({
    kind: 'item',
    label,
    colour: colour ?? laneColour[lane.laneType],
    checked: lane.colour === colour,
    run: () => editor.change({ key: 'updateLane' }, document => updateLane(document, id, { colour })),
  })
  return [
    entry(null, t('colour.own')),
    { kind: 'separator' },
    ...offeredColours.map(name => entry(name, t(colourWords[name]))),
  ]
}
