import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { createMapArchive } from '../../../renderer/app/map-archive.ts'
import { ArchiveTooLarge, zipFiles } from '../../../renderer/export/archive.ts'
import { exportJejak } from '../../../renderer/export/export-jejak.ts'
import { withFavourites, withFolder, withMapsIn } from '../../../renderer/journey/catalogue.ts'
import { updateMap } from '../../../renderer/journey/commands/map.ts'
import { applyDiff, documentOf, type JourneyDocument, mapOf } from '../../../renderer/journey/document.ts'
import { countingIds, type MapId } from '../../../renderer/journey/ids.ts'
import { encodeJejakFile } from '../../../renderer/journey/jejak-file.ts'
import type { SavedFile } from '../../../renderer/platform/platform.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import { aDocument } from '../../helpers/documents.ts'

const map = (id: string, title: string): JourneyDocument => {
  const document = aDocument({
    lanes: ['actions'],
    cards: [
      [
        [1, 1, 1],
        ['One', 'Two'],
      ],
    ],
  })
  const rest = [...document.records.values()].filter(record => record.type !== 'map')
  return documentOf([{ ...mapOf(document), id: `map:${id}` as MapId, title }, ...rest])
}

const textOf = (document: JourneyDocument) => encodeJejakFile({ document, assets: new Map() })

/** A computer of its own with maps on it. `choose` is the file that its user picks. */
async function computer(maps: readonly JourneyDocument[]) {
  const repository = new MemoryRepository(() => 1_700_000_000_000)
  for (const document of maps) await repository.create(document)
  const saved: SavedFile[] = []
  let choose: { name: string; bytes: Uint8Array } | null = null
  const archive = createMapArchive({
    repository,
    platform: {
      saveFile: async (file: SavedFile) => {
        saved.push(file)
        return 'saved' as const
      },
      openFile: async () => choose,
    } as never,
    ids: countingIds('new-'),
    now: () => Date.UTC(2026, 10, 21, 12),
    onScreen: () => null,
    copyTitle: title => `${title} (copy)`,
  })
  const run = () => ({
    progress: (done: number) => void seen.push(done),
    signal: new AbortController().signal,
  })
  const seen: number[] = []
  return {
    repository,
    archive,
    saved,
    seen,
    run,
    take: (bytes: Uint8Array, name = 'maps.zip') => {
      choose = { name, bytes }
      return archive.take(run())
    },
    titles: async () => (await repository.list()).map(({ title }) => title).sort(),
  }
}

