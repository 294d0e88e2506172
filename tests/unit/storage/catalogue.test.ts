import { afterEach, describe, expect, test, vi } from 'vitest'
import {
  type Catalogue,
  catalogueFromData,
  catalogueToData,
  type FolderId,
  withFavourites,
  withFolder,
  withFolderName,
  withMapsIn,
  withoutFolder,
} from '../../../renderer/journey/catalogue.ts'
import type { MapId } from '../../../renderer/journey/ids.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import { aDocument } from '../../helpers/documents.ts'
import { Computer, mapId } from './storage-bed.ts'

let computer = new Computer()
afterEach(() => {
  computer.pullThePlug()
  computer = new Computer()
})

const claims = 'folder:claims' as FolderId
const fleet = 'folder:fleet' as FolderId
const addClaims = (catalogue: Catalogue) => withFolder(catalogue, { id: claims, name: 'Claims' })
const content = (catalogue: Catalogue) => catalogueToData({ ...catalogue, revision: 0 })

describe('folders and favourites', () => {
  test('of two windows are all there, and each hears of the other', async () => {
    const [here, there] = [computer.window(), computer.window()]
    let told = 0
    there.watch(() => told++)
    await Promise.all([
      here.changeCatalogue(addClaims),
      there.changeCatalogue(catalogue => withFolder(catalogue, { id: fleet, name: ' Fleet ' })),
      here.changeCatalogue(catalogue => withFavourites(catalogue, [mapId], true)),
    ])
    const { folders, favourites } = await there.catalogue()
    expect(folders.map(({ name }) => name).sort()).toEqual(['Claims', 'Fleet'])
    expect([...favourites]).toEqual([mapId])
    await expect.poll(() => told).toBeGreaterThan(0)
  })

  test('outlive the database', async () => {
    const window = computer.window()
    await window.create(aDocument())
    await window.changeCatalogue(addClaims)
    await window.changeCatalogue(catalogue =>
      withFavourites(withMapsIn(catalogue, [mapId], claims), [mapId], true),
    )
    await window.idle()
    const before = await window.catalogue()
    computer.pullThePlug()
    computer.wipeDatabase()
    const after = computer.window()
    const recovery = await after.recovery()
    expect(content(await after.catalogue())).toEqual(content(before))
    await recovery.restore([mapId])
    expect((await after.catalogue()).inFolder.get(mapId)).toBe(claims)
  })

  test('made in a database that has just come up empty are joined to those that come back', async () => {
    const window = computer.window()
    await window.changeCatalogue(addClaims)
    await window.idle()
    computer.pullThePlug()
    computer.wipeDatabase()
    const after = computer.window()
    await after.changeCatalogue(catalogue => withFolder(catalogue, { id: fleet, name: 'Fleet' }))
    await after.idle()
    expect((await after.catalogue()).folders.map(({ name }) => name)).toEqual(['Claims', 'Fleet'])
    computer.pullThePlug()
    computer.wipeDatabase()
    const again = computer.window()
    await again.recovery()
    expect((await again.catalogue()).folders.map(({ name }) => name)).toEqual(['Claims', 'Fleet'])
  })

  test('made while the second copy could not be read are joined to those that come back later', async () => {
    const window = computer.window()
    for (const change of [addClaims, (all: Catalogue) => withFolderName(all, claims, 'Claims 2026')])
      await window.changeCatalogue(change)
    await window.idle()
    computer.pullThePlug()
    computer.wipeDatabase()
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const read = vi.spyOn(computer.files, 'read').mockRejectedValue(new DOMException('', 'NotReadableError'))
    const deaf = computer.window()
    await deaf.changeCatalogue(catalogue => withFolder(catalogue, { id: fleet, name: 'Fleet' }))
    await deaf.idle()
    computer.pullThePlug()
    read.mockRestore()
    for (let start = 0; start < 2; start++) {
      const after = computer.window()
      await after.idle()
      expect((await after.catalogue()).folders.map(({ name }) => name)).toEqual(['Claims 2026', 'Fleet'])
      computer.pullThePlug()
    }
  })

  test('are those of the database when the second copy is behind', async () => {
    const window = computer.window()
    await window.changeCatalogue(addClaims)
    await window.idle()
    const files = new Map(computer.files.files)
    await window.changeCatalogue(catalogue => withoutFolder(catalogue, claims))
    await window.idle()
    computer.pullThePlug()
    for (const [name, bytes] of files) computer.files.files.set(name, bytes)
    const after = computer.window()
    await after.idle()
    expect((await after.catalogue()).folders).toEqual([])
    computer.pullThePlug()
    computer.wipeDatabase()
    const again = computer.window()
    await again.recovery()
    expect((await again.catalogue()).folders).toEqual([])
  })

  test('of a map that is erased are forgotten', async () => {
    const window = computer.window()
    await window.create(aDocument())
    await window.changeCatalogue(addClaims)
    await window.changeCatalogue(catalogue =>
      withFavourites(withMapsIn(catalogue, [mapId], claims), [mapId], true),
    )
    await window.remove([mapId])
    await window.erase([mapId])
    const { inFolder, favourites, folders } = await window.catalogue()
    expect([inFolder.size, favourites.size, folders.length]).toEqual([0, 0, 1])
  })
})

describe('the catalogue', () => {
  test('loses with a folder no map', () => {
    const full = withMapsIn(addClaims(catalogueFromData(null)), [mapId], claims)
    expect(full.inFolder.get(mapId)).toBe(claims)
    expect(withoutFolder(full, claims).inFolder.size).toBe(0)
    expect(withMapsIn(full, [mapId], fleet).inFolder.has(mapId)).toBe(false)
    expect(withFolderName(full, claims, ' Claims 2026 ').folders[0]?.name).toBe('Claims 2026')
  })

  test('is read back as it was written, and without what makes no sense', () => {
    const full = withMapsIn(addClaims({ ...catalogueFromData(null), revision: 3 }), [mapId], claims)
    expect(catalogueFromData(JSON.parse(JSON.stringify(catalogueToData(full))))).toEqual(full)
    const odd = {
      revision: 1,
      folders: [{ id: claims, name: 'Claims' }, { id: 'x', name: 'No id' }, 7],
      inFolder: [['map:a', claims], ['map:b', 'folder:gone'], ['nonsense', claims], 5],
      favourites: ['map:a', 'card:b', null],
    }
    const read = catalogueFromData(odd)
    expect(read.folders).toHaveLength(1)
    expect([...read.inFolder]).toEqual([['map:a', claims]])
    expect([...read.favourites]).toEqual(['map:a'])
    for (const nothing of [null, 'text', [], { revision: -1 }, {}])
      expect(catalogueFromData(nothing).folders).toEqual([])
  })
})

test('folders of maps that are kept in the window only work the same', async () => {
  const repository = new MemoryRepository(() => 1)
  await repository.create(aDocument())
  await repository.changeCatalogue(addClaims)
  await repository.changeCatalogue(catalogue => withMapsIn(catalogue, ['map:m' as MapId], claims))
  expect((await repository.catalogue()).inFolder.size).toBe(1)
  await repository.remove([mapId])
  await repository.erase([mapId])
  expect((await repository.catalogue()).inFolder.size).toBe(0)
})
