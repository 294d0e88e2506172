import { expect, test } from 'vitest'
import { MapSession } from '../../../renderer/app/map-session.ts'
import { replaceMap } from '../../../renderer/app/replace-map.ts'
import { selectCards } from '../../../renderer/editor/selection.ts'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import { countingIds, type MapId } from '../../../renderer/journey/ids.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import { aDocument, cardId, recordsById } from '../../helpers/documents.ts'
import { nodeLayout } from '../../helpers/editor-driver.ts'

const now = aDocument({
  stages: [8, 8],
  cards: [
    [
      [1, 1, 1],
      ['one', 'two'],
    ],
  ],
  map: { title: 'Now' },
})
const { id } = now.index.map
const other = aDocument({
  stages: [1],
  lanes: ['quotes'],
  map: { id: 'map:other' as MapId, title: 'Other' },
})
const picture = 'd'.repeat(64)

/** A map that is open in this window. */
async function opened() {
  let time = 0
  const repository = new MemoryRepository(() => ++time)
  await repository.create(now)
  const layout = nodeLayout()
  const session = new MapSession(await repository.open(id), {
    layout: () => layout,
    ids: countingIds('n'),
    now: () => time,
    language: () => 'en',
    storage: null,
  })
  return { repository, session }
}

test('the open map is replaced by one step, with its state of before kept, what is being typed included', async () => {
  const { repository, session } = await opened()
  const { editor } = session
  editor.patch({ viewport: { width: 800, height: 600 } })
  editor.setCamera({ x: -3_000, y: 0, zoom: 1 })
  editor.select(selectCards([cardId('two')]))
  editor.mark({ key: 'editText' })
  editor.preview(document => setCardText(document, cardId('one'), 'half a sen'))
  await replaceMap({ repository, session: () => session }, id, other, {
    label: 'restoreVersion',
    assets: new Map([[picture, new Uint8Array([1])]]),
  })
  const { document, history, selection, camera } = editor.state()
  expect(document.index.map).toMatchObject({ id, title: 'Other' })
  expect(document.index.cardCount).toBe(0)
  expect(history.undos.map(({ label }) => label.key)).toEqual(['editText', 'restoreVersion'])
  expect(selection.kind).not.toBe('cards')
  // What was looked at is not there any more.
  expect(camera.x).toBe(0)
  expect(await repository.asset(picture)).not.toBeNull()
  const versions = await repository.versions()
  const [kept] = await versions.list(id)
  expect(kept).toMatchObject({ reason: 'replace', name: null })
  const before = await versions.read(id, kept?.id ?? '')
  expect(before?.records.get(cardId('one'))?.text).toBe('half a sen')
  editor.undo()
  expect(before && recordsById(editor.state().document)).toEqual(before && recordsById(before))
  await session.flush()
  expect(recordsById(await repository.read(id))).toEqual(before && recordsById(before))
  await session.close()
})

test('a map that may only be read here is left as it is', async () => {
  const { repository, session } = await opened()
  session.editor.setReadOnly('taken-over')
  await expect(
    replaceMap({ repository, session: () => session }, id, other, { label: 'restoreVersion' }),
  ).rejects.toMatchObject({ kind: 'open-elsewhere' })
  expect(session.editor.state().document).toBe(now)
  expect(await (await repository.versions()).list(id)).toEqual([])
})

test('a map that is open nowhere is replaced where it lies', async () => {
  const { repository, session } = await opened()
  await session.close()
  await replaceMap({ repository, session: () => null }, id, other, { label: 'restoreBackup' })
  expect((await repository.read(id)).index.map).toMatchObject({ id, title: 'Other' })
  expect((await repository.open(id)).history.undos).toMatchObject([{ label: { key: 'restoreBackup' } }])
})
