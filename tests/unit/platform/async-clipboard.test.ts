import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { writeAsyncClipboard } from '../../../renderer/platform/async-clipboard.ts'

describe('a picture on its way to the clipboard', () => {
  beforeEach(() =>
    vi.stubGlobal(
      'ClipboardItem',
      class {
        static supports = () => true
        constructor(readonly forms: Record<string, Blob | Promise<Blob>>) {}
      },
    ),
  )
  afterEach(() => vi.unstubAllGlobals())

  /** A clipboard that takes what it is given, as a browser does: by waiting for it. */
  const clipboard = () => {
    const write = vi.fn(async ([item]: [{ forms: Record<string, Blob | Promise<Blob>> }]) => {
      for (const form of Object.values(item.forms)) await form
    })
    return { clipboard: { write } as unknown as Clipboard, write }
  }

  test('is announced at once, before it is made', async () => {
    const { clipboard: target, write } = clipboard()
    let finish: (png: Uint8Array) => void = () => {}
    const written = writeAsyncClipboard(target, {
      png: new Promise(resolve => {
        finish = resolve
      }),
    })
    expect(write).toHaveBeenCalledTimes(1)
    finish(new Uint8Array([1, 2]))
    await written
  })

  test('that can’t be made fails with its own error', async () => {
    const { clipboard: target } = clipboard()
    await expect(
      writeAsyncClipboard(target, { png: Promise.reject(new Error('too large')) }),
    ).rejects.toThrow('too large')
  })

  test('goes along as a drawing, and one that can’t be made fails with its own error too', async () => {
    const { clipboard: target, write } = clipboard()
    const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')
    await writeAsyncClipboard(target, { svg: Promise.resolve(svg), text: 'a' })
    const drawing = await write.mock.calls[0]?.[0][0].forms['image/svg+xml']
    expect(drawing?.type).toBe('image/svg+xml')
    expect(new Uint8Array(await drawing!.arrayBuffer())).toEqual(svg)
    await expect(
      writeAsyncClipboard(target, { svg: Promise.reject(new Error('too large')) }),
    ).rejects.toThrow('too large')
  })

  test('a clipboard that refuses is told apart', async () => {
    const target = {
      write: () => Promise.reject(new DOMException('', 'NotAllowedError')),
    } as unknown as Clipboard
    await expect(writeAsyncClipboard(target, { text: 'a' })).rejects.toMatchObject({
      kind: 'clipboard-refused',
    })
  })
})
