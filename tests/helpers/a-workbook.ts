import { strToU8, zipSync } from 'fflate'

interface Made {
  /** The inside of `<worksheet>` of each sheet. */
  readonly sheets?: readonly (readonly [name: string, xml: string, state?: string])[]
  readonly strings?: string
  readonly styles?: string
  readonly workbookPr?: string
  readonly parts?: Readonly<Record<string, Uint8Array>>
}

/** A workbook as other programs write it, part by part. */
export function aWorkbook({ sheets = [], strings, styles, workbookPr = '', parts = {} }: Made): Uint8Array {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="http://x/relationships/${type}" Target="${target}"/>`
  const list = (inner: string) => strToU8(`<Relationships xmlns="http://r">${inner}</Relationships>`)
  return zipSync({
    '_rels/.rels': list(relation('r1', 'officeDocument', '/xl/workbook.xml')),
    'xl/workbook.xml': strToU8(
      `<x:workbook xmlns:x="http://m" xmlns:r="http://r">${workbookPr}<x:sheets>${sheets
        .map(
          ([name, , state], i) =>
            `<x:sheet name="${name}" sheetId="${i + 1}" r:id="s${i}"${state ? ` state="${state}"` : ''}/>`,
        )
        .join('')}</x:sheets></x:workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': list(
      sheets.map((_, i) => relation(`s${i}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        (strings === undefined ? '' : relation('st', 'sharedStrings', 'sharedStrings.xml')) +
        (styles === undefined ? '' : relation('sy', 'styles', 'styles.xml')),
    ),
    ...Object.fromEntries(
      sheets.map(([, xml], i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        strToU8(`<worksheet xmlns="http://m">${xml}</worksheet>`),
      ]),
    ),
    ...(strings !== undefined && { 'xl/sharedStrings.xml': strToU8(`<sst>${strings}</sst>`) }),
    ...(styles !== undefined && { 'xl/styles.xml': strToU8(`<styleSheet>${styles}</styleSheet>`) }),
    ...parts,
  })
}

/** The rows of a sheet. */
export const data = (inner: string) => `<sheetData>${inner}</sheetData>`
/** A cell with a text. */
export const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
