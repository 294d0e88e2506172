import { describe, expect, it, vi } from 'vitest'
import type { MapId } from '../../../renderer/journey/ids.ts'
import { type MapSummary, StorageTrouble } from '../../../renderer/journey/repository.ts'
import type { AppServices } from '../../../renderer/ui/app-services.ts'
import { mapCommands } from '../../../renderer/ui/library/map-commands.ts'
import { matchingMaps } from '../../../renderer/ui/library/matching-maps.ts'
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
  const maps = [summary({}), summary({ title: 'Café Menteng', persona: 'Pak Harjo', tags: [] })]

  it('looks into titles, tags and people, for every word in any order', () => {
    expect(matchingMaps(maps, 'pricing ratna')).toEqual([maps[0]])
    expect(matchingMaps(maps, 'harjo menteng')).toEqual([maps[1]])
    expect(matchingMaps(maps, 'ratna menteng')).toEqual([])
  })

  it('minds neither case nor accents', () => {
    expect(matchingMaps(maps, 'CAFE')).toEqual([maps[1]])
  })

  it('finds everything with nothing asked', () => {
    expect(matchingMaps(maps, '  ')).toBe(maps)
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
    await commands.remove(summary({}))
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
    await commands.remove(summary({}))
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
