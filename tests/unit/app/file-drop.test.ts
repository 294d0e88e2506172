import { describe, expect, test, vi } from 'vitest'
import { type DroppedFiles, listenToFileDrops } from '../../../renderer/app/file-drop.ts'
import { filesOfFolders } from '../../../renderer/app/folder-files.ts'
import { createShell } from '../../../renderer/ui/shell.ts'

function window() {
  const shell = createShell()
  const dropped = vi.fn((_: DroppedFiles) => {})
  const target = new EventTarget()
  const place = { token: 'a', name: 'a.jejak', folder: null }
  const original = vi.fn(async (_item: DataTransferItem, _file: File) => place)
  const port = { drop: dropped, original, picturesOver: () => {} }
  const stop = listenToFileDrops(target as Window, shell, port)
  const drop = (types: string[], files: File[] = [], folders: { name: string }[] = []) => {
    const items = [
      ...folders.map(folder => ({
        type: '',
        kind: 'file',
        webkitGetAsEntry: () => ({ ...folder, isDirectory: true }),
      })),
      ...files.map(file => ({ type: '', kind: 'file', webkitGetAsEntry: () => ({ name: file.name }) })),
    ]
    const event = Object.assign(new Event('drop', { cancelable: true }), {
      dataTransfer: { types, files, items },
      clientX: 10,
      clientY: 20,
    })
    target.dispatchEvent(event)
    return event
  }
  return { shell, dropped, drop, original, place, stop }
}

describe('files dropped on the window', () => {
  test('are handed on with the folders beside them, and never replace the app', () => {
    const { dropped, drop } = window()
    const file = new File(['x'], 'notes.txt')
    const event = drop(['Files'], [file, new File([''], 'Maps')], [{ name: 'Maps' }])
    expect(event.defaultPrevented).toBe(true)
    expect(dropped.mock.calls[0]?.[0]).toMatchObject({
      files: [file],
      folders: [{ name: 'Maps' }],
      at: { x: 10, y: 20 },
    })
  })

  test('a single map comes with the file that it is written back to, nothing else does', async () => {
    const { dropped, drop, original, place } = window()
    drop(['Files'], [new File(['{}'], 'a.JEJAK')])
    expect(await dropped.mock.calls[0]?.[0].original).toEqual(place)
    drop(['Files'], [new File(['a,b'], 'a.csv')])
    drop(['Files'], [new File(['{}'], 'a.jejak'), new File(['{}'], 'b.jejak')])
    expect(dropped.mock.calls.slice(1).map(([one]) => one.original)).toEqual([null, null])
    expect(original).toHaveBeenCalledTimes(1)
  })

  test('wait for an open dialog; dragged text is left alone', () => {
    const { dropped, drop, shell } = window()
    shell.open({ kind: 'export', again: false })
    expect(drop(['Files'], [new File(['{}'], 'a.jejak')]).defaultPrevented).toBe(true)
    expect(dropped).not.toHaveBeenCalled()
    expect(drop(['text/plain']).defaultPrevented).toBe(false)
  })
})

describe('a folder', () => {
  const file = (name: string, text = name) => ({
    name,
    isDirectory: false,
    file: (resolve: (file: File) => void) => resolve(new File([text], name)),
  })
  /** Hands its entries over two at a time, as browsers do by the hundred. */
  const folder = (name: string, ...entries: { name: string }[]) => ({
    name,
    isDirectory: true,
    createReader: () => {
      const rest = [...entries]
      return { readEntries: (resolve: (some: unknown[]) => void) => resolve(rest.splice(0, 2)) }
    },
  })

  test('gives all its files and those of the folders in it by name, but what systems leave behind', async () => {
    const maps = folder(
      'Maps',
      file('b10.csv'),
      file('.DS_Store'),
      file('b9.csv'),
      folder('Old', file('c.md', 'text of c')),
      file('~$d.xlsx'),
      file('a.jejak'),
    )
    const files = await filesOfFolders([maps as unknown as FileSystemDirectoryEntry])
    expect(files.map(({ name }) => name)).toEqual(['a.jejak', 'b9.csv', 'b10.csv', 'Old/c.md'])
    expect(await files[3]?.read()).toEqual({
      name: 'Old/c.md',
      bytes: new TextEncoder().encode('text of c'),
    })
  })
})
