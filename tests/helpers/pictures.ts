import type { Page } from 'playwright-core'

/** A file as a test hands it to the page. */
export interface TestFile {
  readonly name: string
  readonly type: string
  readonly base64: string
}

/** A picture in one colour, made by the browser. */
export async function aPicture(
  page: Page,
  {
    name,
    width,
    height,
    colour,
    type = 'image/png',
  }: { name: string; width: number; height: number; colour: string; type?: string },
): Promise<TestFile> {
  const base64 = await page.evaluate(
    async ([wide, high, fill, mime]) => {
      const canvas = new OffscreenCanvas(wide, high)
      const ctx = canvas.getContext('2d')!
      ctx.fillStyle = fill
      ctx.fillRect(0, 0, wide, high)
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: mime })).arrayBuffer())
      let text = ''
      for (const byte of bytes) text += String.fromCharCode(byte)
      return btoa(text)
    },
    [width, height, colour, type] as const,
  )
  return { name, type, base64 }
}

/** A JPEG whose EXIF data asks to turn it: 6 is a quarter turn to the right. */
export function turned(file: TestFile, orientation: number): TestFile {
  const bytes = Buffer.from(file.base64, 'base64')
  const exif = Buffer.from([
    ...[0xff, 0xe1, 0x00, 0x22],
    ...Buffer.from('Exif\0\0MM\0*\0\0\0\u0008', 'latin1'),
    ...[0x00, 0x01, 0x01, 0x12, 0x00, 0x03, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0],
  ])
  return {
    ...file,
    base64: Buffer.concat([bytes.subarray(0, 2), exif, bytes.subarray(2)]).toString('base64'),
  }
}

/** A file of text. */
export function aTextFile(name: string, type: string, text: string): TestFile {
  return { name, type, base64: Buffer.from(text).toString('base64') }
}

/** Drags files over a point of the page and lets them go there. `look` runs while they hang over it. */
export async function dropFiles(
  page: Page,
  files: readonly TestFile[],
  at: { x: number; y: number },
  look: () => Promise<void> = async () => {},
): Promise<void> {
  const data = await page.evaluateHandle(list => {
    const transfer = new DataTransfer()
    for (const { name, type, base64 } of list)
      transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name, { type }))
    return transfer
  }, files)
  const fire = (type: string) =>
    page.evaluate(
      ([kind, transfer, x, y]) => {
        const target = document.elementFromPoint(x, y) ?? document.body
        const init = { dataTransfer: transfer, clientX: x, clientY: y, bubbles: true, cancelable: true }
        target.dispatchEvent(new DragEvent(kind, init))
      },
      [type, data, at.x, at.y] as const,
    )
  await fire('dragover')
  await look()
  await fire('drop')
}

/** The page's own paste event with files, as the browser fires it for Ctrl+V. */
export function pasteFiles(page: Page, files: readonly TestFile[], text = ''): Promise<void> {
  return page.evaluate(
    ([list, plain]) => {
      const transfer = new DataTransfer()
      if (plain) transfer.setData('text/plain', plain)
      for (const { name, type, base64 } of list)
        transfer.items.add(new File([Uint8Array.from(atob(base64), c => c.charCodeAt(0))], name, { type }))
      const init = { clipboardData: transfer, bubbles: true, cancelable: true }
      ;(document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', init))
    },
    [files, text] as const,
  )
}
