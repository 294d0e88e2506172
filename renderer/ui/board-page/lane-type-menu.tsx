import type { LaneId } from '../../journey/ids.ts'
import type { Language } from '../../journey/language.ts'
import { useEditor, useT } from '../app-context.ts'
import { Menu } from '../components/menu.tsx'
import { type LaneTypeWords, laneTypeEntries } from './lane-type-entries.ts'

/** What the types are for is fetched after the first load, so that the menu itself opens at once. */
const words = new Map<Language, LaneTypeWords>()
void import('../i18n/en/lane-types.ts').then(english => words.set('en', english))
void import('../i18n/id/lane-types.ts').then(indonesian => words.set('id', indonesian))

/** Asks which kind of lane is to be added before another one (null: at the end). Opens at a point of the page. */
export function LaneTypeMenu({
  before,
  anchor,
  onClose,
}: {
  before: LaneId | null
  anchor: { readonly x: number; readonly y: number }
  onClose: () => void
}) {
  const t = useT()
  const editor = useEditor()
  return (
    <Menu
      anchor={anchor}
      label={t('board.addLaneMenu')}
      entries={laneTypeEntries(t, editor, before, words.get(t.language))}
      filter={{ label: t('board.searchLaneTypes'), none: t('board.noLaneType') }}
      onClose={onClose}
    />
  )
}
