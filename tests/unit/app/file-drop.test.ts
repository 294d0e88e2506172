import { describe, expect, test, vi } from 'vitest'
import { listenToFileDrops } from '../../../renderer/app/file-drop.ts'
import type { FileToTake } from '../../../renderer/app/map-desk.ts'
import { createShell } from '../../../renderer/ui/shell.ts'
import { until } from '../../helpers/until.ts'

function window() {
  const shell = createShell()
  const take = vi.fn(async () => {})
  const takeAll = vi.fn(async (_: readonly FileToTake[]) => {})
  const target = new EventTarget()
  const takePictures = vi.fn(() => true)
  const stop = listenToFileDrops(target as Window, shell, {
    take,
    takeAll,
    picturesOver: () => {},
    takePictures,
  })
  const drop = (types: string[], ...files: File[]) => {
    const event = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { types, files },
      clientX: 10,
      clientY: 20,
    })
    target.dispatchEvent(event)
    return event
  }
  return { shell, take, takeAll, takePictures, drop, stop }
}

describe('a file dropped on the window', () => {
  test('is opened when it is a map', async () => {
    const { take, drop } = window()
    const event = drop(['Files'], new File(['x'], 'notes.txt'), new File(['{}'], 'Peta.JEJAK'))
    expect(event.defaultPrevented).toBe(true)
    await until(() =>
      expect(take).toHaveBeenCalledWith({ name: 'Peta.JEJAK', bytes: new TextEncoder().encode('{}') }),
    )
  })

  test('is taken in together with the others when there are several maps', async () => {
    const { take, takeAll, drop } = window()
    drop(['Files'], new File(['1'], 'a.jejak'), new File(['x'], 'notes.txt'), new File(['2'], 'b.jejak'))
    expect(take).not.toHaveBeenCalled()
    const [files = []] = takeAll.mock.calls[0] ?? []
    expect(files.map(({ name }) => name)).toEqual(['a.jejak', 'b.jejak'])
    expect(await files[1]?.read()).toEqual({ name: 'b.jejak', bytes: new TextEncoder().encode('2') })
  })

  test('gets a sentence when it is something else, and never replaces the app', () => {
    const { take, drop, shell } = window()
    expect(drop(['Files'], new File(['x'], 'notes.txt')).defaultPrevented).toBe(true)
    expect(take).not.toHaveBeenCalled()
    expect(shell.store.getState().toasts).toMatchObject([{ message: 'trouble.drop-not-a-map' }])
  })

  test('goes to the board when it is a picture, wherever that can take it', () => {
    const { takePictures, drop, shell } = window()
    const photo = new File(['x'], 'shop.jpg', { type: 'image/jpeg' })
    const drawing = new File(['x'], 'plan.SVG')
    drop(['Files'], photo, new File(['x'], 'notes.txt'), drawing)
    expect(takePictures).toHaveBeenCalledWith([photo, drawing], { x: 10, y: 20 })
    expect(shell.store.getState().toasts).toEqual([])
    takePictures.mockReturnValue(false)
    drop(['Files'], photo)
    expect(shell.store.getState().toasts).toMatchObject([{ message: 'trouble.drop-not-a-map' }])
  })

  test('waits for an open dialog; dragged text is left alone', () => {
    const { take, drop, shell } = window()
    shell.open({ kind: 'export', again: false })
    expect(drop(['Files'], new File(['{}'], 'a.jejak')).defaultPrevented).toBe(true)
    expect(take).not.toHaveBeenCalled()
    expect(drop(['text/plain']).defaultPrevented).toBe(false)
  })
})
