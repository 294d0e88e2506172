import { decodeBase64 } from '../../journey/base64.ts'
import { withEditedRows } from '../../journey/card-rows.ts'
import { carriedMap } from '../../journey/carried-map.ts'
import { countingIds } from '../../journey/ids.ts'
import { encodeJejakFile, maxFileLength, parseJejakFile } from '../../journey/jejak-file.ts'
import { inflateRawBounded } from '../inflate-bounded.ts'

type Rows = readonly (readonly string[])[]

/**
 * The `.jejak` file that a workbook with one row for each card carries in its hidden sheet. Where somebody has edited
 * the visible rows, these win over what is carried: the file then holds the map with their changes. Null when nothing
 * whole is carried, or the visible rows can't be told apart any more: then the rows are a table like any other.
 */
export function mapOfSheets(carrier: Rows | null, visible: Rows | null): Uint8Array<ArrayBuffer> | null {
  const carried = carrier && carriedMap(carrier.map(row => row[0] ?? ''))
  const packed = carried && decodeBase64(carried.base64)
  const bytes = packed && inflateRawBounded(packed, maxFileLength)
  if (!carried || !bytes || bytes === 'large') return null
  const file = parseJejakFile(new TextDecoder().decode(bytes))
  if (!file.ok) return null
  const { document, assets } = file.value
  const rows = (visible ?? []).filter(row => row.some(text => text !== ''))
  const edited = withEditedRows(document, rows, carried.language, countingIds('row-'))
  if (!edited) return null
  return edited === document ? bytes : new TextEncoder().encode(encodeJejakFile({ document: edited, assets }))
}
