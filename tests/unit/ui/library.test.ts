import { describe, expect, it, vi } from 'vitest'
import {
  emptyCatalogue,
  withFavourites,
  withFolder,
  withMapsIn,
} from '../../../renderer/journey/catalogue.ts'
import { fold } from '../../../renderer/journey/fold.ts'
import type { CardId, MapId } from '../../../renderer/journey/ids.ts'
import { type MapSummary, StorageTrouble } from '../../../renderer/journey/repository.ts'
import { uniqueTitle } from '../../../renderer/journey/unique-title.ts'
import type { AppServices } from '../../../renderer/ui/app-services.ts'
import { snippetOf, stretchesOf } from '../../../renderer/ui/library/highlighted.tsx'
import type { LibraryState } from '../../../renderer/ui/library/library-state.ts'
import { mapCommands } from '../../../renderer/ui/library/map-commands.ts'
import {
  type FoldedCards,
  type LibrarySort,
  mapsAt,
  matchingMaps,
  sortedMaps,
  wordsOf,
} from '../../../renderer/ui/library/matching-maps.ts'
import { createPreferences } from '../../../renderer/ui/preferences.ts'
import { createShell } from '../../../renderer/ui/shell.ts'

function summary(fields: Partial<MapSummary>): MapSummary {
  return {
    id: 'map:a' as MapId,
    title: 'Choosing accounting software',
    kind: 'current-state',
    persona: 'Ratna Wulandari',
    tags: ['pricing'],
    createdAt: 0,
    updatedAt: 0,
    cardCount: 0,
    stepCount: 0,
    reviewEvery: null,
    reviewedOn: null,
    revision: 1,
    ...fields,
  }
}

describe('searching the library', () => {
  const maps = [
    summary({}),
    summary({ id: 'map:b' as MapId, title: 'Café Menteng', persona: 'Pak Harjo', tags: [] }),
  ]
  const cards: Readonly<Record<string, readonly string[]>> = {
    'map:a': ['Compares prices on three sites', 'Asks a colleague'],
    'map:b': ['Antre lama di kasir', '在网上比较价格', 'يقارن الأسعار', 'Calls the café, compares nothing'],
  }
  const cardsOf = (id: MapId): FoldedCards => {
    const list = (cards[id] ?? []).map((text, i) => ({
      id: `card:${i}` as CardId,
      text,
      folded: fold(text),
    }))
    return { whole: list.map(card => card.folded).join('\n'), cards: list }
  }
  const find = (query: string) => matchingMaps(maps, wordsOf(query), cardsOf)
  const ids = (query: string) => find(query).map(({ map }) => map.id)
  const texts = (query: string) => find(query).flatMap(found => found.cards.map(card => card.text))

  it('looks into titles, tags and people, for every word in any order', () => {
    expect(ids('pricing ratna')).toEqual(['map:a'])
    expect(ids('harjo menteng')).toEqual(['map:b'])
    expect(ids('ratna menteng')).toEqual([])
  })

  it('minds neither case nor accents', () => {
    expect(ids('CAFE')).toEqual(['map:b'])
  })

  it('looks into the text of cards, in any script', () => {
    expect(texts('kasir')).toEqual(['Antre lama di kasir'])
    expect(texts('比较')).toEqual(['在网上比较价格'])
    expect(texts('اسعار')).toEqual(['يقارن الأسعار'])
    expect(texts('COMPARES')).toEqual(['Compares prices on three sites', 'Calls the café, compares nothing'])
  })

  it('takes words from the title and from one card together, but not from two cards', () => {
    expect(texts('ratna colleague')).toEqual(['Asks a colleague'])
    expect(texts('prices colleague')).toEqual([])
  })

  it('also finds a map whose cards are not read yet, by what else it says', () => {
    expect(matchingMaps(maps, wordsOf('menteng'), () => undefined).map(({ map }) => map.id)).toEqual([
      'map:b',
    ])
  })

  it('finds everything with nothing asked', () => {
    expect(ids('  ')).toEqual(['map:a', 'map:b'])
  })

  it('shows the part of a long text in which the word stands, and marks it', () => {
    const long = `${'word '.repeat(40)}needle ${'word '.repeat(40)}`
    const snippet = snippetOf(long, ['needle'])
    expect(snippet.startsWith('…')).toBe(true)
    expect(snippet.indexOf('needle')).toBeLessThan(40)
    expect(snippet.length).toBeLessThan(160)
    expect(snippetOf(`${'语'.repeat(100)}比较`, ['比较'])).toContain('比较')
    expect(stretchesOf('Café, cafés', ['cafe', 'fe'])).toEqual([
      { from: 0, to: 4 },
      { from: 6, to: 10 },
    ])
  })
})

