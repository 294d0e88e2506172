import { expect, test, vi } from 'vitest'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import type { MapId } from '../../../renderer/journey/ids.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import { aDocument, cardId } from '../../helpers/documents.ts'
import { Hand, mapId } from './storage-bed.ts'

test('maps live as long as the window, with their history', async () => {
  let time = 0
  const repository = new MemoryRepository(() => ++time)
  const changed = vi.fn()
  repository.watch(changed)
  await repository.create(aDocument({ cards: [[null, ['one']]] }))
  const hand = new Hand(await repository.open(mapId))
  await hand.save(setCardText(hand.document, cardId('one'), 'A'))
  await hand.map.close()
  await repository.rename(mapId, 'Renamed')
  const again = new Hand(await repository.open(mapId))
  expect(again.document.index.map.title).toBe('Renamed')
  expect(again.history.undos).toHaveLength(2)
  await repository.duplicate(mapId, 'map:copy' as MapId, 'Copy')
  await repository.remove([mapId])
  expect((await repository.list()).map(({ title }) => title)).toEqual(['Copy'])
  await repository.restore([mapId])
  expect(await repository.list()).toHaveLength(2)
  expect(changed).toHaveBeenCalled()
  await expect(repository.open('map:none' as MapId)).rejects.toMatchObject({ kind: 'not-found' })
})
