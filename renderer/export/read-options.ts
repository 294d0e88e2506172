import * as v from 'valibot'
import type { ExportContent } from './export-content.ts'
import { type FormatId, type OptionsOf, papers } from './export-options.ts'
import type { ExportRequest } from './export-request.ts'
import { formats } from './formats.ts'

const wholeMap: ExportContent = { kind: 'map' }

const content = v.fallback(
  v.variant('kind', [
    v.object({ kind: v.literal('map') }),
    v.object({ kind: v.literal('stage'), stageId: v.string() }),
    v.object({ kind: v.literal('cards'), ids: v.array(v.string()) }),
  ]) as unknown as v.GenericSchema<ExportContent>,
  wholeMap,
)

const drawn = {
  content,
  background: v.fallback(v.picklist(['white', 'paper', 'transparent']), 'white'),
  theme: v.fallback(v.picklist(['light', 'dark']), 'light'),
  embed: v.fallback(v.boolean(), true),
  heading: v.fallback(v.boolean(), false),
}
const nothing = v.object({})
const numberFrom = (least: number, most: number, otherwise: number) =>
  v.fallback(v.pipe(v.number(), v.minValue(least), v.maxValue(most)), otherwise)

/** Most and least per cent at which a map can be printed. */
export const printScale = { least: 10, most: 400 } as const
/** Most millimetres by which sheets overlap. */
export const mostOverlap = 50

const schemas: { readonly [F in FormatId]: v.GenericSchema<unknown, OptionsOf[F]> } = {
  png: v.object({ ...drawn, scale: numberFrom(0.05, 4, 2) }),
  svg: v.object({ ...drawn, text: v.fallback(v.picklist(['text', 'outlines']), 'text') }),
  pdf: v.object({
    ...drawn,
    paper: v.fallback(v.picklist(['fitted', ...papers]), 'A3'),
    direction: v.fallback(v.picklist(['portrait', 'landscape']), 'landscape'),
    tiled: v.fallback(v.boolean(), false),
    scale: v.fallback(
      v.nullable(v.pipe(v.number(), v.minValue(printScale.least), v.maxValue(printScale.most))),
      null,
    ),
    overlap: numberFrom(0, mostOverlap, 10),
    cropMarks: v.fallback(v.boolean(), true),
    heading: v.fallback(v.boolean(), true),
    notes: v.fallback(v.boolean(), false),
  }),
  pptx: v.object({ theme: drawn.theme }),
  xlsx: v.object({ sheet: v.fallback(v.picklist(['grid', 'cards']), 'grid') }),
  csv: nothing,
  tsv: nothing,
  markdown: nothing,
  mermaid: nothing,
  jejak: nothing,
}

/** The options in what was stored; whatever is missing or makes no sense is as it is by default. */
export function readOptions<F extends FormatId>(format: F, stored?: unknown): OptionsOf[F] {
  const given = typeof stored === 'object' && stored !== null ? stored : {}
  const schema: v.GenericSchema<unknown, OptionsOf[F]> = schemas[format]
  return v.parse(schema, given) as OptionsOf[F]
}

/** A request in what was stored, or null. */
export function readRequest(stored: unknown): ExportRequest | null {
  if (typeof stored !== 'object' || stored === null) return null
  const { format, options, name } = stored as Record<string, unknown>
  if (typeof format !== 'string' || !isFormat(format)) return null
  return requestOf(format, readOptions(format, options), typeof name === 'string' ? name : null)
}

/** A request of a format with its options. */
export function requestOf<F extends FormatId>(
  format: F,
  options: OptionsOf[F],
  name: string | null,
): ExportRequest {
  // The three belong together; that a union of all formats has them is beyond what types can follow.
  return { format, options, name } as unknown as ExportRequest
}

function isFormat(name: string): name is FormatId {
  return Object.hasOwn(formats, name)
}