describe('the order and the places of the library', () => {
  const day = 24 * 60 * 60 * 1000
  const now = 400 * day
  const maps = [
    summary({ id: 'map:a' as MapId, title: 'Map 10', updatedAt: 3, createdAt: 5 }),
    summary({ id: 'map:b' as MapId, title: 'map 9', updatedAt: 9, createdAt: 1, reviewEvery: 'month' }),
    summary({
      id: 'map:c' as MapId,
      title: 'Überblick',
      kind: 'blank',
      updatedAt: 5,
      createdAt: now,
      reviewEvery: 'quarter',
      tags: ['pricing', 'fleet'],
    }),
  ]
  const order = (sort: LibrarySort, reverse = false) =>
    sortedMaps(maps, sort, reverse, 'en')
      .map(({ id }) => id.slice(4))
      .join('')
  const folder = { id: 'folder:x' as const, name: 'X' }
  const catalogue = withFavourites(
    withMapsIn(withFolder(emptyCatalogue, folder), ['map:c' as MapId], folder.id),
    ['map:a' as MapId],
    true,
  )
  const at = (state: Partial<Pick<LibraryState, 'place' | 'kind' | 'tags'>>) =>
    mapsAt(maps, catalogue, { place: { kind: 'all' }, kind: null, tags: [], ...state }, now)
      .map(({ id }) => id.slice(4))
      .join('')

  it('is by time, by name with numbers as numbers, or by the next review', () => {
    expect(order('edited')).toBe('bca')
    expect(order('name')).toBe('bac')
    expect(order('created')).toBe('cab')
    expect(order('due')).toBe('bca')
    expect(order('name', true)).toBe('cab')
  })

  it('shows what is in a folder, a favourite, due, of a kind, or has all tags', () => {
    expect(at({})).toBe('abc')
    expect(at({ place: { kind: 'folder', id: folder.id } })).toBe('c')
    expect(at({ place: { kind: 'favourites' } })).toBe('a')
    expect(at({ place: { kind: 'due' } })).toBe('b')
    expect(at({ kind: 'blank' })).toBe('c')
    expect(at({ tags: ['pricing'] })).toBe('abc')
    expect(at({ tags: ['pricing', 'fleet'] })).toBe('c')
  })
})

describe('the name of a new map', () => {
  it('is told apart from those that are there', () => {
    expect(uniqueTitle('Journey', [])).toBe('Journey')
    expect(uniqueTitle('Journey', ['journey ', 'Journey 2'])).toBe('Journey 3')
    expect(uniqueTitle('Journey (copy)', ['Journey'])).toBe('Journey (copy)')
  })
})

describe('commands on whole maps', () => {
  function desk(repository: Partial<AppServices['repository']>) {
    const shell = createShell()
    const app = { repository, shell, preferences: createPreferences(null, ['en']) } as unknown as AppServices
    return {
      commands: mapCommands(app, () => 'map:copy' as MapId),
      toasts: () => shell.store.getState().toasts,
    }
  }

  it('offer to undo a deletion, which brings the map back', async () => {
    const restore = vi.fn(async () => {})
    const { commands, toasts } = desk({ remove: async () => {}, restore })
    await commands.remove([summary({})])
    expect(toasts()[0]?.params).toEqual({ title: 'Choosing accounting software' })
    toasts()[0]?.action?.run()
    expect(restore).toHaveBeenCalledWith(['map:a'])
  })

  it('make one map however often a template is pressed meanwhile, and another one after', async () => {
    let finish: (id: MapId) => void = () => {}
    const create = vi.fn(() => new Promise<MapId>(resolve => (finish = resolve)))
    const open = vi.fn()
    const app = { maps: { create }, navigation: { open }, shell: createShell() } as unknown as AppServices
    const commands = mapCommands(app, () => 'map:copy' as MapId)
    const options = { language: 'en', filled: false } as const
    const first = commands.create('blank', options)
    await commands.create('blank', options)
    finish('map:new' as MapId)
    await first
    expect(create).toHaveBeenCalledTimes(1)
    expect(open.mock.calls).toEqual([['map:new']])
    void commands.create('blank', options)
    expect(create).toHaveBeenCalledTimes(2)
  })

  it('show what storage could not do, as a message that stays', async () => {
    const { commands, toasts } = desk({
      remove: async () => {
        throw new StorageTrouble('quota', 'full')
      },
    })
    await commands.remove([summary({})])
    expect(toasts()).toMatchObject([{ message: 'trouble.quota', tone: 'trouble', action: null }])
  })

  it('rename nothing when the title is empty or the same', async () => {
    const rename = vi.fn(async () => {})
    const { commands } = desk({ rename })
    await commands.rename(summary({}), '  ')
    await commands.rename(summary({}), 'Choosing accounting software')
    expect(rename).not.toHaveBeenCalled()
    await commands.rename(summary({}), ' New name ')
    expect(rename).toHaveBeenCalledWith('map:a', 'New name')
  })
})
