import { addCards } from '../../../renderer/journey/commands/add-cards.ts'
import { applyDiff, documentOf } from '../../../renderer/journey/document.ts'
import { emptyHistory, push } from '../../../renderer/journey/history.ts'
import type { LaneId, MapId, StageId, StepId } from '../../../renderer/journey/ids.ts'
import { laneDefaults } from '../../../renderer/journey/records/lane.ts'
import { mapDefaults } from '../../../renderer/journey/records/map.ts'
import { stageDefaults } from '../../../renderer/journey/records/stage.ts'
import { stepDefaults } from '../../../renderer/journey/records/step.ts'
import { type MapRepository, type OpenMap, StorageTrouble } from '../../../renderer/journey/repository.ts'
import { openRepository } from '../../../renderer/storage/open-repository.ts'

/** The storage without the app: what the tests call through the page. All of it is plain data. */
export interface StoragePage {
  firstStart(): Promise<boolean>
  lost(): Promise<readonly { id: string; state: string; cardCount: number }[]>
  restoreAll(): Promise<number>
  titles(): Promise<readonly string[]>
  create(name: string): Promise<void>
  open(name: string): Promise<{ access: string; repairs: number; texts: readonly string[] }>
  takeOver(): Promise<string>
  /** Adds a card to the open map; its text once it is durable, or the kind of trouble. */
  add(text: string): Promise<string>
  snapshot(): Promise<void>
  close(): Promise<void>
  takenOver(): boolean
  wipeDatabase(): Promise<void>
}

declare global {
  interface Window {
    storagePage: Promise<StoragePage>
  }
}

const lane = 'lane:1' as LaneId
const step = 'step:1' as StepId
const idOf = (name: string) => `map:${name}` as MapId
const ids = () => crypto.randomUUID()

function blank(name: string) {
  const stage = 'stage:1' as StageId
  return documentOf([
    { ...mapDefaults(idOf(name), Date.now()), title: name },
    stageDefaults(stage, 'a0'),
    stepDefaults(step, stage, 'a0'),
    laneDefaults(lane, 'a0'),
  ])
}

function pageOn(repository: MapRepository): StoragePage {
  let map: OpenMap | null = null
  let document = blank('none')
  let history = emptyHistory
  let isTaken = false
  const use = (opened: OpenMap) => {
    map = opened
    ;({ document, history } = opened)
    isTaken = false
    opened.onTakenOver(() => {
      isTaken = true
    })
    const texts = document.records.ofType('card').map(card => card.text)
    return { access: opened.access, repairs: opened.repairs.length, texts }
  }
  return {
    firstStart: async () => (await repository.recovery()).firstStart,
    lost: async () =>
      (await repository.recovery()).lost.map(({ id, state, cardCount }) => ({ id, state, cardCount })),
    restoreAll: async () => {
      const recovery = await repository.recovery()
      return recovery.restore(recovery.lost.map(({ id }) => id))
    },
    titles: async () => (await repository.list()).map(({ title }) => title).sort(),
    create: async name => {
      await repository.create(blank(name))
    },
    open: async name => use(await repository.open(idOf(name))),
    takeOver: async () => (map ? use(await map.takeOver()).access : 'none'),
    add: async text => {
      const { diff } = addCards(document, { laneId: lane, stepId: step, index: 0 }, [{ text }], ids)
      const entry = { label: { key: 'addCard' }, diff }
      document = applyDiff(document, diff)
      history = push(history, entry)
      try {
        await map?.append({ op: 'do', entry })
        return text
      } catch (error) {
        if (error instanceof StorageTrouble) return error.kind
        throw error
      }
    },
    snapshot: async () => {
      await map?.snapshot(document, history)
      await until(() => !repository.secondCopy?.busy())
    },
    close: async () => map?.close(),
    takenOver: () => isTaken,
    wipeDatabase: () =>
      new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase('jejak')
        request.onsuccess = () => resolve()
        request.onerror = () => reject(request.error)
      }),
  }
}

window.storagePage = openRepository({ now: () => Date.now(), ids }).then(pageOn)

/** Resolves when `test` holds, looked at again and again. */
async function until(test: () => boolean): Promise<void> {
  while (!test()) await new Promise(resolve => setTimeout(resolve, 10))
}
