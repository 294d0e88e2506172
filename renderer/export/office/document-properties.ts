import { xmlHead, xmlText } from './xml.ts'
import type { Part } from './zip-parts.ts'

/** The part that says what an Office document is called, and when it was made. `date` in ms since 1970. */
export function documentProperties(title: string, date: number): Part {
  const time = new Date(date).toISOString().replace(/\.\d+Z$/, 'Z')
  return {
    name: 'docProps/core.xml',
    content: `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`,
  }
}

/** The type of that part, for `[Content_Types].xml`. */
export const propertyTypes =
  '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'

/** How the document refers to it, beside its main part. */
export const propertyRelations =
  '<Relationship Id="rIdCore" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
