import { expect, test, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { MapSession } from '../../../renderer/app/map-session.ts'
import type { AppNavigation } from '../../../renderer/app/navigation.ts'
import { createOriginMemory } from '../../../renderer/app/origin-memory.ts'
import { createOriginalDesk } from '../../../renderer/app/original-desk.ts'
import { exportJejak } from '../../../renderer/export/export-jejak.ts'
import { readJejak } from '../../../renderer/import/read-jejak.ts'
import { setCardText } from '../../../renderer/journey/commands/update-card.ts'
import type { JourneyDocument } from '../../../renderer/journey/document.ts'
import { countingIds, type MapId } from '../../../renderer/journey/ids.ts'
import { createMemoryPlatform } from '../../../renderer/platform/memory-platform.ts'
import { MemoryRepository } from '../../../renderer/storage/memory-repository.ts'
import type { OriginStatus } from '../../../renderer/ui/origin-status.ts'
import { createShell } from '../../../renderer/ui/shell.ts'
import { deviceStorage } from '../../helpers/device-storage.ts'
import { aDocument, cardId } from '../../helpers/documents.ts'
import { nodeLayout } from '../../helpers/editor-driver.ts'

const name = 'report.jejak'
const plain = aDocument({ cards: [[[1, 1, 1], ['one']]] })
const textOf = (document: JourneyDocument | null) => document?.records.get(cardId('one'))?.text

/** A map that is open, with what keeps it and its file together. */
async function opened() {
  let time = 0
  const repository = new MemoryRepository(() => ++time)
  await repository.create(plain)
  const layout = nodeLayout()
  const session = new MapSession(await repository.open(plain.index.map.id), {
    layout: () => layout,
    ids: countingIds('n'),
    now: () => time,
    language: () => 'en',
    storage: null,
  })
  const platform = createMemoryPlatform()
  platform.originals.nameToChoose = name
  const { disk } = platform.originals
  const shell = createShell()
  const status = createStore<{ origin: OriginStatus | null }>(() => ({ origin: null }))
  const storage = deviceStorage()
  const window = Object.assign(new EventTarget(), { document: new EventTarget() }) as unknown as Window
  const desk = await createOriginalDesk({
    platform,
    repository,
    shell,
    status,
    navigation: { session: () => session } as AppNavigation,
    maps: {
      start: async () => plain.index.map.id,
      picture: async (_, hash) => repository.asset(hash),
      saveCopy: async () => 'saved',
    },
    storage,
    ids: countingIds('d'),
    window,
  })
  const type = (text: string) =>
    session.editor.change({ key: 'editText' }, document => setCardText(document, cardId('one'), text))
  const inFile = async () => {
    const read = await readJejak(disk.get(name) ?? new Uint8Array())
    return read.ok ? textOf(read.value.document) : null
  }
  return { repository, session, platform, disk, storage, window, shell, status, desk, type, inFile }
}

test('what was typed while the map was being saved is saved by asking again, however often that is asked', async () => {
  const { desk, session, platform, status, type, inFile } = await opened()
  type('first')
  await desk.save(session)
  expect(await inFile()).toBe('first')

  const { write } = platform.originals
  let letGo = () => {}
  const slow = new Promise<void>(resolve => {
    letGo = resolve
  })
  const writes = vi.spyOn(platform.originals, 'write').mockImplementationOnce(async (...values) => {
    const outcome = await write.apply(platform.originals, values)
    await slow
    return outcome
  })
  type('second')
  const saved = desk.save(session)
  await expect.poll(inFile).toBe('second')
  type('third')
  const again = [desk.save(session), desk.save(session), desk.save(session)]
  letGo()
  await Promise.all([saved, ...again])
  expect(await inFile()).toBe('third')
  expect(status.getState().origin?.state).toBe('same')
  expect(writes).toHaveBeenCalledTimes(2)
})

test('taking what is in the file keeps the map of before as a version, and stays the same map', async () => {
  const { desk, session, repository, disk, shell, status, type } = await opened()
  type('mine')
  await desk.save(session)
  const theirs = aDocument({ cards: [[[1, 1, 1], ['one']]], map: { createdAt: 5, title: 'Theirs' } })
  const { bytes } = await exportJejak(theirs, async () => null)
  disk.set(name, bytes)
  type('mine since')
  await desk.save(session)
  const { dialog } = shell.store.getState()
  if (dialog?.kind !== 'original' || dialog.ask.kind !== 'changed') throw new Error('nothing was asked')
  dialog.ask.choose('theirs')
  await expect.poll(() => status.getState().origin?.state).toBe('same')

  const { document, history } = session.editor.state()
  const { id, createdAt } = plain.index.map
  expect(document.index.map).toMatchObject({ id, createdAt, title: 'Theirs' })
  expect(history.undos.at(-1)?.label.key).toBe('takeFile')
  const versions = await repository.versions()
  const [kept] = await versions.list(id)
  expect(kept).toMatchObject({ reason: 'replace', name: null })
  expect(textOf(await versions.read(id, kept?.id ?? ''))).toBe('mine since')

  // The same in other words is still what the map says.
  disk.set(name, new Uint8Array([...bytes, 10]))
  shell.closeDialog()
  await desk.save(session)
  expect(shell.store.getState().dialog).toBeNull()
  session.editor.undo()
  expect(textOf(session.editor.state().document)).toBe('mine since')
  await session.close()
})

test('a file that another window has given to another map is not taken back', async () => {
  const { desk, session, storage, window, status } = await opened()
  await desk.save(session)
  await expect.poll(() => status.getState().origin).toMatchObject({ file: name, state: 'same' })
  const elsewhere = createOriginMemory(storage)
  const origin = elsewhere.of(session.id)
  const other = 'map:other' as MapId
  elsewhere.set(other, origin)
  const comesBack = () => {
    window.dispatchEvent(new Event('focus'))
    return status.getState().origin
  }
  await expect.poll(comesBack).toBeNull()
  expect([elsewhere.of(session.id), elsewhere.of(other)]).toEqual([null, origin])
  await session.close()
})
