import { exportJejak } from './export-jejak.ts'
import type { NoOptions } from './export-options.ts'
import type { ExportWriter } from './export-writer.ts'

/** Writes the map itself with its pictures; those that could not be found are not in it. */
export const writeJejak: ExportWriter<NoOptions> = async ({ document, images }) =>
  (await exportJejak(document, async hash => images.get(hash)?.bytes ?? null)).bytes