describe('everything in one archive', () => {
  it('comes out as one file for each map, and goes into another computer as the same maps', async () => {
    const home = await computer([map('a', 'Trip'), map('b', 'trip'), map('c', '旅')])
    expect(await home.archive.save(home.run())).toEqual({
      outcome: 'saved',
      maps: 3,
      missingPictures: 0,
      unreadable: [],
    })
    expect(home.seen.at(-1)).toBe(1)
    const [file] = home.saved
    expect(file?.suggestedName).toBe('jejak-2026-11-21.zip')
    expect(Object.keys(unzipSync(file!.bytes)).sort()).toEqual([
      'library.json',
      'trip-2.jejak',
      'trip.jejak',
      '旅.jejak',
    ])

    const other = await computer([])
    expect(await other.take(file!.bytes)).toMatchObject({
      trouble: null,
      added: 3,
      copied: 0,
      same: 0,
      stopped: false,
    })
    for (const { id } of await home.repository.list()) {
      const [before, after] = await Promise.all([home.repository.read(id), other.repository.read(id)])
      expect(textOf(after)).toBe(textOf(before))
    }
  })

  it('brings folders, favourites and the time of the last edit along, and joins folders of one name', async () => {
    const home = await computer([])
    const [a, b] = ['map:a' as MapId, 'map:b' as MapId] as const
    await home.repository.create(map('a', 'Trip'), new Map(), 1_600_000_000_000)
    await home.repository.create(map('b', 'Claim'), new Map(), 1_600_000_000_001)
    await home.repository.changeCatalogue(catalogue =>
      withFavourites(
        withMapsIn(
          withMapsIn(
            withFolder(withFolder(catalogue, { id: 'folder:1', name: 'Travel' }), {
              id: 'folder:2',
              name: 'Claims',
            }),
            [a],
            'folder:1',
          ),
          [b],
          'folder:2',
        ),
        [b],
        true,
      ),
    )
    await home.archive.save(home.run())
    const other = await computer([map('b', 'Another claim')])
    await other.repository.changeCatalogue(catalogue =>
      withFolder(catalogue, { id: 'folder:9', name: 'Claims' }),
    )
    expect(await other.take(home.saved[0]!.bytes)).toMatchObject({ added: 1, copied: 1 })
    const { folders, inFolder, favourites } = await other.repository.catalogue()
    expect(folders.map(({ name }) => name)).toEqual(['Claims', 'Travel'])
    const found = await other.repository.list()
    const copy = found.find(({ title }) => title === 'Claim (copy)')
    expect(inFolder.get(a)).toBe('folder:1')
    expect(inFolder.get(copy!.id)).toBe('folder:9')
    expect([...favourites]).toEqual([copy?.id])
    expect(found.find(({ id }) => id === a)?.updatedAt).toBe(1_600_000_000_000)
  })

  it('takes archives without folders, and with a library that is none', async () => {
    const good = (await exportJejak(map('a', 'Good'), async () => null)).bytes
    for (const text of ['', 'null', '{"format":"jejak-library","version":2}', '{"editedAt":7}', '[1]']) {
      const other = await computer([])
      const archive = zipSync({ 'library.json': strToU8(text), 'good.jejak': good })
      expect(await other.take(archive)).toMatchObject({ added: 1 })
      expect((await other.repository.catalogue()).folders).toEqual([])
    }
  })

  it('is given up as soon as it is larger than can be saved', async () => {
    let asked = 0
    async function* files() {
      for (; asked < 9; asked++)
        yield { name: `${asked}`, bytes: crypto.getRandomValues(new Uint8Array(1_000)), changedAt: 0 }
    }
    await expect(zipFiles(files(), new AbortController().signal, 2_500)).rejects.toThrow(ArchiveTooLarge)
    expect(asked).toBe(2)
  })

  it('leaves maps that are here as they are: the same ones once, changed ones beside their copy', async () => {
    const home = await computer([map('a', 'Same'), map('b', 'Changed')])
    await home.archive.save(home.run())
    await home.repository.rename('map:b' as MapId, 'Changed since')
    expect(await home.take(home.saved[0]!.bytes)).toMatchObject({ added: 0, copied: 1, same: 1 })
    expect(await home.titles()).toEqual(['Changed (copy)', 'Changed since', 'Same'])
  })

  it('tells what could not be read and takes in the rest', async () => {
    const good = (await exportJejak(map('a', 'Good'), async () => null)).bytes
    const newer = strToU8('{"format":"jejak","version":99,"records":[],"assets":{}}')
    const home = await computer([])
    const taken = await home.take(
      zipSync({
        'folder/good.jejak': good,
        'newer.jejak': newer,
        'torn.jejak': good.slice(0, good.length / 2),
        'readme.txt': strToU8('hello'),
        '__MACOSX/._good.jejak': strToU8('junk'),
      }),
    )
    expect(taken).toMatchObject({ added: 1, trouble: null })
    expect(taken?.refused.map(({ file, trouble }) => [file, trouble.kind])).toEqual([
      ['newer.jejak', 'newer-version'],
      ['torn.jejak', 'truncated'],
    ])
    expect(await home.titles()).toEqual(['Good'])
  })

  it('says of a file without maps that it has none, and of no archive that it is none', async () => {
    const home = await computer([])
    expect(await home.take(zipSync({ 'a.txt': strToU8('x') }))).toMatchObject({ trouble: 'no-maps' })
    for (const bytes of [
      new Uint8Array(),
      strToU8('not a zip'),
      zipSync({ 'a.jejak': strToU8('x') }).slice(0, 60),
    ])
      expect(await home.take(bytes, 'odd.zip')).toMatchObject({ trouble: 'not-an-archive', file: 'odd.zip' })
  })

  it('saves nothing when it is stopped, and nothing where there is nothing', async () => {
    const home = await computer([map('a', 'Trip')])
    const stopped = new AbortController()
    const run = { progress: () => stopped.abort(), signal: stopped.signal }
    await expect(home.archive.save(run)).rejects.toThrow()
    expect(home.saved).toEqual([])
    const empty = await computer([])
    expect(await empty.archive.save(empty.run())).toMatchObject({ outcome: 'nothing', maps: 0 })
    expect(empty.saved).toEqual([])
  })

  it('keeps what had been taken in when it is stopped', async () => {
    const home = await computer([map('a', 'One'), map('b', 'Two')])
    await home.archive.save(home.run())
    const other = await computer([])
    const stopped = new AbortController()
    const result = createMapArchive({
      repository: other.repository,
      platform: { openFile: async () => ({ name: 'm.zip', bytes: home.saved[0]!.bytes }) } as never,
      ids: countingIds('x-'),
      now: () => 0,
      onScreen: () => null,
      copyTitle: title => title,
    }).take({ progress: () => stopped.abort(), signal: stopped.signal })
    expect(await result).toMatchObject({ added: 1, stopped: true })
    expect(await other.titles()).toHaveLength(1)
  })

  it('takes the map on screen as it is there', async () => {
    const stored = map('a', 'Stored')
    const shown = applyDiff(stored, updateMap(stored, { title: 'On screen' }))
    const home = await computer([stored])
    const archive = createMapArchive({
      repository: home.repository,
      platform: {
        saveFile: async (file: SavedFile) => {
          home.saved.push(file)
          return 'saved' as const
        },
      } as never,
      ids: countingIds('x-'),
      now: () => 0,
      onScreen: () => shown,
      copyTitle: title => title,
    })
    await archive.save(home.run())
    const [text] = Object.values(unzipSync(home.saved[0]!.bytes)).map(bytes =>
      new TextDecoder().decode(bytes),
    )
    expect(text).toContain('On screen')
  })
})
