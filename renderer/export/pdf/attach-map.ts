import { type ObjectWriter, pdfDate } from './pdf-document.ts'
import { textString } from './pdf-strings.ts'

/** A file that a PDF carries. */
export interface Attachment {
  readonly name: string
  readonly bytes: Uint8Array
  /** Milliseconds since 1970. */
  readonly date: number
  readonly description: string
}

/** Puts the editable map into the file; what is given back belongs into the catalogue. */
export function attachMap({ object, stream }: ObjectWriter, attachment: Attachment): string[] {
  const { name, bytes, date, description } = attachment
  const embedded = stream(bytes, {
    Type: '/EmbeddedFile',
    Subtype: '/application#2Fjson',
    Params: `<< /Size ${bytes.length} /ModDate (${pdfDate(date)}) >>`,
  })
  const file = object([
    `<< /Type /Filespec /F ${textString(name)} /UF ${textString(name)}`,
    `/EF << /F ${embedded} 0 R /UF ${embedded} 0 R >>`,
    `/AFRelationship /Source /Desc ${textString(description)} >>`,
  ])
  return [`/Names << /EmbeddedFiles << /Names [${textString(name)} ${file} 0 R] >> >>`, `/AF [${file} 0 R]`]
}
