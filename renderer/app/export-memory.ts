import type { FormatId, OptionsOf } from '../export/export-options.ts'
import type { ExportRequest } from '../export/export-request.ts'
import { readOptions, readRequest } from '../export/read-options.ts'
import type { ExportMemory } from '../ui/export/exports.ts'
import { lastExportKey } from './session-memory.ts'

/** What was chosen for each format, on this device. */
const choicesKey = 'jejak.export-choices'

/** What this device remembers of exports. A storage that is full or forbidden only means that it is forgotten. */
export function createExportMemory(storage: Pick<Storage, 'getItem' | 'setItem'> | null): ExportMemory {
  const read = (key: string): unknown => {
    try {
      return JSON.parse(storage?.getItem(key) ?? 'null')
    } catch {
      return null
    }
  }
  const write = (key: string, value: unknown) => {
    try {
      storage?.setItem(key, JSON.stringify(value))
    } catch {
      // Nothing depends on it.
    }
  }
  const choices = (): Readonly<Record<string, unknown>> => {
    const stored = read(choicesKey)
    return typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  }
  const textIn = (key: string): string | null => {
    const text = choices()[key]
    return typeof text === 'string' ? text : null
  }
  return {
    options<F extends FormatId>(format: F): OptionsOf[F] {
      const stored = choices()[format]
      // Which stage or cards it was is of one map and of one moment.
      return readOptions(format, typeof stored === 'object' ? { ...stored, content: undefined } : undefined)
    },
    keepOptions: (format, options) => write(choicesKey, { ...choices(), [format]: options }),
    tab: () => textIn('tab'),
    keepTab: tab => write(choicesKey, { ...choices(), tab }),
    tableForm: () => textIn('tableForm'),
    keepTableForm: tableForm => write(choicesKey, { ...choices(), tableForm }),
    last: (id): ExportRequest | null => readRequest(read(lastExportKey(id))),
    keepLast: (id, request) => write(lastExportKey(id), request),
  }
}
