import { actionOf } from '../../editor/actions/actions.ts'
import type { Catalogue } from '../../journey/catalogue.ts'
import type { MapSummary } from '../../journey/repository.ts'
import { reviewCadences } from '../../journey/vocabulary.ts'
import type { AppServices } from '../app-services.ts'
import { keyHint } from '../components/key-hint.ts'
import type { MenuEntry } from '../components/menu.tsx'
import type { Translator } from '../i18n/translate.ts'
import type { MapCommands } from './map-commands.ts'

export interface MapMenuParts {
  readonly t: Translator
  readonly app: Pick<AppServices, 'library' | 'mapWindows' | 'navigation' | 'platform' | 'shell'>
  readonly catalogue: Catalogue
  readonly commands: MapCommands
  /** Moves maps to the bin, with the focus going to their neighbour. */
  readonly remove: (maps: readonly MapSummary[]) => void
}

const [windowKey] = actionOf('openInWindow').keys

/** The menu of one map, or of several that are selected. */
export function mapMenu(
  maps: readonly MapSummary[],
  { t, app, catalogue, commands, remove }: MapMenuParts,
): readonly MenuEntry[] {
  const [first] = maps
  if (!first) return []
  const ids = maps.map(map => map.id)
  const favourite = ids.every(id => catalogue.favourites.has(id))
  const every = maps.every(map => map.reviewEvery === first.reviewEvery) ? first.reviewEvery : undefined
  const single: readonly MenuEntry[] = [
    { kind: 'item', label: t('library.open'), icon: 'map', run: () => app.navigation.open(first.id) },
    ...(app.mapWindows.canOpen
      ? [
          {
            kind: 'item',
            label: t('action.openInWindow'),
            icon: 'external-link',
            hint: windowKey && keyHint(windowKey, app.platform.os),
            run: () => void app.mapWindows.open(first.id),
          } as const,
        ]
      : []),
    {
      kind: 'item',
      label: t('library.rename'),
      icon: 'pencil',
      hint: 'F2',
      run: () => app.library.setState({ renaming: first.id, current: first.id }),
    },
    {
      kind: 'item',
      label: t('library.duplicate'),
      icon: 'copy-plus',
      run: () => void commands.duplicate(first),
    },
    ...(first.kind === 'current-state'
      ? [
          {
            kind: 'item',
            label: t('action.makeFuture'),
            icon: 'signpost',
            run: () => void commands.makeFuture(first),
          } as const,
        ]
      : []),
    {
      kind: 'item',
      label: t('library.saveCopy'),
      icon: 'save',
      run: () => void commands.saveCopy(first.id),
    },
    {
      kind: 'item',
      label: t('action.versionHistory'),
      icon: 'history',
      run: () => app.shell.open({ kind: 'versions', id: first.id }),
    },
    { kind: 'separator' },
  ]
  return [
    ...(maps.length === 1 ? single : []),
    {
      kind: 'item',
      label: t(favourite ? 'shelf.unfavourite' : 'shelf.favourite'),
      icon: 'star',
      run: () => void commands.favourite(ids, !favourite),
    },
    {
      kind: 'item',
      label: t('shelf.moveTo'),
      icon: 'folder',
      run: () => app.shell.open({ kind: 'library', ask: { kind: 'move', maps: ids } }),
    },
    {
      kind: 'item',
      label: t('shelf.editTags'),
      icon: 'tag',
      run: () => app.shell.open({ kind: 'library', ask: { kind: 'tags', maps: ids } }),
    },
    { kind: 'separator' },
    {
      kind: 'submenu',
      label: t('review.title'),
      icon: 'calendar-check',
      entries: [null, ...reviewCadences].map(cadence => ({
        kind: 'item',
        label: t(`review.${cadence ?? 'never'}`),
        checked: every === cadence,
        run: () => void commands.review(ids, cadence),
      })),
    },
    ...(maps.some(map => map.reviewEvery !== null)
      ? [
          {
            kind: 'item',
            label: t('review.today'),
            icon: 'check',
            run: () => void commands.reviewedToday(ids),
          } as const,
        ]
      : []),
    { kind: 'separator' },
    {
      kind: 'item',
      label: t('library.delete'),
      icon: 'trash-2',
      hint: t('shelf.deleteKey'),
      danger: true,
      run: () => remove(maps),
    },
  ]
}
