import type { FormatId, OptionsOf } from './export-options.ts'
import type { ExportSource } from './export-source.ts'
import type { ExportTools } from './export-writer.ts'
import { writers } from './writers.ts'

/** Writes a file with whatever writes its format. */
export async function write<F extends FormatId>(
  format: F,
  source: ExportSource,
  options: OptionsOf[F],
  tools: ExportTools,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = await writers[format]()
  return writer(source, options, tools)
}
