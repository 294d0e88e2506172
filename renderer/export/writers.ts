import type { FormatId, OptionsOf } from './export-options.ts'
import type { ExportWriter } from './export-writer.ts'

/** What writes each format, loaded when it is needed: some bring large libraries. */
export const writers: { readonly [F in FormatId]?: () => Promise<ExportWriter<OptionsOf[F]>> } = {
  png: async () => (await import('./png/write-png.ts')).writePng,
}
