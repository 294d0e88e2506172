import { expect, test } from 'vitest'
import { currentVersion } from '../../../renderer/storage/database.ts'
import { insertMap } from '../../../renderer/storage/map-store.ts'
import { aDocument, recordsById } from '../../helpers/documents.ts'
import { Computer, mapId } from './storage-bed.ts'

test.each([1, 2])(
  'a database of version %i opens with its maps, and has the tables that came later',
  async version => {
    const computer = new Computer()
    const old = computer.database(version)
    const document = aDocument({ cards: [[[1, 1, 1], ['one']]], map: { title: 'From before' } })
    await insertMap(old, document, { revision: 7, now: 5, assets: new Map([['a', new Uint8Array([1, 2])]]) })
    old.close()
    const [before] = await computer.factory.databases()
    expect(before?.version).toBe(version * 10)

    const database = computer.database()
    const window = computer.window(database)
    expect(await window.list()).toMatchObject([{ id: mapId, title: 'From before', revision: 7 }])
    expect(recordsById(await window.read(mapId))).toEqual(recordsById(document))
    expect(await window.asset('a')).toEqual(new Uint8Array([1, 2]))
    const { texts, thumbnails, versions, versionContents } = database
    const later = [texts, thumbnails, versions, versionContents]
    const counts = await database.run('r', later, () => Promise.all(later.map(table => table.count())))
    expect(counts).toEqual([0, 0, 0, 0])
    expect(await (await window.versions()).list(mapId)).toEqual([])
    const [after] = await computer.factory.databases()
    expect(after?.version).toBe(currentVersion * 10)
    computer.pullThePlug()
  },
)
