import type { Picture } from '../paint/canvas.ts'
import { narrowed } from '../paint/narrowed.ts'
import type { FontWeight } from '../scene/fonts.ts'
import type { ExportTools } from './export-writer.ts'

/** The bundled face as TrueType, the same letters as in the style sheet. */
const fontFiles: Readonly<Record<FontWeight, string>> = {
  400: new URL('../../assets/fonts/inter-400.ttf', import.meta.url).href,
  500: new URL('../../assets/fonts/inter-500.ttf', import.meta.url).href,
  600: new URL('../../assets/fonts/inter-600.ttf', import.meta.url).href,
}

/** The tools of a writer with the way to free what they hold. */
export interface BrowserTools extends ExportTools {
  /** Gives back the memory of the decoded pictures. */
  close(): void
}

/** What a browser lends to a writer, on the page and in a worker that knows the bundled face. */
export function browserTools(progress: ExportTools['progress'], canvas: ExportTools['canvas']): BrowserTools {
  const decoded: ImageBitmap[] = []
  return {
    progress,
    canvas,
    async font(weight) {
      const response = await fetch(fontFiles[weight])
      if (!response.ok) throw new Error(`no font of weight ${weight}`)
      return new Uint8Array(await response.arrayBuffer())
    },
    // One after the other, so that only one is whole at a time: all of them would take gigabytes together.
    async decode(images, width) {
      const ready = new Map<string, Picture>()
      for (const [hash, { mime, bytes }] of images) {
        try {
          const whole = await createImageBitmap(new Blob([bytes], { type: mime }))
          const picture = await narrowed(whole, width(hash))
          decoded.push(picture)
          ready.set(hash, picture)
        } catch {
          // A damaged picture leaves its quiet frame; the rest of the map is still worth having.
        }
      }
      return ready
    },
    close() {
      for (const picture of decoded) picture.close()
      decoded.length = 0
    },
  }
}

/** A canvas for workers. Throws where it can't be as large as that. */
export const offscreenCanvas: ExportTools['canvas'] = (width, height, options) => {
  const canvas = new OffscreenCanvas(width, height)
  const ctx = canvas.getContext('2d', {
    alpha: !options?.opaque,
    willReadFrequently: options?.read ?? false,
  })
  if (!ctx) throw new Error('no canvas of this size')
  return {
    ctx,
    async png() {
      const blob = await canvas.convertToBlob({ type: 'image/png' })
      return new Uint8Array(await blob.arrayBuffer())
    },
    release: () => shrink(canvas),
  }
}

/** A canvas for pages of browsers that can't draw in a worker. Throws where it can't be as large as that. */
export const pageCanvas: ExportTools['canvas'] = (width, height, options) => {
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const ctx = canvas.getContext('2d', {
    alpha: !options?.opaque,
    willReadFrequently: options?.read ?? false,
  })
  if (!ctx) throw new Error('no canvas of this size')
  return {
    ctx,
    async png() {
      const blob = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, 'image/png'))
      if (!blob) throw new Error('the picture could not be encoded')
      return new Uint8Array(await blob.arrayBuffer())
    },
    release: () => shrink(canvas),
  }
}

/** A canvas of 100 megapixels holds 400 MB until it is collected; giving up its size frees them now. */
function shrink(canvas: { width: number; height: number }): void {
  canvas.width = 1
  canvas.height = 1
}
