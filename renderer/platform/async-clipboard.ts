import { type ClipboardContent, PlatformTrouble, type WrittenContent } from './platform.ts'

/** The form of each kind of content on the clipboard. "web" types pass through the browser untouched. */
const mediaTypes = {
  jejak: 'web application/x-jejak+json',
  html: 'text/html',
  text: 'text/plain',
  png: 'image/png',
  svg: 'image/svg+xml',
} as const

/**
 * Writes all the forms that this browser's clipboard takes. Rejects with a `PlatformTrouble` of kind
 * "clipboard-refused", for example without a click or key press just before.
 */
export async function writeAsyncClipboard(clipboard: Clipboard, content: WrittenContent): Promise<void> {
  const forms: Record<string, Blob | Promise<Blob>> = {}
  for (const kind of ['jejak', 'html', 'text', 'png', 'svg'] as const) {
    const value = content[kind]
    const type = mediaTypes[kind]
    if (value === undefined || !isSupported(type)) continue
    const blob = (part: string | Uint8Array) =>
      new Blob([typeof part === 'string' ? part : new Uint8Array(part)], { type: type.replace(/^web /, '') })
    forms[type] = value instanceof Promise ? value.then(blob) : blob(value)
  }
  if (Object.keys(forms).length === 0) return
  try {
    await clipboard.write([new ClipboardItem(forms)])
  } catch (cause) {
    // A picture that could not be made is no matter of the clipboard: its own error goes on.
    await Promise.all([content.png, content.svg])
    throw new PlatformTrouble('clipboard-refused', 'The clipboard could not be written.', { cause })
  }
}

/** Reads what the clipboard holds; empty when it is not allowed or there is nothing the app knows. */
export async function readAsyncClipboard(clipboard: Clipboard): Promise<ClipboardContent> {
  try {
    const items = await clipboard.read()
    const blob = async (type: string): Promise<Blob | undefined> =>
      items.find(item => item.types.includes(type))?.getType(type)
    const [jejak, html, text, png, svg] = await Promise.all([
      blob(mediaTypes.jejak),
      blob(mediaTypes.html),
      blob(mediaTypes.text),
      blob(mediaTypes.png),
      blob(mediaTypes.svg),
    ])
    return {
      ...(jejak ? { jejak: await jejak.text() } : {}),
      ...(html ? { html: await html.text() } : {}),
      ...(text ? { text: await text.text() } : {}),
      ...(png ? { png: new Uint8Array(await png.arrayBuffer()) } : {}),
      ...(svg ? { svg: new Uint8Array(await svg.arrayBuffer()) } : {}),
    }
  } catch {
    return {}
  }
}

function isSupported(type: string): boolean {
  return typeof ClipboardItem !== 'undefined' && (ClipboardItem.supports?.(type) ?? !type.startsWith('web '))
}
