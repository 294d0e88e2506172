import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createClipboard } from '../../../renderer/app/clipboard.ts'
import type { Editor } from '../../../renderer/editor/editor.ts'
import { selectCards } from '../../../renderer/editor/selection.ts'
import { updateLane } from '../../../renderer/journey/commands/lanes.ts'
import { applyDiff } from '../../../renderer/journey/document.ts'
import { createMemoryPlatform } from '../../../renderer/platform/memory-platform.ts'
import { PlatformTrouble } from '../../../renderer/platform/platform.ts'
import { createShell } from '../../../renderer/ui/shell.ts'
import { EditorDriver } from '../../helpers/editor-driver.ts'
import { until } from '../../helpers/until.ts'
import { aMap, cardId, gridOf, lane, stage, step } from '../import/a-map.ts'

const map = aMap({
  stages: [2, 1],
  cards: [
    [0, 0, 'a'],
    [0, 0, 'b'],
    [1, 0, 'c'],
    [2, 1, 'd'],
    [0, 2, 'e'],
  ],
})

function desk(document = map) {
  const driver = new EditorDriver(document)
  const platform = createMemoryPlatform()
  const shell = createShell()
  let open: Editor | null = driver.editor
  const pictures: (readonly Blob[])[] = []
  const clipboard = createClipboard(
    platform,
    shell,
    () => open,
    async (_, blobs) => void pictures.push(blobs),
  )
  const settled = () => new Promise(resolve => setTimeout(resolve, 20))
  return {
    driver,
    editor: driver.editor,
    platform,
    shell,
    clipboard,
    pictures,
    settled,
    close: () => {
      open = null
    },
    grid: () => gridOf(driver.state.document),
  }
}

describe('cutting', () => {
  test.each([
    ['a lane', { kind: 'lane', id: lane(0) }, ['c', 'd']],
    ['a stage', { kind: 'stage', id: stage(0) }, ['e']],
    ['a step', { kind: 'step', id: step(0) }, ['d', 'e']],
    ['a cell', { kind: 'cell', laneId: lane(0), stepId: step(0) }, ['c', 'd', 'e']],
    ['cards', selectCards([cardId(0), cardId(3)]), ['b', 'c', 'e']],
  ] as const)('%s takes its cards and leaves the structure', async (_, selection, left) => {
    const { clipboard, editor, settled, grid, driver } = desk()
    editor.select(selection)
    clipboard.copy(editor, true)
    await settled()
    expect(grid().flat(2).sort()).toEqual(left)
    const { lanes, stages, steps } = driver.state.document.index
    expect([lanes.length, stages.length, steps.length]).toEqual([3, 2, 3])
    expect(driver.announced).toEqual(['cardsCut'])
  })

  test('a step spares the cards of hidden lanes, which are not copied either', async () => {
    const hidden = applyDiff(map, updateLane(map, lane(0), { hidden: true }))
    const { clipboard, editor, settled, driver } = desk(hidden)
    editor.select({ kind: 'step', id: step(0) })
    clipboard.copy(editor, true)
    await settled()
    expect(driver.state.document.records.has(cardId(0))).toBe(true)
    expect(driver.state.document.records.has(cardId(2))).toBe(false)
  })

  test('takes the cards that were selected then, not those that are selected when the clipboard has answered', async () => {
    const { clipboard, editor, settled, driver } = desk()
    editor.select(selectCards([cardId(0)]))
    clipboard.copy(editor, true)
    editor.select({ kind: 'lane', id: lane(1) })
    await settled()
    expect(driver.state.document.index.cardCount).toBe(4)
    expect(driver.state.document.records.has(lane(1))).toBe(true)
    expect(driver.state.selection).toEqual({ kind: 'lane', id: lane(1) })
  })

  test('only copies what may not be changed, and says nothing when nothing is copied', async () => {
    const { clipboard, editor, settled, driver } = desk()
    editor.setReadOnly('taken-over')
    editor.select(selectCards([cardId(0)]))
    clipboard.copy(editor, true)
    await settled()
    expect(driver.announced).toEqual(['cardsCopied'])
    editor.select({ kind: 'cell', laneId: lane(1), stepId: step(2) })
    clipboard.copy(editor, true)
    await settled()
    expect(driver.announced).toEqual(['cardsCopied'])
    expect(driver.state.document).toBe(map)
  })
})

describe('pasting', () => {
  test('goes into the selected cell', async () => {
    const { clipboard, editor, platform, driver } = desk()
    await platform.writeClipboard({ text: 'one\ntwo' })
    editor.select({ kind: 'cell', laneId: lane(2), stepId: step(2) })
    clipboard.paste(editor, 'fits')
    await until(() => expect(driver.texts(lane(2), step(2))).toEqual(['one', 'two']))
    expect(driver.announced).toEqual(['cardsAdded'])
  })

  test('changes nothing once another map is open or the map may only be read', async () => {
    const { clipboard, editor, platform, driver, close, settled } = desk()
    await platform.writeClipboard({ text: 'one' })
    clipboard.paste(editor, 'fits')
    editor.setReadOnly('taken-over')
    await settled()
    expect(driver.announced).toEqual(['readOnly'])
    close()
    clipboard.paste(editor, 'fits')
    await settled()
    expect(driver.announced).toEqual(['readOnly'])
    expect(driver.state.document).toBe(map)
  })

  test('takes a picture that stands alone, and leaves one that belongs to a text', async () => {
    const { clipboard, editor, platform, driver, pictures, settled } = desk()
    const png = new Uint8Array([1, 2, 3])
    await platform.writeClipboard({ png })
    clipboard.paste(editor, 'fits')
    await until(() => expect(pictures).toHaveLength(1))
    expect(pictures[0]?.map(({ size, type }) => [size, type])).toEqual([[3, 'image/png']])
    expect(driver.state.document).toBe(map)
    await platform.writeClipboard({ png, text: 'a caption' })
    clipboard.paste(editor, 'fits')
    await settled()
    expect(pictures).toHaveLength(1)
    expect(driver.announced).toEqual(['cardsAdded'])
  })

  test('shows what goes wrong on the way', async () => {
    const { clipboard, editor, platform, shell } = desk()
    platform.readClipboard = () => Promise.reject(new PlatformTrouble('clipboard-refused', 'no'))
    clipboard.paste(editor, 'fits')
    await until(() =>
      expect(shell.store.getState().toasts).toMatchObject([{ message: 'trouble.clipboard-refused' }]),
    )
  })
})

describe('the browser’s own events', () => {
  beforeEach(() => vi.stubGlobal('HTMLElement', class {}))
  afterEach(() => vi.unstubAllGlobals())

  test('cut the cards of a selected stage at once', () => {
    const { clipboard, editor, driver, grid } = desk()
    const page = new EventTarget()
    const stop = clipboard.listen(page as Document)
    editor.select({ kind: 'stage', id: stage(0) })
    const given = new Map<string, string>()
    const clipboardData = { setData: (type: string, value: string) => given.set(type, value) }
    page.dispatchEvent(Object.assign(new Event('cut', { cancelable: true }), { clipboardData }))
    expect(given.get('text/plain')).toContain('d')
    expect(grid().flat(2)).toEqual(['e'])
    expect(driver.state.document.index.stages.length).toBe(2)
    stop()
  })
})
