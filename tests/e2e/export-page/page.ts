import type { FormatId, OptionsOf } from '../../../renderer/export/export-options.ts'
import type { SourceImage } from '../../../renderer/export/export-source.ts'
import { runExport } from '../../../renderer/export/run-export.ts'
import { decodeBase64 } from '../../../renderer/journey/base64.ts'
import { parseJejakFile } from '../../../renderer/journey/jejak-file.ts'
import { createLayout, plainView } from '../../../renderer/scene/layout.ts'
import { createAdvanceMeasurer } from '../../../renderer/scene/text/advance-measurer.ts'
import { unicodeBreaks } from '../../../renderer/scene/text/unicode-breaks.ts'

/** What is to be written. Plain data. */
export interface Order<F extends FormatId = FormatId> {
  readonly format: F
  readonly options: OptionsOf[F]
  /** The text of a `.jejak` file. */
  readonly jejak: string
}

/** What tests call through the page: the app's own worker, without the app. */
export interface ExportPage {
  write(order: Order): Promise<Uint8Array<ArrayBuffer>>
}

declare global {
  interface Window {
    exportPage: ExportPage
  }
}

const strings = {
  veryPositive: 'Very positive',
  neutral: 'Neutral',
  veryNegative: 'Very negative',
  everyone: 'Everyone',
  today: 'Today',
  future: 'Future',
  stages: 'Stages',
  time: 'Time',
  more: 'more',
  pictureLost: 'Picture not found',
}

window.exportPage = {
  async write({ format, options, jejak }) {
    const content = parseJejakFile(jejak)
    if (!content.ok) throw new Error(content.trouble.kind)
    const { document, assets } = content.value
    const images = new Map<string, SourceImage>()
    for (const [hash, { mime, base64 }] of assets) {
      const bytes = decodeBase64(base64)
      if (bytes) images.set(hash, { mime, bytes })
    }
    const layout = createLayout({ measure: createAdvanceMeasurer(), findBreaks: unicodeBreaks, strings })
    const scene = layout.layout(document, plainView, null)
    const source = { document, scene, images, language: 'en', date: 1_000 } as const
    return runExport(format, source, options, {
      onProgress: () => {},
      signal: new AbortController().signal,
    })
  },
}
