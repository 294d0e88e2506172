import { readFile } from 'node:fs/promises'
import type { ExportSource, SourceImage } from '../../../renderer/export/export-source.ts'
import { type ExportTools, ExportTrouble } from '../../../renderer/export/export-writer.ts'
import { chunkBytes, pngSignature } from '../../../renderer/export/png/png-chunks.ts'
import type { JourneyDocument } from '../../../renderer/journey/document.ts'
import { createLayout, plainView } from '../../../renderer/scene/layout.ts'
import type { Scene } from '../../../renderer/scene/scene.ts'
import { createAdvanceMeasurer } from '../../../renderer/scene/text/advance-measurer.ts'
import { unicodeBreaks } from '../../../renderer/scene/text/unicode-breaks.ts'
import { recordingContext } from '../../helpers/recording-context.ts'

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

/** A document laid out without a canvas. */
export function sceneOf(document: JourneyDocument): Scene {
  const layout = createLayout({ measure: createAdvanceMeasurer(), findBreaks: unicodeBreaks, strings })
  return layout.layout(document, plainView, null)
}

/** What an export draws a document from. */
export function aSource(
  document: JourneyDocument,
  images: ReadonlyMap<string, SourceImage> = new Map(),
): ExportSource {
  return { document, scene: sceneOf(document), images, language: 'en', date: 1_000 }
}

const emptyPng = new Uint8Array([
  ...pngSignature,
  ...chunkBytes({ type: 'IHDR', data: new Uint8Array([0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]) }),
  ...chunkBytes({
    type: 'IDAT',
    data: new Uint8Array([0x78, 0x9c, 0x63, 0x60, 0x60, 0x60, 0, 0, 0, 4, 0, 1]),
  }),
  ...chunkBytes({ type: 'IEND', data: new Uint8Array() }),
])

/** Tools that draw nothing: a recording canvas whose PNG is one black pixel, the real fonts, no pictures. */
export function fakeTools(overrides: Partial<ExportTools> = {}): ExportTools {
  return {
    async progress() {},
    font: async weight =>
      new Uint8Array(await readFile(new URL(`../../../assets/fonts/inter-${weight}.ttf`, import.meta.url))),
    canvas: () => ({ ctx: recordingContext().ctx, png: async () => emptyPng, release() {} }),
    decode: async () => new Map(),
    ...overrides,
  }
}

/** The kind of trouble that a promise is expected to reject with. */
export async function troubleOf(promise: Promise<unknown>): Promise<ExportTrouble> {
  const error = await promise.then(
    () => null,
    reason => reason,
  )
  if (!(error instanceof ExportTrouble)) throw new Error(`expected a trouble, got ${error}`)
  return error
}
